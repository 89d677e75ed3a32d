import { PassThrough } from 'node:stream';
import type { OwnMachine } from '../../client/testing/own-machine.ts';
import { commands } from '../../commands.ts';

export interface Called {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Calls `kinora …` on that machine, in this process. */
export async function call(
  { surroundings }: Pick<OwnMachine, 'surroundings'>,
  args: readonly string[],
  options: {
    /** Of a terminal without colours; without it the output goes to a file. */
    readonly columns?: number;
    /** It is stopped, as by Ctrl-C, once this stands in its standard error. */
    readonly stopAt?: RegExp;
  } = {},
): Promise<Called> {
  const [name, ...rest] = args;
  const entry = commands.find((command) => command.name === name)!;
  const { columns, stopAt } = options;
  const stopping = new AbortController();
  const [stdout, stderr] = [output(columns), output(columns)];
  stderr.stream.on('data', () => {
    if (stopAt?.test(stderr.text())) stopping.abort(new Error('Ctrl-C'));
  });
  const command = await entry.load();
  const code = await command.run(rest, {
    ...surroundings,
    stdout: stdout.stream,
    stderr: stderr.stream,
    signal: AbortSignal.any([surroundings.signal, stopping.signal]),
  });
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

function output(columns: number | undefined) {
  const stream = new PassThrough();
  let text = '';
  stream.setEncoding('utf8').on('data', (piece: string) => {
    text += piece;
  });
  const terminal = { isTTY: columns !== undefined, columns, getColorDepth: () => 1 };
  return {
    stream: Object.assign(stream, terminal) as unknown as NodeJS.WriteStream,
    text: () => text,
  };
}
