import * as z from 'zod';
import { settingsSchema } from '../../server/settings.ts';

/** JSON Schema, as far as settings use it. */
export interface SettingSchema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly SettingSchema[];
  readonly format?: string;
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly minLength?: number;
  readonly items?: SettingSchema;
  readonly properties?: Readonly<Record<string, SettingSchema>>;
  readonly additionalProperties?: boolean | SettingSchema;
}

/** One value that can be set by a name of its own. */
export interface SettingName {
  /** In the settings: `['prices', 'edit']`. */
  readonly path: readonly string[];
  /** In the file: `prices.edit`. */
  readonly inFile: string;
  readonly inEnvironment: string;
  readonly schema: SettingSchema;
}

export const settingsJsonSchema = z.toJSONSchema(settingsSchema, { io: 'input' }) as SettingSchema;

/** All of them, in the order of the schema. Tables with free names, such as plans, are set in the file only. */
export const settingNames: readonly SettingName[] = namesIn(settingsJsonSchema, []);

function namesIn(schema: SettingSchema, path: readonly string[]): SettingName[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, part]) => {
    const here = [...path, key];
    if (part.properties) return namesIn(part, here);
    if (part.additionalProperties !== undefined) return [];
    const inFile = here.map(snakeCase).join('.');
    return [{ path: here, inFile, inEnvironment: environmentName(inFile), schema: part }];
  });
}

/** `uploadLimitBytes` as people write it in the file: `upload_limit_bytes`. */
export function snakeCase(key: string): string {
  return key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function environmentName(inFile: string): string {
  if (inFile === 'data_folder') return 'KINORA_DATA';
  if (inFile === 'model.name') return 'KINORA_MODEL';
  return `KINORA_${inFile.replaceAll('.', '_').toUpperCase()}`;
}
