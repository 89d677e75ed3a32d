import { addVersion } from './add-version.ts';
import { removeVersion } from './remove-version.ts';
import { shapeFilm } from './shape-film.ts';

export const canvasKinds = [shapeFilm, addVersion, removeVersion] as const;
