import type * as z from 'zod';
import type { Brief } from '../../director/brief.ts';
import type { Decision } from '../../director/decision.ts';
import { wording, type Language, type Wording } from '../../language/wording.ts';
import { diffTimelines } from '../../timeline/diff.ts';
import { applyEdit, type Edit } from '../../timeline/edit.ts';
import { mainTrack } from '../../timeline/editing/find.ts';
import { faultsFromIssues, problemFromFault } from '../../timeline/problem.ts';
import { isRefusal, refuse, type Refusal } from '../../timeline/refusal.ts';
import type { Json, Timeline } from '../../timeline/timeline.ts';
import type { Conversation } from '../conversation.ts';
import { directFilm } from '../direct-film.ts';
import type { Project } from '../project.ts';
import {
  isQuestion,
  isTold,
  type Done,
  type Outcome,
  type Question,
  type Request,
  type Route,
} from '../request.ts';
import { kindOf } from '../requests/request-kinds.ts';
import type { Step } from '../perform.ts';
import { beginWork, type WorkInHand } from '../work.ts';
import { modelTools, questionSchema, type ToolTarget } from './model-tools.ts';
import { plainSentence } from './plain-sentence.ts';
import { projectAsset } from './project-asset.ts';

/** A call may name a hundred photos one by one, and except some of them. */
const [argsLimit, depthLimit] = [20_000, 40];

/**
 * The project while a model works on one message. Whatever is called, with whatever arguments,
 * becomes a request or an edit upon the work, checked as any other, or a refusal; nothing else can
 * be reached from here.
 */
export class ModelTurn {
  readonly #project: Project;
  readonly #conversation: Conversation;
  readonly #language: Language;
  readonly #steps: Step[] = [];
  readonly #requests: Request[] = [];
  readonly #told: Wording[] = [];
  #work: WorkInHand;
  /** Whether the film is the director's alone, which is made anew after each wish. */
  #isFresh = false;
  #decisions: readonly Decision[] = [];
  #question: Question | null = null;
  #asked = false;
  #callCount = 0;
  #route: Route | null = null;

  constructor(project: Project, conversation: Conversation, language: Language) {
    this.#project = project;
    this.#conversation = { ...conversation, language };
    this.#language = language;
    this.#work = beginWork(project, this.#conversation, project.timeline, this.#requests);
  }

  get language(): Language {
    return this.#language;
  }

  /** How often something was called, for better or worse. */
  get callCount(): number {
    return this.#callCount;
  }

  /** What was done and what was refused, in order. */
  get steps(): readonly Step[] {
    return this.#steps;
  }

  /** Requests that were carried out, in order. */
  get requests(): readonly Request[] {
    return this.#requests;
  }

  /** What requests that change nothing had to say. */
  get told(): readonly Wording[] {
    return this.#told;
  }

  get work(): WorkInHand {
    return this.#work;
  }

  get decisions(): readonly Decision[] {
    return this.#decisions;
  }

  /** Of the model, or of a request that could not be carried out without an answer. */
  get question(): Question | null {
    return this.#question;
  }

  /** Whether the model asked the person, which ends its turn. */
  get asked(): boolean {
    return this.#asked;
  }

  get route(): Route | null {
    return this.#route;
  }

  /** Whether the film is another than before. */
  get changed(): boolean {
    const [before, after] = [this.#project.timeline, this.#work.film];
    if (before === null || after === null || before === after) return before !== after;
    return diffTimelines(before, after).length > 0;
  }

  /** Carries out a call, and answers what the model is to know of it. */
  async call(name: string, input: string): Promise<JsonObject> {
    this.#callCount += 1;
    if (this.#asked) return { ok: false, refused: 'The person was asked; wait for the answer.' };
    const target = modelTools().targets.get(name);
    if (target === undefined) return this.#refused('unknown', {}, unknownTool(name));
    const args = readArgs(input);
    if (isRefusal(args)) return this.#refused(name, {}, args);
    return this.#carryOut(target, name, args);
  }

  async #carryOut(target: ToolTarget, tool: string, args: JsonObject): Promise<JsonObject> {
    if (target.is === 'ask-person') return this.#ask(tool, args);
    if (target.is === 'edit')
      return this.#tell(tool, args, await this.#edit({ ...args, kind: target.kind } as Edit));
    return this.#tell(target.kind, args, await this.#request({ ...args, kind: target.kind }));
  }

  async #request(request: Request): Promise<Outcome> {
    const spec = kindOf(request);
    if (spec === undefined) return unknownTool(request.kind);
    const { kind: _, ...given } = request;
    const parsed = spec.args.safeParse(given, { reportInput: true });
    if (!parsed.success) return badArguments(parsed.error);
    const { brief } = this.#work;
    const isFirst = this.#work.film === null || this.#isFresh;
    const patch = isFirst ? (spec.brief?.(parsed.data, brief) ?? null) : null;
    const lacking = patch === null && spec.free !== true ? await this.#needFilm() : null;
    if (lacking !== null) return lacking;
    const outcome =
      patch === null
        ? await this.#attempt(async (work) => spec.plan(parsed.data, work))
        : await this.#direct({ ...brief, ...patch }, spec.says(parsed.data));
    if (isDone(outcome)) this.#requests.push(request);
    return outcome;
  }

