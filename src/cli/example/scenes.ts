import type { Context } from './brush.ts';
import type { SceneName } from './scene-names.ts';
import { paintAurora } from './scenes/aurora.ts';
import { paintBamboo } from './scenes/bamboo.ts';
import { paintCity } from './scenes/city.ts';
import { paintDawn } from './scenes/dawn.ts';
import { paintDunes } from './scenes/dunes.ts';
import { paintLavender } from './scenes/lavender.ts';
import { paintMoonlitSea } from './scenes/moonlit-sea.ts';
import { paintPaperSea } from './scenes/paper-sea.ts';

/** Each paints the whole of a picture of `widthPx` × `heightPx`, always the same. */
export const scenes: Readonly<Record<SceneName, (ctx: Context) => void>> = {
  dawn: paintDawn,
  bamboo: paintBamboo,
  'paper-sea': paintPaperSea,
  dunes: paintDunes,
  lavender: paintLavender,
  city: paintCity,
  'moonlit-sea': paintMoonlitSea,
  aurora: paintAurora,
};
