import * as z from 'zod';
import type { Decision } from '../../../director/decision.ts';
import { wording, type Wording } from '../../../language/wording.ts';
import { referenceSchema, type Reference } from '../../reference.ts';
import { defineRequest, type Outcome } from '../../request.ts';
import type { Work } from '../../work.ts';
import { tellChanges } from './tell-changes.ts';
import { tellContents, tellFiles } from './tell-contents.ts';
import {
  tellCount,
  tellLengthNow,
  tellLooks,
  tellMusic,
  tellOrderNow,
  tellShape,
  tellSound,
  tellTexts,
  tellTransitionsNow,
} from './tell-film.ts';
import {
  abilities,
  filtersOffered,
  formatsOffered,
  moodsOffered,
  transitionsOffered,
} from './tell-offers.ts';
import { tellMissing, tellPictures } from './tell-picture.ts';

const topics = [
  ...['length', 'count', 'music', 'sound', 'order', 'texts', 'shape', 'transitions', 'looks'],
  ...['contents', 'changes', 'pictures', 'missing', 'why'],
  ...['abilities', 'filters-offered', 'transitions-offered', 'music-offered', 'formats-offered'],
] as const;
export type Topic = (typeof topics)[number];
const decided = ['length', 'canvas', 'order', 'fit', 'transitions', 'music', 'beats'] as const;

export const tellAbout = defineRequest({
  kind: 'tell-about',
  purpose: 'Answers a question about the film, its pictures, or what can be done.',
  args: z.strictObject({
    about: z.enum(topics),
    photos: referenceSchema.optional().describe('Of "pictures" and "missing": which'),
    decision: z.enum(decided).optional().describe('Of "why": what was decided'),
  }),
  says: ({ about }) => wording(`a question about ${about}`, '一个问题'),
  free: true,
  talk: true,
  plan({ about, photos = { of: 'it' }, decision }, work): Outcome {
    const offer = offers[about];
    if (offer !== undefined) return { told: offer };
    if (work.project.timeline === null) return { told: tellFiles(work.project) };
    if (about === 'pictures') return tellPictures(photos as Reference, work);
    if (about === 'missing') return tellMissing(photos as Reference, work);
    if (about === 'why') return { told: tellWhy(decision, work) };
    return { told: facts[about]!(work) };
  },
});

const offers: Readonly<Partial<Record<Topic, Wording>>> = {
  abilities,
  'filters-offered': filtersOffered,
  'transitions-offered': transitionsOffered,
  'music-offered': moodsOffered,
  'formats-offered': formatsOffered,
};

const facts: Readonly<Partial<Record<Topic, (work: Work) => Wording>>> = {
  length: ({ timeline }) => tellLengthNow(timeline),
  count: ({ timeline, project }) => tellCount(timeline, project.pictures.length),
  music: ({ timeline }) => tellMusic(timeline),
  sound: ({ timeline }) => tellSound(timeline),
  order: ({ timeline }) => tellOrderNow(timeline),
  texts: ({ timeline }) => tellTexts(timeline),
  shape: ({ timeline }) => tellShape(timeline),
  transitions: ({ timeline }) => tellTransitionsNow(timeline),
  looks: ({ timeline }) => tellLooks(timeline),
  contents: (work) => tellContents(work),
  changes: (work) => tellChanges(work),
};

/** The director's own reasons; what was wished needs none. */
function tellWhy(kind: Decision['kind'] | undefined, { project }: Work): Wording {
  const found = project.decisions.filter((each) => kind === undefined || each.kind === kind);
  if (found.length === 0)
    return wording(
      'That was as you asked, or there was nothing to choose. Say how you would like it instead.',
      '那是按你的要求做的，或者没有别的选择。想怎么改，直接说就行。',
    );
  return wording(
    found.map(({ wording: { en } }) => en).join(' '),
    found.map(({ wording: { zh } }) => zh).join(''),
  );
}
