import type { $ZodIssue } from 'zod/v4/core';
import { wording, type Wording } from '../language/wording.ts';

/** One thing that is wrong with a document, a draft or the arguments of an edit. */
export interface Problem {
  /** Where: `tracks[0].clips[2].speed`; empty for the whole. */
  readonly path: string;
  readonly wording: Wording;
}

/** A problem whose place is still in parts, so that it can be translated to another form. */
export interface Fault {
  readonly path: readonly PropertyKey[];
  readonly wording: Wording;
}

export function problemFromFault(fault: Fault): Problem {
  return { path: formatPath(fault.path), wording: fault.wording };
}

/** Keys that are no plain names are quoted: `assets["color:#ffffff"].name`. */
export function formatPath(path: readonly PropertyKey[]): string {
  return path.map(formatStep).join('').replace(/^\./, '');
}

function formatStep(step: PropertyKey): string {
  if (typeof step === 'number') return `[${step}]`;
  const key = String(step);
  return /^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}

/** What a schema found, one fault per value; parse with `reportInput` so that the value is named. */
export function faultsFromIssues(issues: readonly $ZodIssue[]): Fault[] {
  return issues.flatMap(faultsFromIssue);
}

function faultsFromIssue(issue: $ZodIssue): Fault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      wording: wording('Not known here', '此处没有这一项'),
    }));
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) return faultsFromUnion(issue);
  return [{ path: issue.path, wording: wordIssue(issue) }];
}

/** Of all ways in which a value could be meant, the one that reads furthest into it is reported. */
function faultsFromUnion(issue: Extract<$ZodIssue, { code: 'invalid_union' }>): Fault[] {
  const depth = (branch: readonly $ZodIssue[]) =>
    Math.max(0, ...branch.map((inner) => inner.path.length));
  const deepest = issue.errors.toSorted((a, b) => depth(b) - depth(a))[0] ?? [];
  if (depth(deepest) === 0) return [{ path: issue.path, wording: wordIssue(issue) }];
  return faultsFromIssues(deepest).map((fault) => ({
    ...fault,
    path: [...issue.path, ...fault.path],
  }));
}

function wordIssue(issue: $ZodIssue): Wording {
  const { en, zh } = expectation(issue);
  if (!('input' in issue)) return wording(`Expected ${en}`, `应为${zh}`);
  const input = judgedInput(issue);
  if (input === undefined) return wording(`Expected ${en}, got nothing`, `缺少：应为${zh}`);
  const got = shown(input);
  return wording(`Expected ${en}, got ${got}`, `应为${zh}，实为 ${got}`);
}

/** Where one key decides how an object is read, the library reports the object at the key's place. */
function judgedInput(issue: $ZodIssue): unknown {
  const { discriminator } = issue as { discriminator?: string };
  if (discriminator === undefined) return issue.input;
  return (issue.input as Readonly<Record<string, unknown>>)[discriminator];
}

function shown(value: unknown): string {
  if (typeof value === 'number') return String(value);
  const text = JSON.stringify(value) ?? typeof value;
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function expectation(issue: $ZodIssue): Wording {
  switch (issue.code) {
    case 'invalid_type':
      return typeWordings[issue.expected] ?? wording(issue.expected, ` ${issue.expected}`);
    case 'too_small':
      return bound(issue.origin, issue.minimum, issue.inclusive === false ? 'above' : 'least');
    case 'too_big':
      return bound(issue.origin, issue.maximum, issue.inclusive === false ? 'below' : 'most');
    case 'not_multiple_of':
      return wording(`a multiple of ${issue.divisor}`, ` ${issue.divisor} 的倍数`);
    case 'invalid_value':
      return choice(issue.values.map(String));
    case 'invalid_union':
      return expectedByUnion(issue);
    case 'invalid_format':
      if (Object.hasOwn(formatWordings, issue.format)) return formatWordings[issue.format]!;
      return issue.pattern === colorPattern
        ? wording('a colour such as #1a2b3c', '颜色，例如 #1a2b3c')
        : wording(`text of the form ${issue.pattern}`, `符合 ${issue.pattern} 的文字`);
    case 'custom':
      return (issue.params as { expected?: Wording } | undefined)?.expected ?? another;
    default:
      return another;
  }
}

function expectedByUnion(issue: Extract<$ZodIssue, { code: 'invalid_union' }>): Wording {
  const options = discriminators(issue);
  if (options.length > 0) return choice(options);
  const branches = issue.errors.flatMap(([first]) => (first ? [expectation(first)] : []));
  // The empty text is a way of saying nothing, and no advice.
  const told = branches.filter(({ en }) => en !== '');
  if (told.length === 0) return another;
  return wording(told.map(({ en }) => en).join(' or '), told.map(({ zh }) => zh).join('或'));
}

/** The schema library reports these, but its type does not say so. */
function discriminators(issue: $ZodIssue): readonly string[] {
  const { options } = issue as { options?: readonly unknown[] };
  return options?.map(String) ?? [];
}

const formatWordings: Readonly<Record<string, Wording>> = {
  email: wording('an e-mail address', '邮箱地址'),
  url: wording(
    'an address such as https://films.example/beach.jpg',
    '网址，例如 https://films.example/beach.jpg',
  ),
  base64: wording('base64', ' base64 编码'),
};

/** As the schema for colours reports itself. */
const colorPattern = String(/^#[0-9a-f]{6}$/);

const another = wording('another value', '其他值');

const typeWordings: Readonly<Record<string, Wording>> = {
  int: wording('a whole number', '整数'),
  number: wording('a number', '数字'),
  string: wording('text', '文字'),
  boolean: wording('true or false', ' true 或 false'),
  array: wording('a list', '列表'),
  object: wording('an object', '对象'),
  record: wording('an object', '对象'),
};

function choice(options: readonly string[]): Wording {
  if (options.length === 0) return another;
  if (options.length === 1) return wording(options[0]!, ` ${options[0]!}`);
  return wording(`one of ${options.join(', ')}`, `以下之一：${options.join('、')}`);
}

type Limit = 'least' | 'above' | 'most' | 'below';

const limitWordings: Readonly<Record<Limit, Wording>> = {
  least: wording('at least', '不少于'),
  above: wording('more than', '大于'),
  most: wording('at most', '不多于'),
  below: wording('less than', '小于'),
};

function bound(origin: string, limit: number | bigint, kind: Limit): Wording {
  const { en, zh } = limitWordings[kind];
  const [unit, unitZh] = { string: [' characters', ' 个字'], array: [' items', ' 项'] }[origin] ?? [
    '',
    '',
  ];
  return wording(`${en} ${limit}${unit}`, `${zh} ${limit}${unitZh}`);
}
