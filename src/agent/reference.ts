import * as z from 'zod';

/**
 * Which pictures of the film are meant, as people say it: "the last two", "all but the first",
 * "the beach photos", "it". Counted from 1; −1 is the last.
 */
export type Reference =
  | { readonly of: 'all' }
  | { readonly of: 'place'; readonly index: number }
  /** Both included. */
  | { readonly of: 'range'; readonly from: number; readonly to: number }
  /** From the first of some to the last of others, all included; null: from the beginning, to the end. */
  | { readonly of: 'stretch'; readonly from: Reference | null; readonly to: Reference | null }
  /** Every `step`th, the first of them `from`. */
  | { readonly of: 'every'; readonly step: number; readonly from: number }
  /** From one part of the film to another, counted in pictures: 0 to 0.5 is the first half; 0.5 to 0.5 the middle one. */
  | { readonly of: 'share'; readonly from: number; readonly to: number }
  /** From one picture to another, both included. */
  | { readonly of: 'span'; readonly from: Reference; readonly to: Reference }
  /** So many places behind another, before it where negative. */
  | { readonly of: 'next'; readonly to: Reference; readonly by: number }
  /** One of some, counted from 1 among them; −1 the last: "one of the two beach photos". */
  | { readonly of: 'among'; readonly these: Reference; readonly index: number }
  /** By file name, folder, or a word in either. */
  | { readonly of: 'named'; readonly name: string }
  /** By identity: of pictures (asset ids) or places in the film (clip ids). */
  | { readonly of: 'ids'; readonly ids: readonly string[] }
  | { readonly of: 'sort'; readonly sort: PictureSort }
  /** What is seen at a moment of the film; negative: before its end. */
  | { readonly of: 'at'; readonly seconds: number }
  /** "It": what was spoken of last, else the whole film. */
  | { readonly of: 'it' }
  /** "That one": what was spoken of last. */
  | { readonly of: 'that' }
  /** "The others": all that was not spoken of last. */
  | { readonly of: 'others' }
  /** "Half of the photos": nobody knows which. */
  | { readonly of: 'some' }
  /** What was uploaded since. */
  | { readonly of: 'new' }
  /** What is uploaded and not in the film. */
  | { readonly of: 'unused' }
  | { readonly of: 'union'; readonly these: readonly Reference[] }
  | { readonly of: 'except'; readonly all: Reference; readonly but: Reference };

export const pictureSorts = [
  'photo',
  'clip',
  'upright',
  'wide',
  'square',
  'dark',
  'blurred',
  'duplicate',
] as const;
export type PictureSort = (typeof pictureSorts)[number];

const index = z.int().min(-1000).max(1000);
const share = z.number().min(0).max(1);
const flat = [
  z.strictObject({ of: z.literal('all') }),
  z.strictObject({ of: z.literal('place'), index }),
  z.strictObject({ of: z.literal('range'), from: index, to: index }),
  z.strictObject({ of: z.literal('every'), step: z.int().min(2).max(100), from: index }),
  z.strictObject({ of: z.literal('share'), from: share, to: share }),
  z.strictObject({ of: z.literal('named'), name: z.string().min(1).max(200) }),
  z.strictObject({ of: z.literal('ids'), ids: z.array(z.string().max(200)).max(500) }),
  z.strictObject({ of: z.literal('sort'), sort: z.enum(pictureSorts) }),
  z.strictObject({ of: z.literal('at'), seconds: z.number().min(-36_000).max(36_000) }),
  z.strictObject({ of: z.literal('it') }),
  z.strictObject({ of: z.literal('that') }),
  z.strictObject({ of: z.literal('others') }),
  z.strictObject({ of: z.literal('some') }),
  z.strictObject({ of: z.literal('new') }),
  z.strictObject({ of: z.literal('unused') }),
] as const;

export const referenceSchema: z.ZodType<Reference> = z
  .lazy(() =>
    z.union([
      ...flat,
      z.strictObject({ of: z.literal('span'), from: referenceSchema, to: referenceSchema }),
      z.strictObject({ of: z.literal('next'), to: referenceSchema, by: index }),
      z.strictObject({ of: z.literal('among'), these: referenceSchema, index }),
      z.strictObject({ of: z.literal('union'), these: z.array(referenceSchema).max(100) }),
      z.strictObject({
        of: z.literal('stretch'),
        from: referenceSchema.nullable(),
        to: referenceSchema.nullable(),
      }),
      z.strictObject({ of: z.literal('except'), all: referenceSchema, but: referenceSchema }),
    ]),
  )
  .describe('Which pictures: by place (1 is the first, -1 the last), name, or kind');