  /** An edit may name any file of the project; one that is not in the film yet is made known to it. */
  async #edit(edit: Edit): Promise<Outcome> {
    const lacking = await this.#needFilm();
    if (lacking !== null) return lacking;
    return this.#attempt((work) => {
      if (edit.kind === 'add-asset' && isFile(edit)) return strangeFile;
      const asset = 'assetId' in edit ? projectAsset(this.#project, String(edit.assetId)) : null;
      if (asset !== null) work.edit({ kind: 'add-asset', asset });
      const result = applyEdit(work.timeline, edit);
      if (!result.ok) return result.refusal;
      return work.edit(edit) ?? { done: result.description, ...clipsOf(edit, work.timeline) };
    });
  }

  /** Does all of something, or none of it. */
  async #attempt(plan: (work: WorkInHand) => Outcome | Promise<Outcome>): Promise<Outcome> {
    const work = this.#work;
    let outcome: Outcome | undefined;
    await work.attempt(async () => {
      outcome = await plan(work);
      if (!isDone(outcome)) return false;
      work.remember(outcome);
      this.#isFresh = false;
      return true;
    });
    return outcome!;
  }

  /** Null when there is a film, made if need be, else why none can be made. */
  async #needFilm(): Promise<Refusal | null> {
    if (this.#work.film !== null) return null;
    const made = await this.#direct(this.#work.brief, null);
    return isRefusal(made) ? made : null;
  }

  async #direct(brief: Partial<Brief>, done: Wording | null): Promise<Done | Refusal> {
    const direction = await directFilm(this.#project, brief);
    if (!direction.ok) return { code: 'no-room', wording: direction.refusal };
    const { revision } = this.#work;
    const project = { ...this.#project, brief, revision };
    const { timeline } = direction;
    this.#work = beginWork(project, this.#conversation, timeline, this.#requests);
    this.#decisions = direction.decisions;
    this.#isFresh = true;
    return { done };
  }

  #ask(tool: string, args: JsonObject): JsonObject {
    const parsed = questionSchema.safeParse(args, { reportInput: true });
    if (!parsed.success) return this.#refused(tool, args, badArguments(parsed.error));
    const spoken = (text: string) => wording(plainSentence(text), plainSentence(text));
    const choices = parsed.data.choices.map((label) => ({ label: spoken(label), requests: [] }));
    this.#question = { ask: spoken(parsed.data.question), choices };
    this.#asked = true;
    return { ok: true };
  }

  /** Notes what became of a call, and puts it into words for the model. */
  #tell(tool: string, args: JsonObject, outcome: Outcome): JsonObject {
    if (isTold(outcome)) {
      this.#told.push(outcome.told);
      this.#route ??= outcome.route ?? null;
      return { ok: true, told: outcome.told[this.#language] };
    }
    if (isQuestion(outcome)) {
      this.#question ??= outcome;
      const choices = outcome.choices.map(({ label }) => label[this.#language]);
      return { ok: false, askPerson: outcome.ask[this.#language], choices };
    }
    if (isRefusal(outcome)) return this.#refused(tool, args, outcome);
    this.#steps.push({ tool, args, ok: true, wording: outcome.done });
    return { ok: true, done: outcome.done?.[this.#language] ?? null };
  }

  /** How a tool was called wrongly is for the model to mend, and no news for the person. */
  #refused(tool: string, args: JsonObject, { code, wording: said }: Refusal): JsonObject {
    const isMisuse = code === 'bad-arguments' || code === 'unknown-edit';
    const told = wording(plainSentence(said.en), plainSentence(said.zh));
    this.#steps.push({ tool, args, ok: false, wording: isMisuse ? null : told });
    return { ok: false, code, refused: said[this.#language].slice(0, tellLimit) };
  }
}

export type JsonObject = Readonly<Record<string, Json>>;

/** A refusal may list all that would be possible. */
const tellLimit = 2000;

function readArgs(input: string): JsonObject | Refusal {
  if (input.length > argsLimit)
    return refuse('bad-arguments', 'The arguments are too long', '参数过长');
  try {
    const value: unknown = JSON.parse(input.trim() === '' ? '{}' : input);
    if (isDeeper(value, depthLimit)) return tooDeep;
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as JsonObject) : noObject;
  } catch {
    return noObject;
  }
}

const noObject = refuse(
  'bad-arguments',
  'The arguments must be a JSON object',
  '参数必须是 JSON 对象',
);
const tooDeep = refuse('bad-arguments', 'The arguments are nested too deeply', '参数嵌套过深');

/** What checks and words arguments goes down as deep as they are. */
function isDeeper(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return depth === 0 || Object.values(value).some((part) => isDeeper(part, depth - 1));
}

function unknownTool(name: string): Refusal {
  const shown = name.slice(0, 60);
  return refuse('unknown-edit', `There is no tool "${shown}"`, `没有“${shown}”这个工具`);
}

function badArguments(error: z.ZodError): Refusal {
  const {
    path,
    wording: { en, zh },
  } = problemFromFault(faultsFromIssues(error.issues)[0]!);
  const said = path === '' ? { en, zh } : wording(`${path}: ${en}`, `${path}：${zh}`);
  return { code: 'bad-arguments', wording: said, path };
}

/** What "it" will mean: the picture that was edited. */
function clipsOf(edit: Edit, timeline: Timeline): Pick<Done, 'clips'> {
  const clips = mainTrack(timeline)?.clips ?? [];
  const edited = clips.filter(({ id }) => 'clipId' in edit && edit.clipId === id);
  return edited.length === 0 ? {} : { clips: edited.map(({ id }) => id) };
}

function isDone(outcome: Outcome): outcome is Done {
  return 'done' in outcome;
}

/** Colours and composed music are made from their names; files have to be the project's. */
function isFile({ asset }: Edit & { kind: 'add-asset' }): boolean {
  const kind: unknown = (asset as unknown as JsonObject | undefined)?.['kind'];
  return kind !== 'color' && kind !== 'score';
}

const strangeFile = refuse(
  'unknown-asset',
  'Only files of this project can be shown: name one by its assetId in another edit',
  '只能使用本项目中的文件：请在其他编辑中用 assetId 指定',
  'asset',
);
