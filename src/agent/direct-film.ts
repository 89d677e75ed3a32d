import type { Brief } from '../director/brief.ts';
import { direct, type Direction } from '../director/direct.ts';
import type { Music } from '../director/soundtrack.ts';
import type { Project } from './project.ts';

/** The first film of a project after these wishes, with the song that it will play listened to. */
export async function directFilm(
  { pictures, songs, listen }: Pick<Project, 'pictures' | 'songs' | 'listen'>,
  brief: Partial<Brief>,
): Promise<Direction> {
  const beatsFor = await listen(songOf(brief, songs));
  return direct({ pictures, songs, brief, beatsFor });
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
