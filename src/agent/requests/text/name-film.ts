import * as z from 'zod';
import { wording } from '../../../language/wording.ts';
import { refuse } from '../../../timeline/refusal.ts';
import { defineRequest, type Outcome } from '../../request.ts';
import { shorten } from './text-reference.ts';

const longestName = 200;

export const nameFilm = defineRequest({
  kind: 'name-film',
  purpose: 'Names the project, without writing the name into the picture.',
  args: z.strictObject({ name: z.string().max(4000).describe('1–200 characters') }),
  says: ({ name }) =>
    wording(`the project named “${shorten(name)}”`, `项目命名为“${shorten(name)}”`),
  plan({ name }, work): Outcome {
    const title = name.replaceAll(/\s+/g, ' ').trim();
    if (title === '' || title.length > longestName)
      return refuse(
        'bad-arguments',
        `A name has 1 to ${longestName} characters`,
        `名称为 1 至 ${longestName} 个字`,
      );
    const refusal = work.edit({ kind: 'set-title', title });
    if (refusal !== null) return refusal;
    return {
      done: wording(
        `The project is called “${shorten(title)}” now`,
        `项目现在名为“${shorten(title)}”`,
      ),
    };
  },
});
