import { frame, type Frame } from '../../grammar/frame.ts';
import { count } from '../../grammar/number.ts';

import { position } from '../../grammar/phrases/position.ts';
import { exception, reference } from '../../grammar/phrases/reference.ts';
import { quotedText } from '../../grammar/phrases/said-text.ts';
import { either, inOrder, mark, maybe, words } from '../../grammar/reader.ts';
import type { InContext } from '../../in-context.ts';
import type { Request } from '../../request.ts';
import { filmPart } from '../history/history-phrases.ts';
import { textLook } from '../text/look-phrases.ts';
import { joinLooks } from '../text/text-look.ts';
import {
  also,
  betterThere,
  change,
  correction,
  correctionWords,
  endOfFilm,
  howMuch,
  look,
  move,
  notThere,
  nudge,
  ofText,
  onlyThere,
  ratherThan,
  rejected,
  rejectedEnd,
  takeBack,
  theOther,
  time,
  tooLongOrShort,
} from './context-phrases.ts';

type ContextFrame = Frame<Request | readonly Request[]>;

function of(request: InContext): Request {
  return request as Request;
}

const followUps: readonly ContextFrame[] = [
  frame({
    name: 'correction',
    needs: { correction },
    many: { also: correction },
    means: () => of({ kind: 'in-context:correct' }),
  }),
  frame({
    name: 'instead',
    needs: {
      instead: words('instead', 'rather', 'instead please', '我想要的是', '还是用', '还是要'),
    },
    // Less than these words cost where they are empty.
    cost: -0.1,
    means: () => of({ kind: 'in-context:correct' }),
  }),
  frame({
    name: 'other pictures',
    needs: { photos: either(reference, theOther) },
    may: { except: exception, correction: correctionWords, ratherThan },
    many: { also, onlyThere, notThere, ofText },
    means: ({ photos, except, ...found }) => {
      const where =
        except === undefined ? photos : ({ of: 'except', all: photos, but: except } as const);
      const isOne = except !== undefined && (photos.of === 'named' || photos.of === 'place');
      const isInstead = found.correction !== undefined || found.ratherThan !== undefined || isOne;
      const how =
        found.notThere.length > 0
          ? found.also.length > 0
            ? 'nor'
            : 'not'
          : found.onlyThere.length > 0
            ? 'only'
            : found.also.length > 0
              ? 'also'
              : isInstead
                ? 'instead'
                : 'bare';
      return of({ kind: 'in-context:elsewhere', photos: where, how });
    },
  }),
  frame({
    name: 'not there',
    needs: { except: exception },
    many: { notThere },
    means: ({ except }) => of({ kind: 'in-context:elsewhere', photos: except, how: 'not' }),
  }),
  frame({
    name: 'more or less of it',
    needs: { change },
    may: { correction },
    many: { howMuch, again: change },
    means: ({ change: way, howMuch: degrees, correction: isNo }) =>
      of({
        kind: 'in-context:again',
        way,
        degree: degrees.find((each) => each !== 'more') ?? degrees[0] ?? null,
        instead: isNo !== undefined,
      }),
  }),
  frame({
    name: 'another place',
    needs: { to: either(position, endOfFilm) },
    may: { correction: correctionWords, move, rejected: rejectedEnd },
    many: { betterThere },
    means: ({ to }) => of({ kind: 'in-context:place', to }),
  }),
  frame({
    name: 'those and not these',
    needs: { photos: reference, rejected },
    may: { correction: correctionWords, also: words('弄', '要', 'please', 'do') },
    cost: -0.1,
    means: ({ photos: all, rejected: [, , but] }) =>
      all.of === 'others'
        ? null
        : of({ kind: 'in-context:elsewhere', photos: { of: 'except', all, but }, how: 'instead' }),
  }),
  frame({
    name: 'another number instead',
    needs: {
      wrong: words(
        ...[
          'should have been',
          'should be',
          'i meant',
          'meant',
          'i mean',
          'rather',
          'it was',
          'i said',
        ],
        ...['应该是', '我是说', '我说的是'],
      ),
      count,
    },
    means: ({ count: index }) =>
      of({ kind: 'in-context:elsewhere', photos: { of: 'place', index }, how: 'instead' }),
  }),
  frame({
    name: 'and another number',
    needs: {
      and: words(
        ...[
          'and',
          'also',
          'plus',
          'and also',
          'apply it to',
          'apply that to',
          'do it to',
          'same for',
        ],
        ...[
          'do the same for',
          'do that for',
          'do it for',
          'same with',
          '和',
          '还有',
          '以及',
          '再加',
        ],
      ),
      count,
    },
    may: { too: words('also', 'too', 'as well', '也') },
    means: ({ count: index }) =>
      of({ kind: 'in-context:elsewhere', photos: { of: 'place', index }, how: 'also' }),
  }),
  frame({
    name: 'another look of the text',
    needs: { look },
    may: { correction: correctionWords },
    means: ({ look: to }) => of({ kind: 'in-context:look', look: to }),
  }),
  frame({
    name: 'looks of the text',
    needs: {
      looks: inOrder(
        textLook,
        either(mark(',', '，', '、'), words('and', 'and also', '也', '并且', '还要', '而且')),
        maybe(words('and', 'also', '也', '还')),
        textLook,
      ),
    },
    may: { correction: correctionWords },
    means: ({ looks: [first, , , second] }) =>
      of({ kind: 'in-context:look', look: joinLooks([first, second]) }),
  }),
  frame({
    name: 'undo a part',
    needs: { takeBack, part: filmPart },
    means: ({ part }) => of({ kind: 'in-context:undo-part', part }),
  }),
  frame({
    name: 'a step to a side',
    needs: { nudge },
    may: { correction: correctionWords },
    many: { howMuch },
    means: ({ nudge: by }) => of({ kind: 'in-context:nudge', by }),
  }),
  frame({
    name: 'other time',
    needs: { seconds: time },
    may: { correction: correctionWords },
    many: { tooLongOrShort },
    means: ({ seconds }) => of({ kind: 'in-context:seconds', seconds }),
  }),
  frame({
    name: 'other words',
    needs: { text: inOrder(maybe(mark(':')), quotedText) },
    many: { correction: correctionWords },
    means: ({ text: [, text] }) => of({ kind: 'in-context:text', text }),
  }),
];

/** Cheap, for many of their words ("more", "too") say nothing elsewhere. */
function cheap(frames: readonly ContextFrame[]): readonly ContextFrame[] {
  return frames.map((each) => ({ ...each, cost: each.cost - 0.55 }));
}

/** Corrections, more of the same, the same elsewhere. See `inContext`. */
export const followUpFrames = cheap(followUps);
