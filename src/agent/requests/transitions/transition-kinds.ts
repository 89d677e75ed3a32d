import { changeTransitionCount } from './change-transition-count.ts';
import { fadeFilm } from './fade-film.ts';
import { setTransitions } from './set-transitions.ts';

/** What can be asked about transitions. */
export const transitionKinds = [setTransitions, changeTransitionCount, fadeFilm] as const;
