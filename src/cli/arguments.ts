import { parseArgs } from 'node:util';
import type { Wording } from '../language/wording.ts';
import { wrongUse } from './failure-report.ts';
import { closestWord } from './closest-word.ts';

export interface OptionSpec {
  readonly name: string;
  readonly short?: string;
  /** What its value is called on the help page; null for a switch. */
  readonly value: Wording | null;
  readonly about: Wording;
  /** Whether it may be given several times. */
  readonly repeats?: boolean;
}

export interface Arguments {
  /** By option name; of what was given several times, the last. */
  readonly values: ReadonlyMap<string, string>;
  /** All of what may be given several times, by option name. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly switches: ReadonlySet<string>;
  /** What is no option, in order. */
  readonly inputs: readonly string[];
}

/** Splits what a person typed by the options that there are. Throws what is wrong, as `input`. */
export function readArguments(args: readonly string[], specs: readonly OptionSpec[]): Arguments {
  const values = new Map<string, string>();
  const lists = new Map<string, string[]>();
  const switches = new Set<string>();
  const inputs: string[] = [];
  for (const token of tokensOf(args, specs)) {
    if (token.kind === 'positional') inputs.push(token.value);
    if (token.kind !== 'option') continue;
    const spec = specs.find(({ name }) => name === token.name);
    if (!spec) throw unknownOption(token.rawName, specs);
    if (spec.value === null) {
      if (token.value !== undefined) throw needsNoValue(spec, token.value);
      switches.add(spec.name);
      continue;
    }
    if (values.has(spec.name) && !spec.repeats) throw givenTwice(spec);
    const value = checkedValue(spec, token, specs);
    values.set(spec.name, value);
    if (spec.repeats) lists.set(spec.name, [...(lists.get(spec.name) ?? []), value]);
  }
  return { values, lists, switches, inputs };
}

/** What an option says, however wrong the rest may be; for choosing how to answer. */
export function peekValue(
  args: readonly string[],
  specs: readonly OptionSpec[],
  name: string,
): string | undefined {
  for (const token of tokensOf(args, specs)) {
    if (token.kind === 'option' && token.name === name) return token.value;
  }
}

/** Not strict: the checks above give better reasons, in two languages. */
function tokensOf(args: readonly string[], specs: readonly OptionSpec[]) {
  const options = Object.fromEntries(
    specs.map(({ name, short, value }) => [
      name,
      {
        type: value === null ? ('boolean' as const) : ('string' as const),
        ...(short && { short }),
      },
    ]),
  );
  return parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  }).tokens;
}

/** `--title -5 °C` is fine; `--title --out film.mp4` has lost its title. */
function checkedValue(
  spec: OptionSpec,
  token: { readonly value?: string | undefined; readonly inlineValue?: boolean | undefined },
  specs: readonly OptionSpec[],
): string {
  const { value } = token;
  if (value === undefined || (!token.inlineValue && isOption(value, specs))) {
    const what = spec.value!;
    const before = value === undefined ? ['', ''] : [`, not ${value}`, `，而不是 ${value}`];
    throw wrongUse(
      `--${spec.name} needs ${what.en} behind it${before[0]}.`,
      `--${spec.name} 后面需要${what.zh}${before[1]}。`,
    );
  }
  return value;
}

function isOption(value: string, specs: readonly OptionSpec[]): boolean {
  const name = value.split('=')[0];
  return specs.some(
    (spec) => name === `--${spec.name}` || (spec.short && name === `-${spec.short}`),
  );
}

function unknownOption(written: string, specs: readonly OptionSpec[]) {
  const names = specs.map(({ name }) => `--${name}`);
  const meant = closestWord(written.replace(/^-(?=[^-])/, '--'), names);
  const [en, zh] = meant ? [` Did you mean ${meant}?`, `是不是想用 ${meant}？`] : ['', ''];
  return wrongUse(
    `There is no option ${written}.${en} To name a file that begins with a dash, write ./${written}`,
    `没有 ${written} 这个选项。${zh}如果是以短横线开头的文件，请写 ./${written}`,
  );
}

function needsNoValue({ name }: OptionSpec, value: string) {
  return wrongUse(
    `--${name} is a switch: it takes no value such as “${value}”.`,
    `--${name} 是开关，不需要“${value}”这样的值。`,
  );
}

function givenTwice({ name }: OptionSpec) {
  return wrongUse(`--${name} is given twice.`, `--${name} 写了两次。`);
}
