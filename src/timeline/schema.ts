import * as z from 'zod';
import { wording } from '../language/wording.ts';
import { reducedAspect } from './reduced-aspect.ts';
import {
  easings,
  filterNames,
  fits,
  moods,
  mostFramings,
  textAligns,
  textAnimations,
  textFonts,
  textPlaces,
  textPlates,
  textRoles,
  transitionNames,
  type Aspect,
  type Color,
  type Extensible,
} from './timeline.ts';

/**
 * The parts of the document with the range of every value. What binds several values together
 * (order, overlap, room, references) is in validate.ts.
 */

/** A day at the highest frame rate: beyond it a number is a mistake, not a film. */
export const longestFrames = 24 * 60 * 60 * 120;

export const frameSchema = z.int().min(0).max(longestFrames);
export const durationSchema = z.int().min(1).max(longestFrames);

/** Ids are keys of plain objects, where this one name has a meaning of its own. */
export const idSchema = z
  .string()
  .min(1)
  .refine((id) => id !== '__proto__', {
    params: { expected: wording('another id', '其他标识') },
  });

// The pattern says what the type says; the schema library cannot infer the one from the other.
export const colorSchema = z
  .string()
  .regex(/^#[0-9a-f]{6}$/)
  .describe('#rrggbb, lower case, sRGB') as unknown as z.ZodType<Color, Color>;

export const sizePxSchema = z.int().min(16).max(4096).multipleOf(2);
export const fpsSchema = z.int().min(1).max(120);

type Extra = NonNullable<Extensible['extra']>;

export const extraSchema = (
  z.record(idSchema, z.json()).refine((extra) => Object.keys(extra).length > 0, {
    params: { expected: wording('at least one key', '至少一项') },
    // The document is immutable, which the schema library's type of JSON is not.
  }) as unknown as z.ZodType<Extra, Extra>
).exactOptional();

const unitSchema = z.number().min(0).max(1);

/** Rounding in the programs that write rectangles; far below a pixel. */
const rectSlack = 1e-9;

export const rectSchema = z
  .strictObject({
    x: unitSchema,
    y: unitSchema,
    width: z.number().gt(0).max(1),
    height: z.number().gt(0).max(1),
    extra: extraSchema,
  })
  .refine((rect) => rect.x + rect.width <= 1 + rectSlack, {
    path: ['width'],
    params: { expected: wording('a rectangle inside the picture', '位于画面之内的矩形') },
  })
  .refine((rect) => rect.y + rect.height <= 1 + rectSlack, {
    path: ['height'],
    params: { expected: wording('a rectangle inside the picture', '位于画面之内的矩形') },
  })
  .describe('Part of a picture in fractions of its width and height, origin top left');

export const easingSchema = z.enum(easings);
export const fitSchema = z.enum(fits);

export const motionSchema = z
  .strictObject({
    from: rectSchema,
    to: rectSchema,
    easing: easingSchema,
    extra: extraSchema,
  })
  .describe('The camera over a picture, from its first frame to its last');

export const placeSchema = z
  .strictObject({
    x: z.number().describe('Centre, as a fraction of the frame width'),
    y: z.number().describe('Centre, as a fraction of the frame height'),
    scale: z.number().min(0.01).max(4).describe('Width as a fraction of the frame width'),
    rotationDeg: z.number().min(-360).max(360).describe('Clockwise'),
    extra: extraSchema,
  })
  .describe('Where a picture-in-picture stands');

export const aspectSchema = z
  .string()
  .regex(/^[1-9]\d{0,3}:[1-9]\d{0,3}$/)
  .refine(isReduced, {
    params: { expected: wording('an aspect in lowest terms, as 16:9', '最简比例，例如 16:9') },
  })
  .describe('Width to height in lowest terms, as 16:9') as unknown as z.ZodType<Aspect, Aspect>;

function isReduced(aspect: string): boolean {
  const [widthPx = 1, heightPx = 1] = aspect.split(':').map(Number);
  return reducedAspect({ widthPx, heightPx }) === aspect;
}

const framingSchema = z.strictObject({
  aspect: aspectSchema,
  fit: fitSchema,
  motion: motionSchema.nullable(),
  place: placeSchema.nullable(),
  extra: extraSchema,
});

const framingsSchema = z
  .array(framingSchema)
  .min(1)
  .max(mostFramings)
  .refine((framings) => new Set(framings.map(({ aspect }) => aspect)).size === framings.length, {
    params: { expected: wording('each aspect once', '每种画幅至多一项') },
  });

export const filterSchema = z.strictObject({
  name: z.enum(filterNames),
  strength: unitSchema.describe('0 (nothing) to 1 (full)'),
  extra: extraSchema,
});

export const transitionNameSchema = z.enum(transitionNames);

export const transitionSchema = z.strictObject({
  name: transitionNameSchema,
  durationFrames: durationSchema,
  easing: easingSchema,
  extra: extraSchema,
});

export const gainSchema = z
  .number()
  .min(0)
  .max(4)
  .describe('Linear loudness: 0 silent, 0.35 quiet music, 1 as recorded, 4 is +12 dB');

export const envelopeSchema = z
  .array(z.strictObject({ frame: frameSchema, gain: gainSchema, extra: extraSchema }))
  .min(1)
  .describe('Loudness over the clip; frames count from its start');

export const opacitySchema = unitSchema;
export const speedSchema = z
  .number()
  .min(0.1)
  .max(10)
  .describe('Source seconds per second of film: 2 is twice as fast');

/** No font draws them; lines are broken and set apart by the three that are left. */
const controlCharacter = /[\p{Cc}--[\n\r\t]]/v;

export const textSchema = z
  .string()
  .min(1)
  .refine((text) => Array.from(text).length <= 500, {
    params: { expected: wording('at most 500 characters', '不多于 500 个字') },
  })
  .refine((text) => !controlCharacter.test(text), {
    params: {
      expected: wording('text without control characters', '不含控制字符的文字'),
    },
  })
  .describe('1–500 characters; a line break starts a new line');

export const textStyleSchema = z.strictObject({
  role: z.enum(textRoles),
  font: z.enum(textFonts),
  size: z.number().min(0.01).max(0.5).describe("Fraction of the frame's shorter side"),
  color: colorSchema,
  align: z.enum(textAligns),
  place: z.enum(textPlaces),
  plate: z.enum(textPlates),
  animation: z.enum(textAnimations),
  extra: extraSchema,
});

const assetBase = { id: idSchema, name: z.string(), extra: extraSchema };
const durationMsSchema = z.number().gt(0);
const widthPxSchema = z.int().min(1);

export const assetSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('image'),
    ...assetBase,
    widthPx: widthPxSchema,
    heightPx: widthPxSchema,
  }),
  z.strictObject({
    kind: z.literal('video'),
    ...assetBase,
    widthPx: widthPxSchema,
    heightPx: widthPxSchema,
    durationMs: durationMsSchema,
    hasSound: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('audio'), ...assetBase, durationMs: durationMsSchema }),
  z.strictObject({ kind: z.literal('color'), ...assetBase, color: colorSchema }),
  z.strictObject({ kind: z.literal('score'), ...assetBase, mood: z.enum(moods), seed: z.int() }),
]);

