import type { Wording } from '../../../language/wording.ts';

/** "Is" for one picture as `namePictures` names it, "are" for several. */
export function verbFor({ en }: Wording): 'is' | 'are' {
  return /^(?:photo|clip|picture) /.test(en) ? 'is' : 'are';
}
