import { removeOverlay } from './remove-overlay.ts';
import { setOverlay } from './set-overlay.ts';

export const overlayKinds = [setOverlay, removeOverlay] as const;
