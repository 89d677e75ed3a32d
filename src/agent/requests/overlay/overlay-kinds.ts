import { removeOverlay } from './remove-overlay.ts';
import { setOverlay } from './set-overlay.ts';
import { showLogo } from './show-logo.ts';

export const overlayKinds = [setOverlay, removeOverlay, showLogo] as const;
