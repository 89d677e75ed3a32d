import type { Brief } from '../director/brief.ts';
import { direct, type Direction } from '../director/direct.ts';
import type { Music } from '../director/soundtrack.ts';
import { choosePictures } from './choose-pictures.ts';
import type { Project } from './project.ts';
import type { Understood } from './understand.ts';

/** A first film, and what is still to be done upon it. */
export type DirectedFilm = Direction & { readonly rest: readonly Understood[] };

/**
 * The first film of a project after these wishes, with the song that it will play listened to.
 * `rest` is what was said besides: where it chooses pictures, the film is made of those.
 */
export async function directFilm(
  { pictures, songs, listen }: Pick<Project, 'pictures' | 'songs' | 'listen'>,
  brief: Partial<Brief>,
  rest: readonly Understood[] = [],
): Promise<DirectedFilm> {
  const beatsFor = await listen(songOf(brief, songs));
  const choice = choosePictures(rest, { pictures, songs, listen, brief });
  if (choice === null) return { ...direct({ pictures, songs, brief, beatsFor }), rest };
  // Who names near-duplicates wants both.
  const asChosen = { ...brief, keepDuplicates: true };
  const direction = direct({ pictures: choice.pictures, songs, brief: asChosen, beatsFor });
  return { ...direction, rest: choice.rest };
}

/** The one that the director will choose. */
function songOf({ music = 'auto' }: Partial<Brief>, songs: Project['songs']): Music | null {
  const song =
    music === 'auto'
      ? songs[0]
      : songs.find(
          ({ id }) => typeof music === 'object' && 'assetId' in music && id === music.assetId,
        );
  return song === undefined ? null : { kind: 'song', song };
}
