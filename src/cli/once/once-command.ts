import { styleText } from 'node:util';
import type * as z from 'zod';
import { Failure } from '../../language/failure.ts';
import { wording, type Language, type Wording } from '../../language/wording.ts';
import { readArguments, type Arguments, type OptionSpec } from '../arguments.ts';
import { outputOptions, projectOption, serviceOptions } from '../client/client-options.ts';
import type { OpenedClient } from '../client/open-client.ts';
import { terminalLines } from '../client/terminal-lines.ts';
import type { Command, Surroundings } from '../command.ts';
import { asFailure, exitCodeOf, failureJson, writeFailure } from '../failure-report.ts';
import { helpPage, type HelpText } from '../help-page.ts';
import { chooseProgress } from '../progress/choose-progress.ts';
import type { ProgressView } from '../progress/progress.ts';

/** One thing that is asked of a service, and its answer. */
export interface OnceSpec<Answer extends z.ZodObject> {
  readonly what: Wording;
  readonly examples: HelpText['examples'];
  /** Behind the command’s name: `TEXT [--file FILE]…`. */
  readonly usage: Wording;
  readonly inputs?: Wording;
  /** Of this command alone. */
  readonly options?: readonly OptionSpec[];
  readonly endings?: HelpText['endings'];
  /** Whether it works in a project, which `--project` names. */
  readonly inProject: boolean;
  /** What `--json` writes beside `ok`; docs/command-line.md has a row for each field. */
  readonly answer: Answer;
  /** What the person is told after Ctrl-C, as long as `whenStopped` says nothing else. */
  readonly stopped?: Wording;
  /** The language in which the person writes, where they do. */
  readonly languageIn?: (given: Arguments) => Language;
  readonly act: (call: OnceCall) => Promise<OnceAnswer<z.input<Answer>>>;
}

export interface OnceAnswer<Fields> {
  readonly json: Fields;
  /** For people, of any length; texts of the service are safe in them already. */
  readonly lines: readonly string[];
}

/** What a command works with. */
export interface OnceCall {
  readonly given: Arguments;
  readonly language: Language;
  readonly environment: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
  readonly progress: ProgressView;
  /** From now on this is what Ctrl-C is answered with: what goes on without the person. */
  readonly whenStopped: (wording: Wording) => void;
  /** Where the lines of the answer go, for their colours. */
  readonly stdout: NodeJS.WriteStream;
  /** A client in the project that is meant. What the person gave is to be checked before. */
  readonly open: () => Promise<OpenedClient>;
}

/** A command that answers once, in words or as JSON. */
export interface OnceCommand extends Command {
  readonly answer: z.ZodObject;
}

/** Makes a command of what it does: options, help, JSON and failures are the same for all of them. */
export function onceCommand<Answer extends z.ZodObject>(
  name: string,
  spec: OnceSpec<Answer>,
): OnceCommand {
  const options = groupsOf(spec).flatMap((group) => group.options);
  return {
    answer: spec.answer,
    run: async (args, surroundings) => {
      const { stdout, stderr, environment } = surroundings;
      let language: Language = surroundings.systemLanguage ?? 'en';
      let told = spec.stopped ?? stopped;
      const whenStopped = (wording: Wording) => void (told = wording);
      try {
        const given = readArguments(args, options);
        if (given.switches.has('help')) {
          stdout.write(helpPage(helpOf(name, spec), language, stdout));
          return 0;
        }
        language = surroundings.systemLanguage ?? spec.languageIn?.(given) ?? 'en';
        const quiet = given.switches.has('quiet');
        const progress = chooseProgress({ stream: stderr, environment, language, quiet });
        const call = newCall({ given, language, progress, whenStopped, surroundings });
        const { json, lines } = await spec.act(call).finally(progress.end);
        if (given.switches.has('json'))
          stdout.write(`${JSON.stringify({ ok: true, ...spec.answer.parse(json) })}\n`);
        else if (!quiet) stdout.write(fitted(lines, stdout));
        return 0;
      } catch (error) {
        const isStopped = surroundings.signal.aborted;
        const failure = isStopped ? new Failure('cancelled', told) : asFailure(error);
        if (args.includes('--json'))
          stdout.write(`${JSON.stringify(failureJson(failure, language))}\n`);
        writeFailure(failure, { language, stderr, environment });
        return exitCodeOf(failure);
      }
    },
  };
}

/** As wide as the terminal. */
function fitted(lines: readonly string[], stdout: NodeJS.WriteStream): string {
  return lines
    .flatMap((line) => terminalLines(line, stdout))
    .map((line) => `${line}\n`)
    .join('');
}

function newCall(of: {
  readonly given: Arguments;
  readonly language: Language;
  readonly progress: ProgressView;
  readonly whenStopped: OnceCall['whenStopped'];
  readonly surroundings: Surroundings;
}): OnceCall {
  const { given, language, progress, whenStopped, surroundings } = of;
  const { environment, stdout, stderr, signal } = surroundings;
  return {
    given,
    language,
    environment,
    signal,
    progress,
    whenStopped,
    stdout,
    open: async () => {
      // Loaded here and not before: help and mistakes are answered at once.
      const { openProject } = await import('./open-project.ts');
      return openProject({
        surroundings,
        language,
        address: given.values.get('server') ?? null,
        mayStart: !given.switches.has('no-start'),
        project: given.values.get('project') ?? null,
        notify: (wording) => progress.say(styleText('gray', wording[language], { stream: stderr })),
      });
    },
  };
}

function groupsOf({
  options = [],
  inProject,
}: Pick<OnceSpec<z.ZodObject>, 'options' | 'inProject'>) {
  const own = inProject ? [...options, projectOption] : options;
  return [
    ...(own.length > 0 ? [{ title: wording('Options', '选项'), options: own }] : []),
    { title: wording('Service', '服务'), options: serviceOptions },
    { title: wording('What you see', '显示'), options: outputOptions },
  ];
}

function helpOf(name: string, spec: OnceSpec<z.ZodObject>): HelpText {
  const { what, examples, usage, inputs, endings } = spec;
  return {
    what,
    examples,
    usage: wording(
      `kinora ${name} ${usage.en}`.replace('  ', ' '),
      `kinora ${name} ${usage.zh}`.replace('  ', ' '),
    ),
    ...(inputs && { inputs }),
    groups: groupsOf(spec),
    endings: {
      en: [...(endings?.en ?? []), exitCodes.en],
      zh: [...(endings?.zh ?? []), exitCodes.zh],
    },
  };
}

const exitCodes = wording(
  'Ends with 0 when it was done, 2 when something asked or given cannot work, 1 when something failed, 130 after Ctrl-C. docs/command-line.md lists what --json writes.',
  '退出码：0 已完成；2 要求或给出的内容有误；1 出现故障；130 按了 Ctrl-C。--json 的内容见 docs/command-line.md。',
);
const stopped = wording('Stopped.', '已停止。');
