import { addPictures } from './add-pictures.ts';
import { cutOutStretch } from './cut-out-stretch.ts';
import { duplicatePictures } from './duplicate-pictures.ts';
import { keepPictures } from './keep-pictures.ts';
import { leaveAsIs } from './leave-as-is.ts';
import { makeFilm } from './make-film.ts';
import { movePictures } from './move-pictures.ts';
import { orderPictures } from './order-pictures.ts';
import { removePictures } from './remove-pictures.ts';
import { replacePicture } from './replace-picture.ts';
import { setSeed } from './set-seed.ts';
import { setSpeed } from './set-speed.ts';
import { splitPicture } from './split-picture.ts';
import { swapPictures } from './swap-pictures.ts';
import { trimClips } from './trim-clips.ts';

export const arrangeKinds = [
  leaveAsIs,
  makeFilm,
  movePictures,
  swapPictures,
  orderPictures,
  addPictures,
  removePictures,
  keepPictures,
  replacePicture,
  duplicatePictures,
  splitPicture,
  trimClips,
  cutOutStretch,
  setSpeed,
  setSeed,
] as const;
