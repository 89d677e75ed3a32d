// Renders the film of its argument (JSON): to be killed by a test while it does.
import { renderFilm, type RenderRequest } from '../render-film.ts';

await renderFilm(JSON.parse(process.argv[2]!) as RenderRequest);
