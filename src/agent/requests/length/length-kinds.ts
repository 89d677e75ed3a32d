import { setFrameRate } from './set-frame-rate.ts';
import { setLength } from './set-length.ts';
import { setPace } from './set-pace.ts';
import { setPhotoLength } from './set-photo-length.ts';

/** What can be asked about lengths and pace. */
export const lengthKinds = [setLength, setPhotoLength, setPace, setFrameRate] as const;
