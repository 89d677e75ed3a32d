import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { parse, TomlError } from 'smol-toml';
import type * as z from 'zod';
import { Failure } from '../../language/failure.ts';
import { wording, type Wording } from '../../language/wording.ts';
import { settingsSchema, type Settings } from '../../server/settings.ts';
import { closestWord } from '../closest-word.ts';
import { wrongUse } from '../failure-report.ts';
import { settingExpectation } from './setting-expectation.ts';
import {
  settingNames,
  settingsJsonSchema,
  snakeCase,
  type SettingSchema,
} from './setting-names.ts';

/** What a person typed behind `kinora serve`, `doctor` or `admin`. */
export interface SettingOptions {
  readonly host?: string | undefined;
  readonly port?: string | undefined;
  readonly data?: string | undefined;
  readonly config?: string | undefined;
}

export interface ReadSettings {
  readonly settings: Settings;
  /** The file that was read; null when there is none. */
  readonly configPath: string | null;
}

/**
 * Defaults, then the file, then the environment, then options: the later has the last word. The
 * file is the one that is named, else `kinora.toml` in the data folder. Throws `input` with every
 * mistake and its place.
 */
export async function readSettings(
  options: SettingOptions,
  environment: NodeJS.ProcessEnv,
): Promise<ReadSettings> {
  const layers: Given[] = [...fromEnvironment(environment), ...fromOptions(options)];
  const mistakes = strangeVariables(environment);
  const told = layers.findLast(({ path }) => path[0] === 'dataFolder')?.value;
  const namedFolder = typeof told === 'string' ? resolve(told) : null;
  const namedConfig = options.config ?? environment['KINORA_CONFIG'];

  const configPath = namedConfig
    ? resolve(namedConfig)
    : join(namedFolder ?? defaultDataFolder(environment), 'kinora.toml');
  const text = await readConfig(configPath, namedConfig !== undefined);
  if (text !== null)
    layers.unshift(...fromFile(text, { configPath, mistakes, mayNameFolder: !!namedConfig }));

  const { value, places } = merge(layers, {
    dataFolder: namedFolder ?? defaultDataFolder(environment),
  });
  const parsed = settingsSchema.safeParse(value);
  if (!parsed.success) mistakes.push(...parsed.error.issues.map((one) => wrongValue(one, places)));
  if (mistakes.length > 0) throw wrongSettings(mistakes);
  const settings = { ...parsed.data!, dataFolder: resolve(parsed.data!.dataFolder) };
  return { settings, configPath: text === null ? null : configPath };
}

/** Where data lies when nobody says where. */
function defaultDataFolder(environment: NodeJS.ProcessEnv): string {
  const base = environment['XDG_DATA_HOME'];
  return join(base && isAbsolute(base) ? base : join(homedir(), '.local/share'), 'kinora');
}

/** One value that somebody set, and where. */
interface Given {
  readonly path: readonly string[];
  readonly value: unknown;
  readonly place: Wording;
}

function fromOptions({ host, port, data }: SettingOptions): Given[] {
  const given: readonly (readonly [string, string, string | undefined])[] = [
    ['host', '--host', host],
    ['port', '--port', port],
    ['dataFolder', '--data', data],
  ];
  return given.flatMap(([key, option, text]) => {
    if (text === undefined) return [];
    const schema = settingsJsonSchema.properties![key]!;
    return [{ path: [key], value: fromText(text, schema), place: wording(option, option) }];
  });
}

function fromEnvironment(environment: NodeJS.ProcessEnv): Given[] {
  return settingNames.flatMap(({ path, inEnvironment, schema }) => {
    const text = environment[inEnvironment];
    if (text === undefined || text === '') return [];
    const place = wording(inEnvironment, `环境变量 ${inEnvironment}`);
    return [{ path, value: fromText(text, schema), place }];
  });
}

/** Texts become what the schema wants where they can; where not, the schema says so. */
function fromText(text: string, schema: SettingSchema): unknown {
  const kinds = [schema, ...(schema.anyOf ?? [])].map(({ type }) => type);
  if (kinds.includes('integer') && /^-?\d+$/.test(text)) return Number(text);
  if (kinds.includes('boolean') && (text === 'true' || text === 'false')) return text === 'true';
  if (kinds.includes('array'))
    return text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '');
  return withNone(text, schema);
}

/** TOML has no null. */
function withNone(value: unknown, { anyOf = [] }: SettingSchema): unknown {
  return value === 'none' && anyOf.some(({ type }) => type === 'null') ? null : value;
}

/** A variable that is nearly a setting is a slip; what else begins so may belong to others. */
function strangeVariables(environment: NodeJS.ProcessEnv): Wording[] {
  const known = settingNames.map(({ inEnvironment }) => inEnvironment);
  return Object.keys(environment)
    .filter((name) => name.startsWith('KINORA_') && !known.includes(name) && !others.has(name))
    .flatMap((name) => {
      const meant = closestWord(
        name.toLowerCase(),
        known.map((one) => one.toLowerCase()),
      );
      if (meant === null) return [];
      return [
        wording(
          `${name} is no setting. Did you mean ${meant.toUpperCase()}?`,
          `没有 ${name} 这个设置。是不是想用 ${meant.toUpperCase()}？`,
        ),
      ];
    });
}

/** Variables of Kinora that set nothing of the server. */
const others = new Set(
  [
    'LANG',
    'CACHE',
    'DEBUG',
    'LAUNCHER',
    'CONFIG',
    'TOKEN',
    'URL',
    'API_URL',
    'WEB_URL',
    'CLIENT_ID',
    'AUTOSTART',
    'SKILL',
  ].map((name) => `KINORA_${name}`),
);

