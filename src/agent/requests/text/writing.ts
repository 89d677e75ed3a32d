import type { Moment } from '../../moment.ts';
import type { Reference } from '../../reference.ts';
import type { Request } from '../../request.ts';
import type { TimeRange } from '../../time-range.ts';
import { picturesMeant } from '../../grammar/phrases/reference.ts';
import { joinLooks, type TextLook } from './text-look.ts';
import type { TextTiming } from './text-timing.ts';
import { timeTexts } from './time-texts.ts';
import type { TextNoun } from './text-words.ts';
import { writeCaptions } from './write-captions.ts';
import { writeText } from './write-text.ts';
import { writeTitle } from './write-title.ts';

/** What was said about a text that is to be written. */
export interface Writing {
  readonly text: string;
  /** Null where nothing says what it is for. */
  readonly noun: TextNoun | null;
  readonly photos?: Reference;
  readonly except?: Reference;
  readonly isWatermark: boolean;
  readonly timings: readonly TextTiming[];
  readonly looks: readonly TextLook[];
}

/**
 * The request for it: on pictures a caption, at the ends of the film a title or an end card, for a
 * stretch of time a text of its own; without any of these the title. Null where it cannot be meant.
 */
export function writing(wish: Writing): Request | readonly Request[] | null {
  const { text, photos, except, isWatermark, looks, timings } = wish;
  const joined = joinLooks(looks);
  const look = Object.keys(joined).length === 0 ? {} : { look: joined };
  const { seconds, during, at, edge } = joinTimings(timings);
  const lasting = seconds === undefined ? {} : { seconds };
  if (isWatermark) {
    const whole = { fromSeconds: 0, toSeconds: null };
    return writeText.of({ text, when: { during: during ?? whole }, isWatermark, ...look });
  }
  // On a picture, at a moment or at an end of the film: who says two of these speaks of two things.
  if ([photos, edge, at].filter((each) => each !== undefined).length > 1) return null;
  const role = roleOf(wish);
  if (role === 'caption' || role === 'lower-third') {
    const on =
      photos === undefined
        ? picturesFor(role, joinTimings(timings))
        : picturesMeant({ photos, ...(except === undefined ? {} : { except }) });
    const caption = writeCaptions.of({ photos: on, content: { of: 'text', text }, role, ...look });
    // Else it is seen as long as its picture.
    const times = { texts: { of: 'on', photos: on }, when: { seconds: seconds! } } as const;
    return seconds === undefined ? caption : [caption, timeTexts.of(times)];
  }
  if (during !== undefined && wish.noun === 'title' && role === 'title')
    return titleDuring({ text, ...look }, during);
  if (during !== undefined) {
    if ('fromSeconds' in during && during.toSeconds === null && seconds !== undefined) {
      const at = { seconds: during.fromSeconds };
      return writeText.of({ text, when: { at, seconds }, isWatermark: false, ...look });
    }
    const isWhole =
      'fromSeconds' in during && during.fromSeconds === 0 && during.toSeconds === null;
    return writeText.of({ text, when: { during }, isWatermark: isWhole, ...look });
  }
  if (role === null) {
    return writeText.of({ text, when: { at: at!, ...lasting }, isWatermark: false, ...look });
  }
  return writeTitle.of({ role, text, ...look, ...lasting });
}

/** A title over a stretch of the film is the title all the same. */
function titleDuring(
  wish: { readonly text: string; readonly look?: TextLook },
  during: TimeRange,
): Request | readonly Request[] {
  const title = { role: 'title', ...wish } as const;
  const opens = 'fromSeconds' in during && during.fromSeconds === 0 && during.toSeconds !== null;
  if (opens) return writeTitle.of({ ...title, seconds: during.toSeconds });
  const texts = { of: 'role', role: 'title' } as const;
  return [writeTitle.of(title), timeTexts.of({ texts, when: { during } })];
}

interface Timings {
  readonly seconds: number;
  readonly factor: number;
  readonly bySeconds: number;
  readonly during: TimeRange;
  readonly at: Moment;
  readonly edge: 'start' | 'end';
}

/** All that phrases say about the time of a text. */
export function joinTimings(timings: readonly TextTiming[]): Partial<Timings> {
  return Object.assign({}, ...timings) as Partial<Timings>;
}

type Role = Exclude<TextNoun, 'text'> | null;

/** Null for a text at some moment that is for nothing else. */
function roleOf({ noun, photos, timings }: Writing): Role {
  const { edge, at, during } = joinTimings(timings);
  const isOnPictures = photos !== undefined || (during !== undefined && 'during' in during);
  if (noun !== null && noun !== 'text') {
    const isTitleOnPicture = noun === 'title' && isOnPictures && !isFirst(photos);
    return isTitleOnPicture ? 'caption' : noun;
  }
  if (isOnPictures) return 'caption';
  if (at !== undefined) return 'share' in at ? roleAt(at.share) : null;
  return edge === 'end' ? 'end-card' : 'title';
}

function isFirst(photos: Reference | undefined): boolean {
  return photos?.of === 'place' && photos.index === 1;
}

function roleAt(share: number): Role {
  return share === 0 ? 'title' : share === 1 ? 'end-card' : null;
}

/** Those of a stretch of time or at an end of the film; else a name stands on the first, a caption on what was spoken of. */
function picturesFor(
  role: 'caption' | 'lower-third',
  { during, edge }: Partial<Timings>,
): Reference {
  if (during !== undefined && 'during' in during) return during.during;
  if (edge !== undefined) return { of: 'place', index: edge === 'start' ? 1 : -1 };
  return role === 'lower-third' ? { of: 'place', index: 1 } : { of: 'that' };
}
