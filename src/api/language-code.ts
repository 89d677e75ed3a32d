import * as z from 'zod';

/** `en`, `zh-CN`, `zh_cn`: any BCP 47 code, kept as it is usually written. */
export const languageCodeSchema = z
  .string()
  .max(35)
  .refine((code) => canonical(code) !== null, 'Expected a language code such as en or zh-CN')
  .transform((code) => canonical(code)!)
  .meta({ description: 'A language code such as en or zh-CN' });

function canonical(code: string): string | null {
  try {
    return Intl.getCanonicalLocales(code.trim().replaceAll('_', '-'))[0] ?? null;
  } catch {
    return null;
  }
}
