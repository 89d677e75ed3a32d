import * as z from 'zod';
import {
  aspectSchema,
  colorSchema,
  easingSchema,
  fitSchema,
  fpsSchema,
  gainSchema,
  idSchema,
  opacitySchema,
  sizePxSchema,
  speedSchema,
  textSchema,
  transitionNameSchema,
  mostVariants,
  variantNameSchema,
} from '../schema.ts';
import {
  filterNames,
  moods,
  mostFramings,
  textAligns,
  textAnimations,
  textFonts,
  textPlaces,
  textPlates,
  textRoles,
} from '../timeline.ts';

/**
 * The timeline on the wire, as any client may write it: times in milliseconds, names in
 * snake_case, almost everything optional, and unknown keys allowed everywhere.
 */

const dayMs = 24 * 60 * 60 * 1000;
const timeMs = z.number().min(0).max(dayMs);
const lengthMs = z.number().gt(0).max(dayMs);
const fraction = z.number().min(0).max(1);

const rect = z
  .looseObject({
    x: fraction,
    y: fraction,
    width: z.number().gt(0).max(1),
    height: z.number().gt(0).max(1),
  })
  .describe('Part of a picture in fractions of its width and height, origin top left');

const motion = z
  .looseObject({ from: rect, to: rect, easing: easingSchema.default('ease-in-out') })
  .describe('The camera over the picture, from the first frame of the segment to its last');

const place = z
  .looseObject({
    x: z.number().describe('Centre, as a fraction of the frame width'),
    y: z.number().describe('Centre, as a fraction of the frame height'),
    scale: z.number().min(0.01).max(4).describe('Width as a fraction of the frame width'),
    rotation: z.number().min(-360).max(360).default(0).describe('Degrees, clockwise'),
  })
  .describe('Where a picture-in-picture stands; without it the picture fills the frame');

const framing = z
  .looseObject({
    aspect: aspectSchema,
    fit: fitSchema,
    motion: motion.nullish(),
    place: place.nullish(),
  })
  .describe('What the segment had in a film of that aspect');

const filter = z.looseObject({ name: z.enum(filterNames), strength: fraction.default(1) });

const transition = z
  .looseObject({
    name: transitionNameSchema,
    duration: lengthMs,
    easing: easingSchema.default('ease-in-out'),
  })
  .describe(
    'Into this segment, laid across the cut: half before it, half after; changes no length',
  );

const volume = z
  .union([
    gainSchema,
    z
      .array(z.looseObject({ at: timeMs.describe('From the segment start'), gain: gainSchema }))
      .min(1),
  ])
  .describe('One gain, or points with straight lines between them');

const timing = {
  id: idSchema.optional(),
  start: timeMs.optional().describe('By default the end of the segment before'),
  duration: lengthMs,
};

const reference = {
  asset: idSchema.optional().describe('Key in m.assets, or an id that the server knows'),
  url: idSchema.optional().describe('Instead of asset: where the media is'),
  source_start: timeMs.optional().describe('Where in the media the segment begins'),
};

const sound = {
  volume: volume.optional(),
  fade_in: timeMs.optional(),
  fade_out: timeMs.optional(),
};

const videoSegment = z.looseObject({
  ...timing,
  ...reference,
  speed: speedSchema.optional(),
  fit: fitSchema.optional(),
  motion: motion.nullish(),
  place: place.nullish(),
  framings: z
    .array(framing)
    .max(mostFramings)
    .nullish()
    .describe('For other aspects than the film has'),
  opacity: opacitySchema.optional(),
  filters: z.array(filter).optional(),
  transition: transition.nullish(),
  ...sound,
});

const audioSegment = z.looseObject({
  ...timing,
  ...reference,
  loop: z.boolean().optional().describe('Begins again when the media is shorter'),
  duck: z.boolean().optional().describe('Grows quieter while other sound plays'),
  ...sound,
});

const textSegment = z.looseObject({
  ...timing,
  text: textSchema,
  style: z
    .looseObject({
      role: z.enum(textRoles).default('caption'),
      font: z.enum(textFonts).optional(),
      size: z.number().min(0.01).max(0.5).optional(),
      color: colorSchema.optional(),
      align: z.enum(textAligns).optional(),
      place: z.enum(textPlaces).optional(),
      plate: z.enum(textPlates).optional(),
      animation: z.enum(textAnimations).optional(),
    })
    .optional()
    .describe('What is left open follows from the role'),
});

const trackHead = {
  id: idSchema.optional(),
  name: z.string().optional(),
  muted: z.boolean().optional(),
};

const track = z.discriminatedUnion('tt', [
  z.looseObject({ tt: z.literal(0).describe('Video'), ...trackHead, sg: z.array(videoSegment) }),
  z.looseObject({ tt: z.literal(1).describe('Audio'), ...trackHead, sg: z.array(audioSegment) }),
  z.looseObject({ tt: z.literal(7).describe('Text'), ...trackHead, sg: z.array(textSegment) }),
]);

const asset = z.looseObject({
  kind: z.enum(['image', 'video', 'audio', 'color', 'score']).optional(),
  name: z.string().optional(),
  width: z.int().min(1).optional().describe('Pixels, upright'),
  height: z.int().min(1).optional().describe('Pixels, upright'),
  duration: lengthMs.optional(),
  has_sound: z.boolean().optional(),
  color: colorSchema.optional(),
  mood: z.enum(moods).optional(),
  seed: z.int().optional(),
});

const variant = z.looseObject({
  name: variantNameSchema,
  width: sizePxSchema.describe('Pixels, even'),
  height: sizePxSchema.describe('Pixels, even'),
});

const metadata = z.looseObject({
  title: z.string().optional(),
  width: sizePxSchema.optional().describe('Pixels, even'),
  height: sizePxSchema.optional().describe('Pixels, even'),
  fps: fpsSchema.optional().describe('Frames per second, 30 by default'),
  background: colorSchema.optional(),
  variants: z.array(variant).max(mostVariants).nullish().describe('Other sizes of the same film'),
  assets: z.record(idSchema, asset).optional().describe('What the segments refer to, by id'),
});

export const draftSchema = z
  .looseObject({
    t: z.array(track).describe('Tracks, painted in order: later on top'),
    d: timeMs.optional().describe('Length in ms; follows from the segments'),
    m: metadata.optional(),
  })
  .describe('A film as Kinora reads and writes it. Times are in milliseconds.');

export type Draft = z.input<typeof draftSchema>;

/** The published form, for programs in any language (JSON Schema 2020-12). */
export function draftJsonSchema(): object {
  return { title: 'Kinora draft', ...z.toJSONSchema(draftSchema, { io: 'input' }) };
}
