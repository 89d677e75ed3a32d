import { addVersion } from './add-version.ts';
import { dropShape } from './drop-shape.ts';
import { shapeFilm } from './shape-film.ts';

export const canvasKinds = [shapeFilm, addVersion, dropShape] as const;
