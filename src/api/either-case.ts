import * as z from 'zod';

/**
 * An object whose keys may be written in camelCase or in snake_case, as clients of the protocol do;
 * read in camelCase, which counts where both are there. Only its own keys are looked at: what lies
 * in a value is left as it is.
 */
export function eitherCase<Shape extends Record<string, z.ZodType>>(shape: Shape) {
  const spellings = Object.entries(shape).flatMap(([key, schema]) =>
    [...new Set([key, snakeCase(key)])].map((spelling) => [spelling, schema.optional()]),
  );
  return z
    .object(Object.fromEntries(spellings) as Record<string, z.ZodType>)
    .transform((fields) =>
      Object.fromEntries(
        Object.keys(shape).map((key) => [key, fields[key] ?? fields[snakeCase(key)]]),
      ),
    )
    .pipe(z.object(shape));
}

function snakeCase(key: string): string {
  return key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
