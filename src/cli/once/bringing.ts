import { hasEnded, type Render } from '../../client/film/read-render.ts';
import { wording, type Wording } from '../../language/wording.ts';
import type { Arguments } from '../arguments.ts';

/** An export that was ordered, and where its film is to go. */
export interface Ordered {
  /** Its number in `kinora renders`, or its id. */
  readonly render: string;
  readonly path: string;
}

/** The command that takes up an export where it is, in the same project of the same service. */
export function bringingCommand(
  { values, switches }: Pick<Arguments, 'values' | 'switches'>,
  { render, path }: Ordered,
): string {
  const words = ['kinora', 'export', '--render', render, '-o', path];
  const project = values.get('project');
  // The new one is the current one by now.
  if (project !== undefined && project !== 'new') words.push('--project', project);
  const server = values.get('server');
  if (server !== undefined) words.push('--server', server);
  if (switches.has('no-start')) words.push('--no-start');
  return words.map(asShellWord).join(' ');
}

/** What Ctrl-C is answered with once an export was ordered. */
export function stoppedBringing(render: Pick<Render, 'status'>, command: string): Wording {
  return hasEnded(render)
    ? wording(
        `Stopped. The film is made, but not brought whole. Bring it with: ./${command}`,
        `已停止。影片已生成，但没有完整取回。取回请用：./${command}`,
      )
    : wording(
        `Stopped waiting. The export goes on. Bring the film with: ./${command}, or end it with: ./kinora renders cancel`,
        `已停止等待，导出仍在继续。取回影片请用：./${command}；取消导出请用：./kinora renders cancel`,
      );
}

/** What is said of an export for which nobody waits any longer. */
export function stillMade({ progress }: Pick<Render, 'progress'>, command: string): Wording {
  const done = progress === null ? '' : ` (${progress} %)`;
  return wording(
    `⏳ Still being made${done}; it goes on. Bring it with: ./${command}`,
    `⏳ 仍在生成${done}，会继续进行。之后用这个命令取回：./${command}`,
  );
}

function asShellWord(word: string): string {
  return /^[\w./:-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
