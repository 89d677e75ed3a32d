/** The pictures of the example film, in its order: a day from dawn to night. */
export const sceneNames = [
  'dawn',
  'bamboo',
  'paper-sea',
  'dunes',
  'lavender',
  'city',
  'moonlit-sea',
  'aurora',
] as const;
export type SceneName = (typeof sceneNames)[number];
