import { languageOf } from '../../agent/normal-text.ts';
import { peekValue, readArguments } from '../arguments.ts';
import type { Command, Surroundings } from '../command.ts';
import { asFailure, exitCodeOf, failureJson, writeFailure } from '../failure-report.ts';
import { defaultWorkerCount, WorkerProcesses } from '../../render/worker-processes.ts';
import { chooseProgress } from '../progress/choose-progress.ts';
import { helpPage } from '../help-page.ts';
import { makeHelp } from './help.ts';
import { makeOptions } from './make-options.ts';
import { readRequest } from './make-request.ts';

/** `kinora make`: files and a wish in, a finished film out. */
export const makeCommand: Command = { run };

async function run(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { stdout, stderr, environment, signal } = surroundings;
  const said = peekValue(args, makeOptions, 'say');
  const language = surroundings.systemLanguage ?? (said ? languageOf(said) : 'en');
  let workers: WorkerProcesses | null = null;
  try {
    const given = readArguments(args, makeOptions);
    if (given.switches.has('help')) {
      stdout.write(helpPage(makeHelp, language, stdout));
      return 0;
    }
    const request = await readRequest(given);
    // They load while this process thinks, which keeps one core busy.
    workers = new WorkerProcesses(defaultWorkerCount - 1);
    const progress = chooseProgress({
      stream: stderr,
      environment,
      language,
      quiet: request.quiet,
    });
    // Decoders and encoders are loaded here and not before: help and mistakes are answered at once.
    const { makeFilm } = await import('./make-film.ts');
    const { reportJson, reportText, unreadableLines } = await import('./film-report.ts');
    // From here on this process mostly waits: for files, and for those who decode them.
    workers.startWaiting(defaultWorkerCount);
    const report = await makeFilm({
      request,
      language,
      environment,
      signal,
      progress,
      workers,
    }).finally(progress.end);
    if (request.quiet) stderr.write(unreadableLines(report, language));
    if (request.json) stdout.write(`${JSON.stringify(reportJson(report, language))}\n`);
    else if (!request.quiet) stdout.write(reportText(report, language, stdout));
    return 0;
  } catch (error) {
    const failure = asFailure(error);
    if (args.includes('--json'))
      stdout.write(`${JSON.stringify(failureJson(failure, language))}\n`);
    writeFailure(failure, { language, stderr, environment });
    return exitCodeOf(failure);
  } finally {
    workers?.close();
  }
}
