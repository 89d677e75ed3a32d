import { resolve } from 'node:path';
import { Failure } from '../../language/failure.ts';
import { wording, type Language } from '../../language/wording.ts';
import { readArguments, type Arguments } from '../arguments.ts';
import type { Command, Surroundings } from '../command.ts';
import { wrongUse } from '../failure-report.ts';
import { helpPage } from '../help-page.ts';
import { batchHelp } from './batch-help.ts';
import { batchOptions } from './batch-options.ts';
import { exampleJobs } from './example-jobs.ts';
import type { JobResult } from './finish-job.ts';
import type { JobTools } from './make-job.ts';
import type { Batch } from './read-batch.ts';

/** `kinora batch`: many films in one go, each of its own files and words. */
export const batchCommand: Command = { run };

async function run(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { stdout } = surroundings;
  const language = surroundings.systemLanguage ?? 'en';
  const given = readArguments(args, batchOptions);
  const { switches, values } = given;
  if (switches.has('help')) {
    stdout.write(helpPage(batchHelp, language, stdout));
    return 0;
  }
  if (switches.has('example')) {
    stdout.write(exampleJobs[language]);
    return 0;
  }
  const path = readPath(given.inputs);
  // What opens files is loaded here and not before: help and mistakes are answered at once.
  const { readBatch, readJobsFile } = await import('./read-batch.ts');
  const written = await readJobsFile(path, language);
  const only = values.get('only') ?? null;
  if (switches.has('dry-run')) {
    const { plans } = await readBatch(written, { only });
    const { planJson, planText } = await import('./plan-report.ts');
    stdout.write(
      switches.has('json')
        ? `${JSON.stringify(planJson(plans, language))}\n`
        : planText(plans, language, stdout),
    );
    return 0;
  }
  const { claimBatch } = await import('./claim-batch.ts');
  const claim = claimBatch(resolve(path));
  try {
    // What was done before is read once nobody else writes it.
    const batch = await readBatch(written, { only });
    return await makeAll(batch, given, { surroundings, language });
  } catch (error) {
    throw surroundings.signal.aborted ? new Failure('cancelled', stopped, error) : error;
  } finally {
    claim.release();
  }
}

function readPath([path, second]: readonly string[]): string {
  if (path === undefined)
    throw wrongUse(
      'Name the file of the jobs: ./kinora batch jobs.yaml. To begin one: ./kinora batch --example > jobs.yaml',
      '请写明任务文件：./kinora batch jobs.yaml。可以先运行：./kinora batch --example > jobs.yaml',
    );
  if (second !== undefined)
    throw wrongUse(
      `kinora batch does one file of jobs at a time: ${path}, and then ${second}.`,
      `kinora batch 一次只执行一个任务文件：先执行 ${path}，再执行 ${second}。`,
    );
  return path;
}

const stopped = wording(
  'Stopped. Films that were done are there. Start again to go on where it stopped: what the server has begun goes on meanwhile, and nothing is done twice.',
  '已停止。已完成的影片都在。再次运行会接着继续：服务器已开始的工作仍在进行，不会重复。',
);

async function makeAll(
  { plans, journal }: Batch,
  given: Arguments,
  { surroundings, language }: { readonly surroundings: Surroundings; readonly language: Language },
): Promise<number> {
  const { stdout, signal } = surroundings;
  const [isJson, quiet] = [given.switches.has('json'), given.switches.has('quiet')];
  const { batchView } = await import('./batch-view.ts');
  const { batchJson, batchSummary } = await import('./batch-report.ts');
  const { finishJob, keptJob, leftJob } = await import('./finish-job.ts');
  const view = batchView(surroundings, { language, isJson, quiet });
  const { notify } = view;
  const results: JobResult[] = [];
  let service: Service | null = null;
  try {
    for (const [index, plan] of plans.entries()) {
      let result = keptJob(plan, notify) ?? leftJob(plan, results);
      if (result === null) {
        service ??= await openService(given, surroundings, view.say);
        view.begin(plan.job.name, { number: index + 1, count: plans.length });
        result = await finishJob(plan, { ...service, journal, notify, signal });
      }
      results.push(result);
      view.fail(result);
    }
  } finally {
    view.end();
  }
  if (isJson) stdout.write(`${JSON.stringify(batchJson(results, language))}\n`);
  else if (!quiet) stdout.write(`${batchSummary(results, language)}\n`);
  return results.every(({ error }) => error === null) ? 0 : 1;
}

type Service = Pick<JobTools, 'connection' | 'serverName'>;

/** The person's service, aside from the project with which they go on in chat. */
async function openService(
  given: Arguments,
  surroundings: Surroundings,
  say: (line: string) => void,
): Promise<Service> {
  const language = surroundings.systemLanguage ?? 'en';
  const { openClient } = await import('../client/open-client.ts');
  const { withOwnProject } = await import('./own-project.ts');
  const { client, serverName } = await openClient({
    surroundings,
    address: given.values.get('server') ?? null,
    mayStart: !given.switches.has('no-start'),
    notify: (wording) => say(wording[language]),
  });
  return { connection: withOwnProject(client.connection), serverName };
}
