import { wording, type Wording } from '../../language/wording.ts';
import type { SettingSchema } from './setting-names.ts';

/** What a setting can be, as it stands behind “needs”. */
export function settingExpectation(schema: SettingSchema): Wording {
  if (schema.anyOf) return orNone(schema.anyOf);
  if (schema.enum) return wording(schema.enum.join(' / '), schema.enum.join(' / '));
  if (schema.type === 'integer') return wholeNumber(schema);
  if (schema.type === 'boolean') return wording('true or false', 'true 或 false');
  if (schema.type === 'array') return wording('a list of texts', '文字列表');
  if (schema.type === 'object') return wording('a table', '一个表');
  if (schema.format === 'uri')
    return wording('an address such as https://films.example', '形如 https://films.example 的地址');
  if (schema.minLength !== undefined && schema.minLength > 1)
    return wording(
      `a text of at least ${schema.minLength} characters`,
      `至少 ${schema.minLength} 个字符的文字`,
    );
  return wording('a text', '文字');
}

function orNone(choices: readonly SettingSchema[]): Wording {
  const [first] = choices.filter(({ type }) => type !== 'null');
  const { en, zh } = settingExpectation(first ?? {});
  return wording(`${en}, or "none"`, `${zh}，或 "none"`);
}

function wholeNumber({ minimum, exclusiveMinimum, maximum }: SettingSchema): Wording {
  const least = minimum ?? (exclusiveMinimum === undefined ? undefined : exclusiveMinimum + 1);
  const most = maximum === Number.MAX_SAFE_INTEGER ? undefined : maximum;
  if (least !== undefined && most !== undefined)
    return wording(`a whole number from ${least} to ${most}`, `${least} 到 ${most} 的整数`);
  if (least !== undefined)
    return wording(`a whole number, at least ${least}`, `不小于 ${least} 的整数`);
  return wording('a whole number', '整数');
}