const clipBase = {
  id: idSchema,
  startFrame: frameSchema,
  durationFrames: durationSchema,
  extra: extraSchema,
};

export const videoClipSchema = z.strictObject({
  ...clipBase,
  assetId: idSchema,
  sourceStartFrame: frameSchema,
  speed: speedSchema,
  fit: fitSchema,
  motion: motionSchema.nullable(),
  place: placeSchema.nullable(),
  framings: framingsSchema.exactOptional(),
  opacity: opacitySchema,
  fadeInFrames: frameSchema,
  fadeOutFrames: frameSchema,
  filters: z.array(filterSchema),
  volume: envelopeSchema,
  transitionIn: transitionSchema.nullable(),
});

export const audioClipSchema = z.strictObject({
  ...clipBase,
  assetId: idSchema,
  sourceStartFrame: frameSchema,
  loop: z.boolean(),
  volume: envelopeSchema,
  fadeInFrames: frameSchema,
  fadeOutFrames: frameSchema,
  duck: z.boolean(),
});

export const textClipSchema = z.strictObject({
  ...clipBase,
  text: textSchema,
  style: textStyleSchema,
});

const trackBase = { id: idSchema, name: z.string(), muted: z.boolean(), extra: extraSchema };

export const trackSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('video'), ...trackBase, clips: z.array(videoClipSchema) }),
  z.strictObject({ kind: z.literal('audio'), ...trackBase, clips: z.array(audioClipSchema) }),
  z.strictObject({ kind: z.literal('text'), ...trackBase, clips: z.array(textClipSchema) }),
]);

export const variantNameSchema = z.string().min(1).max(40);

const variantSchema = z.strictObject({
  name: variantNameSchema,
  widthPx: sizePxSchema,
  heightPx: sizePxSchema,
  extra: extraSchema,
});
export const mostVariants = 12;

export const timelineSchema = z.strictObject({
  title: z.string(),
  widthPx: sizePxSchema,
  heightPx: sizePxSchema,
  fps: fpsSchema,
  background: colorSchema,
  variants: z
    .array(variantSchema)
    .min(1)
    .max(mostVariants)
    .refine((variants) => new Set(variants.map(({ name }) => name)).size === variants.length, {
      params: { expected: wording('each name once', '每个名称至多一次') },
    })
    .exactOptional(),
  assets: z.record(idSchema, assetSchema),
  tracks: z.array(trackSchema),
  extra: extraSchema,
});
