import { wording, type Wording } from '../../../language/wording.ts';
import type { Work } from '../../work.ts';

/** What the last message did, and the one or two before it. */
export function tellChanges({ conversation: { changes } }: Work): Wording {
  const told = changes
    .slice(0, mostTold)
    .filter((change) => change.told.length > 0)
    .map((change) =>
      wording(
        change.told.map(({ en }) => en).join('; '),
        change.told.map(({ zh }) => zh).join('；'),
      ),
    );
  if (told.length === 0)
    return wording(
      'Nothing was changed since the film was made, as far as I remember.',
      '据我所知，影片做好之后还没有改过。',
    );
  const [last, ...before] = told;
  const earlier =
    before.length === 0
      ? wording('', '')
      : wording(
          ` Before that: ${before.map(({ en }) => en).join('; ')}.`,
          `在那之前：${before.map(({ zh }) => zh).join('；')}。`,
        );
  return wording(
    `The last change: ${last!.en}.${earlier.en} “Undo” takes it back.`,
    `上一次的修改：${last!.zh}。${earlier.zh}说“撤销”可以撤回。`,
  );
}

const mostTold = 3;
