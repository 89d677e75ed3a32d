import { styleText } from 'node:util';
import { wording, type Language, type Wording } from '../language/wording.ts';
import type { OptionSpec } from './arguments.ts';
import { displayWidth, padColumns, wrapText } from './text-layout.ts';

export interface OptionGroup {
  readonly title: Wording;
  readonly options: readonly OptionSpec[];
}

/** What the page behind `--help` of a command says. */
export interface HelpText {
  readonly what: Wording;
  /** Whole command lines. */
  readonly examples: Readonly<Record<Language, readonly string[]>>;
  /** Behind `Usage:`. */
  readonly usage: Wording;
  /** Below the usage. */
  readonly inputs?: Wording;
  readonly groups: readonly OptionGroup[];
  /** A short list below the options: a name and what belongs to it. */
  readonly list?: {
    readonly title: Wording;
    readonly rows: readonly { readonly name: Wording; readonly text: string }[];
  };
  /** At the end, a paragraph each. */
  readonly endings: Readonly<Record<Language, readonly string[]>>;
}

/** The page behind `--help`, as wide as the terminal up to 96 columns. */
export function helpPage(help: HelpText, language: Language, stream: NodeJS.WriteStream): string {
  const columns = Math.min(96, Math.max(60, (stream.columns || 80) - 1));
  const bold = (text: string) => styleText('bold', text, { stream });
  const names = help.groups.flatMap(({ options }) =>
    options.map((option) => nameColumn(option, language)),
  );
  const nameColumns = Math.max(...names.map(displayWidth)) + 2;
  const optionLines = (option: OptionSpec) => {
    const about = wrapText(option.about[language], columns - nameColumns - 2);
    return about.map((line, index) =>
      index === 0
        ? `  ${styleText('cyan', padColumns(nameColumn(option, language), nameColumns), { stream })}${line}`
        : ' '.repeat(nameColumns + 2) + line,
    );
  };
  const { inputs, list } = help;
  return [
    ...wrapText(help.what[language], columns),
    '',
    ...help.examples[language].map((example) => `  ${styleText('green', example, { stream })}`),
    '',
    `${bold(usage[language])} ${help.usage[language]}`,
    ...(inputs ? wrapText(inputs[language], columns) : []),
    ...help.groups.flatMap(({ title, options }) => [
      '',
      bold(title[language]),
      ...options.flatMap(optionLines),
    ]),
    '',
    ...(list
      ? [
          bold(list.title[language]),
          ...list.rows.map(({ name, text }) => `  ${padColumns(name[language], 8)}${text}`),
          '',
        ]
      : []),
    ...help.endings[language].flatMap((line) => wrapText(line, columns)),
    '',
  ].join('\n');
}

const usage = wording('Usage:', '用法：');

function nameColumn({ name, short, value }: OptionSpec, language: Language): string {
  const before = short ? `-${short}, ` : '    ';
  return `${before}--${name}${value ? ` ${value[language]}` : ''}`;
}
