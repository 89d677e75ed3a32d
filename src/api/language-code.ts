import * as z from 'zod';
import { wording } from '../language/wording.ts';

/** `en`, `zh-CN`, `zh_cn`: any BCP 47 code, kept as it is usually written. */
export const languageCodeSchema = z
  .string()
  .max(35)
  .refine((code) => canonical(code) !== null, {
    params: {
      expected: wording('a language code such as en or zh-CN', '语言代码，例如 en 或 zh-CN'),
    },
  })
  .transform((code) => canonical(code)!)
  .meta({ description: 'A language code such as en or zh-CN' });

function canonical(code: string): string | null {
  try {
    return Intl.getCanonicalLocales(code.trim().replaceAll('_', '-'))[0] ?? null;
  } catch {
    return null;
  }
}
