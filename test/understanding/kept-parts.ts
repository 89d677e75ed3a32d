import type { FilmView } from './film-view.ts';

/** Parts of a film that a wish for something else leaves as they were. */
const parts = {
  order: ({ names }) => names,
  shape: ({ aspect, widthPx, heightPx }) => [aspect, widthPx, heightPx],
  music: ({ music }) => music?.name,
  // Whatever the order of the pictures.
  looks: ({ pictures }) =>
    pictures.flatMap(({ name, filters }) => filters.map((look) => `${name}: ${look}`)).toSorted(),
  texts: ({ texts }) => texts.map(({ text }) => text).toSorted(),
  overlays: ({ overlays }) => overlays.map(({ name }) => name),
} as const satisfies Record<string, (film: FilmView) => unknown>;
type Part = keyof typeof parts;

/** By the theme of a message, so that a check need not say it again. */
const keptBy: Readonly<Record<string, readonly Part[]>> = {
  arrange: ['shape', 'music', 'overlays'],
  canvas: ['order', 'music', 'looks', 'overlays'],
  cutting: ['shape', 'music', 'overlays'],
  'length-and-pace': ['shape', 'music', 'looks', 'texts', 'overlays'],
  order: ['shape', 'music', 'looks', 'texts', 'overlays'],
  overlay: ['shape', 'music', 'looks'],
  picture: ['order', 'shape', 'music', 'texts', 'overlays'],
  references: ['shape', 'music', 'overlays'],
  sound: ['order', 'shape', 'looks', 'texts', 'overlays'],
  text: ['order', 'shape', 'music', 'looks', 'overlays'],
  transitions: ['order', 'shape', 'music', 'looks', 'texts', 'overlays'],
};

/** The parts that a message of this theme, or of the sheet of this topic, changed and should not have. */
export function partsNotKept(theme: string, film: FilmView, before: FilmView): Part[] {
  const kept = keptBy[theme.replace(/^sheet-/, '')] ?? [];
  return kept.filter(
    (part) => JSON.stringify(parts[part](film)) !== JSON.stringify(parts[part](before)),
  );
}
