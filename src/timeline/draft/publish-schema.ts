/** Writes docs/draft.schema.json; a test says when that is needed. */
import { writeFile } from 'node:fs/promises';
import { draftJsonSchema } from './draft-schema.ts';

const target = new URL('../../../docs/draft.schema.json', import.meta.url);
await writeFile(target, `${JSON.stringify(draftJsonSchema(), null, 2)}\n`);
