import * as z from 'zod';

/**
 * An object whose keys may be written in camelCase or in snake_case, as clients of the protocol do;
 * read in camelCase, which counts where both are there. Only its own keys are looked at: what lies
 * in a value is left as it is. A missing key is named in the spelling that the others have.
 */
export function eitherCase<Shape extends Record<string, z.ZodType>>(shape: Shape) {
  const spellings = Object.entries(shape).flatMap(([key, schema]) =>
    [...new Set([key, snakeCase(key)])].map((spelling) => [spelling, schema.optional()]),
  );
  return z
    .object(Object.fromEntries(spellings) as Record<string, z.ZodType>)
    .transform((fields, { issues }) => {
      const read = Object.fromEntries(
        Object.keys(shape).map((key) => [key, fields[key] ?? fields[snakeCase(key)]]),
      );
      const spell = Object.keys(fields).some((key) => key.includes('_')) ? snakeCase : asItIs;
      for (const [key, schema] of Object.entries(shape))
        if (read[key] === undefined)
          for (const issue of schema.safeParse(undefined).error?.issues ?? [])
            issues.push({ ...issue, path: [spell(key)], input: undefined });
      return read;
    })
    .pipe(z.object(shape));
}

function asItIs(key: string): string {
  return key;
}

function snakeCase(key: string): string {
  return key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
