import { moveCamera } from './move-camera.ts';
import { offerLooks } from './offer-looks.ts';
import { setBackground } from './set-background.ts';
import { setFilters } from './set-filters.ts';
import { setFit } from './set-fit.ts';
import { setOpacity } from './set-opacity.ts';
import { strengthenFilters } from './strengthen-filters.ts';
import { strengthenMotion } from './strengthen-motion.ts';
import { turnPictures } from './turn-pictures.ts';

export const pictureKinds = [
  setFilters,
  strengthenFilters,
  offerLooks,
  moveCamera,
  strengthenMotion,
  setFit,
  setBackground,
  setOpacity,
  turnPictures,
] as const;