/** Null when there is none and none was named. */
async function readConfig(path: string, named: boolean): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    // Without a folder there is no file in it; what is wrong with the folder is said when it is opened.
    if (!named) return null;
    const reason = error instanceof Error ? error.message : String(error);
    throw wrongUse(
      `The configuration ${path} cannot be read (${reason}).`,
      `无法读取配置文件 ${path}（${reason}）。`,
    );
  }
}

function fromFile(
  text: string,
  file: {
    readonly configPath: string;
    readonly mistakes: Wording[];
    /** The file in the data folder cannot say where the data folder is. */
    readonly mayNameFolder: boolean;
  },
): Given[] {
  const { configPath, mistakes, mayNameFolder } = file;
  const given: Given[] = [];
  walk(parseToml(text, configPath), settingsJsonSchema, []);
  return given;

  function walk(table: object, schema: SettingSchema, path: readonly string[]): void {
    const names = Object.keys(schema.properties ?? {});
    for (const [written, value] of Object.entries(table)) {
      const free = schema.additionalProperties;
      const key = schema.properties ? names.find((name) => snakeCase(name) === written) : written;
      const part =
        key && (schema.properties?.[key] ?? (typeof free === 'object' ? free : undefined));
      if (!part) {
        mistakes.push(unknownKey([...path.map(snakeCase), written].join('.'), names));
        continue;
      }
      const here = [...path, key];
      const place = placeOf(here);
      if (here.join('.') === 'dataFolder' && !mayNameFolder) mistakes.push(folderInItself(place));
      const isTable =
        part.properties !== undefined || typeof part.additionalProperties === 'object';
      if (isTable && typeof value === 'object' && value !== null) {
        given.push({ path: here, value: {}, place });
        walk(value, part, here);
      } else given.push({ path: here, value: fromToml(value, here, part), place });
    }
  }

  function placeOf(path: readonly string[]): Wording {
    const name = path.map(snakeCase).join('.');
    return wording(`${name} in ${configPath}`, `${configPath} 中的 ${name}`);
  }

  function unknownKey(written: string, names: readonly string[]): Wording {
    const meant = closestWord(written.split('.').at(-1)!, names.map(snakeCase));
    return wording(
      `${configPath}: there is no setting ${written}.${meant ? ` Did you mean ${meant}?` : ''}`,
      `${configPath}：没有 ${written} 这个设置。${meant ? `是不是想用 ${meant}？` : ''}`,
    );
  }

  /** A folder is meant from the file's place. */
  function fromToml(value: unknown, path: readonly string[], schema: SettingSchema): unknown {
    if (path.join('.') !== 'dataFolder' || typeof value !== 'string')
      return withNone(value, schema);
    const home = value.replace(/^~(?=\/|$)/, homedir());
    return resolve(dirname(configPath), home);
  }
}

function folderInItself(place: Wording): Wording {
  return wording(
    `${place.en}: this file lies in the data folder and cannot move it. Use --data or KINORA_DATA.`,
    `${place.zh}：该文件就在数据文件夹里，不能更改其位置。请用 --data 或 KINORA_DATA。`,
  );
}

function parseToml(text: string, path: string): object {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const { line, column, message } = error;
    const reason = message.split('\n')[0]!.replace(/^Invalid TOML document: /, '');
    throw wrongUse(
      `${path}, line ${line}, column ${column}: ${reason}.`,
      `${path} 第 ${line} 行第 ${column} 列：${reason}。`,
    );
  }
}

/** By path, the value that has the last word. */
type Places = ReadonlyMap<string, Given>;

/** Later values replace earlier ones; for each path, where its value came from. */
function merge(
  layers: readonly Given[],
  defaults: object,
): { readonly value: object; readonly places: Places } {
  const value: Record<string, unknown> = { ...defaults };
  const places = new Map<string, Given>();
  for (const given of layers) {
    const { path } = given;
    let table = value;
    for (const key of path.slice(0, -1)) table = table[key] = (table[key] ?? {}) as typeof table;
    table[path.at(-1)!] = given.value;
    places.set(path.join('.'), given);
  }
  return { value, places };
}

function wrongValue(issue: z.core.$ZodIssue, places: Places): Wording {
  const keys = issue.path.map(String);
  // A list is set as a whole: what is wrong with one of its items is said behind it.
  const path = keys.slice(
    0,
    keys.findLastIndex((_, end) => places.has(keys.slice(0, end + 1).join('.'))) + 1,
  );
  const given = places.get(path.join('.'));
  const name = keys.map(snakeCase).join('.');
  const place = given?.place ?? wording(name, name);
  const { en, zh } = settingExpectation(schemaAt(given ? path : keys));
  // A secret stays one.
  if (given === undefined || /(token|key)$/i.test(path.at(-1)!))
    return wording(`${place.en} needs ${en}.`, `${place.zh} 需要 ${zh}。`);
  const value = JSON.stringify(given.value);
  const detail = path.length < keys.length ? issue.message : null;
  return wording(
    `${place.en} needs ${en}, not ${value}${detail ? ` (${detail})` : ''}.`,
    `${place.zh} 需要 ${zh}，而不是 ${value}${detail ? `（${detail}）` : ''}。`,
  );
}

function schemaAt(path: readonly string[]): SettingSchema {
  return path.reduce<SettingSchema>((schema, key) => {
    const free = schema.additionalProperties;
    return schema.properties?.[key] ?? (typeof free === 'object' ? free : {});
  }, settingsJsonSchema);
}

function wrongSettings(mistakes: readonly Wording[]): Failure {
  return new Failure(
    'input',
    wording(mistakes.map(({ en }) => en).join('\n  '), mistakes.map(({ zh }) => zh).join('\n  ')),
  );
}
