import type { Plane } from '../../../kernel/kernel.ts';
import type { Picture } from '../picture.ts';
import type { Stage } from '../stage.ts';

/** A look: what becomes of brightness and of colour. All numbers as at full strength. */
export interface Grade {
  /** Brightness to brightness, both 0 (black) to 1 (white), in the gamma of the picture. */
  readonly tone?: (brightness: number) => number;
  /** 0 grey, 1 as it is. */
  readonly saturation?: number;
  /** Colour that is added by brightness: blue-yellow and red-cyan differences, ± 0.5 is all there is. */
  readonly tint?: (brightness: number) => { readonly blue: number; readonly red: number };
}

/** Luma by brightness; colour by strength; what is added to Cb and to Cr by the luma below. */
const [toneTable, colorTable, blueTable, redTable] = [0, 256, 512, 768];

/** Applies a part of a grade, 0–1. */
export function applyGrade(
  { stage, picture, strength }: { stage: Stage; picture: Picture; strength: number },
  { tone, saturation = 1, tint }: Grade,
): void {
  const { kernel } = stage;
  const tables = stage.kept('grade', 1024, () => {});
  writeTables(kernel.bytes().subarray(tables, tables + 1024), { tone, saturation, tint, strength });
  if (saturation !== 1) {
    kernel.mapSamples(picture.u, tables + colorTable);
    kernel.mapSamples(picture.v, tables + colorTable);
  }
  if (tint) {
    addByBrightness(stage, { picture, plane: picture.u, table: tables + blueTable });
    addByBrightness(stage, { picture, plane: picture.v, table: tables + redTable });
  }
  if (tone) kernel.mapSamples(picture.y, tables + toneTable);
}

function writeTables(
  tables: Uint8Array,
  grade: { [key in keyof Grade]: Grade[key] | undefined } & {
    saturation: number;
    strength: number;
  },
): void {
  const { tone, saturation, tint, strength } = grade;
  const scale = 1 + (saturation - 1) * strength;
  for (let value = 0; value < 256; value++) {
    const brightness = Math.max(0, Math.min(1, (value - 16) / 219));
    tables[colorTable + value] = 128 + Math.round(scaledColor(value - 128, scale));
    if (tint) {
      const { blue, red } = tint(brightness);
      tables[blueTable + value] = 128 + Math.round(224 * strength * blue);
      tables[redTable + value] = 128 + Math.round(224 * strength * red);
    }
    if (tone) {
      const after = brightness + (tone(brightness) - brightness) * strength;
      tables[toneTable + value] = value < 16 || value > 235 ? value : Math.round(16 + 219 * after);
    }
  }
}

/** The legal range of Cb and Cr on either side of grey. */
const mostColor = 112;

/** A gain above one spares what is colourful already, so that nothing is driven out of range. */
function scaledColor(color: number, scale: number): number {
  if (scale <= 1) return color * scale;
  const inside = Math.max(-mostColor, Math.min(mostColor, color));
  return (inside * scale) / (1 + ((scale - 1) * Math.abs(inside)) / mostColor);
}

/** Adds table[luma] − 128 to a chroma plane, luma taken at chroma's resolution. */
function addByBrightness(
  stage: Stage,
  { picture, plane, table }: { picture: Picture; plane: Plane; table: number },
): void {
  const { kernel } = stage;
  const luma: Plane = { ...plane, at: stage.scratch(0).at, stride: plane.width };
  kernel.halvePlane(picture.y, luma);
  kernel.mapSamples(luma, table);
  kernel.addOffsets(plane, luma);
}
