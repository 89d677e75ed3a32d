import type { WishedOutput } from '../../api/render.ts';
import type { Client } from '../../client/client.ts';
import { filmNames } from '../../client/project/film-names.ts';
import { bringFilm } from '../client/bring-film.ts';
import { safeText } from '../client/safe-text.ts';
import { chooseOutputPath } from '../make/output-path.ts';
import { bringingCommand, stoppedBringing } from './bringing.ts';
import type { FilmAt } from './film-fields.ts';
import type { OnceCall } from './once-command.ts';

/**
 * Has the film of the project made and brings it to `out`, or to a new name in the working folder.
 * That it can be written there is made sure of before it is ordered.
 */
export async function makeExport(
  client: Client,
  call: PathCall & Pick<OnceCall, 'given' | 'whenStopped'>,
  wish: { readonly out: string | undefined; readonly output: WishedOutput },
): Promise<FilmAt> {
  const { given, progress, signal, whenStopped } = call;
  const startedAtMs = performance.now();
  const path = await choosePath(client, call, wish.out);
  const command = bringingCommand(given, { render: '1', path });
  const film = await bringFilm(client, {
    path,
    output: wish.output,
    onRender: (render) => whenStopped(stoppedBringing(render, command)),
    progress,
    signal,
  });
  return { film, path, elapsedMs: performance.now() - startedAtMs };
}

type PathCall = Pick<OnceCall, 'language' | 'progress' | 'signal'>;

/** Where a film goes: `out`, or a new name in the working folder. Throws where it cannot be written. */
export async function choosePath(
  client: Client,
  { language, progress, signal }: PathCall,
  out: string | undefined,
): Promise<string> {
  const names = async () => {
    // An export that was ordered before is brought without a project, and begins none.
    const { sessionId } = await client.connection.identity.read();
    return sessionId === null ? [] : filmNames(await client.state({ signal }));
  };
  const { path, note } = await chooseOutputPath({ out, names });
  if (note) progress.say(safeText(note[language]));
  return path;
}
