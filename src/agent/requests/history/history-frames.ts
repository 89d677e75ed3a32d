import { frame, type Frame } from '../../grammar/frame.ts';
import { reference } from '../../grammar/phrases/reference.ts';
import { either, inOrder, mark, maybe, words } from '../../grammar/reader.ts';
import type { Request } from '../../request.ts';
import { goBack } from './go-back.ts';
import { putBack } from './put-back.ts';
import { redo } from './redo.ts';
import { startOver } from './start-over.ts';
import { mostSteps, undo } from './undo.ts';
import {
  change,
  betterPart,
  filmPart,
  lastSteps,
  overWord,
  back,
  undoWord,
  version,
  putBackWord,
  redoWord,
  preferred,
  firstVersion,
  number,
  beforePart,
  unwanted,
} from './history-phrases.ts';

/** Through the past of the film. */
export const historyFrames: readonly Frame<Request>[] = [
  frame({
    name: 'what was done last was wrong',
    needs: {
      regret: inOrder(
        either(filmPart, words('it', 'that', 'this')),
        words(
          ...[
            'was a bad idea',
            'was a mistake',
            'looks worse',
            'was wrong',
            'was not good',
            'wasnt good',
          ],
          ...[
            'was a stupid idea',
            'is worse',
            'wasnt a good idea',
            'was not a good idea',
            'was silly',
          ],
        ),
      ),
    },
    many: { undo: inOrder(maybe(mark(',', '，')), undoWord), change },
    cost: -0.2,
    means: () => undo.of({ steps: 1 }),
  }),
  frame({
    name: 'it was better with a picture',
    needs: {
      better: words(
        ...['it was better with', 'was better with', 'looked better with', 'liked it better with'],
        ...['it was nicer with', 'it looked better with', 'was nicer with', 'it was better when'],
      ),
      photos: reference,
    },
    cost: -0.2,
    means: () => undo.of({ steps: 1 }),
  }),
  frame({
    name: 'undo',
    needs: { undo: undoWord },
    may: { steps: number },
    many: { also: undoWord, change },
    means: ({ steps = 1 }) =>
      steps <= mostSteps ? undo.of({ steps }) : undo.of({ steps: mostSteps }),
  }),
  frame({
    name: 'drop the last steps',
    needs: { steps: lastSteps, unwanted },
    many: { change },
    cost: -0.4,
    means: ({ steps }) => undo.of({ steps }),
  }),
  frame({
    name: 'redo',
    cost: -0.2,
    needs: { redo: redoWord },
    may: { steps: number },
    many: { also: redoWord, change },
    means: ({ steps = 1 }) => redo.of({ steps: Math.min(steps, mostSteps) }),
  }),
  frame({
    name: 'put back',
    needs: { put: putBackWord },
    many: { change },
    means: () => putBack.of({}),
  }),
  frame({
    name: 'version',
    needs: { version },
    may: { back, preferred },
    many: { change },
    cost: 0.1,
    means: ({ version: number_ }) => goBack.of({ version: number_ }),
  }),
  frame({
    name: 'first version',
    needs: { first: firstVersion },
    may: { back },
    many: { preferred, change },
    means: () => goBack.of({ version: 1 }),
  }),
  frame({
    name: 'before a part',
    needs: { back: either(back, undoWord), before: beforePart },
    many: { change, preferred },
    means: ({ before }) => goBack.of({ before }),
  }),
  frame({
    name: 'the part was better before',
    needs: { before: betterPart },
    many: { change },
    cost: -0.2,
    means: ({ before }) => goBack.of({ before }),
  }),
  frame({
    name: 'start over',
    needs: { over: overWord },
    many: { change },
    means: () => startOver.of({}),
  }),
];
