import type { Case } from '../case.ts';
import { all, drops, every, moves, of, only, others, samePictures, says, told } from '../checks.ts';

const grey = (one: { readonly filters: readonly string[] }) =>
  one.filters.includes('black-and-white');
const sepia = (one: { readonly filters: readonly string[] }) => one.filters.includes('sepia');

/** What turned out another way than it was said. */
export const cases: readonly Case[] = [
  // What shall not be taken out stays.
  { say: 'do not remove the dog', unchanged: true, answer: told },
  { say: "please don't delete photo 3", unchanged: true, answer: told },
  { say: 'never take out the sunset', unchanged: true, answer: told },
  { say: 'the dog should not be removed', unchanged: true, answer: told },
  { say: "don't remove the music", unchanged: true, answer: told },
  { say: "i didn't ask you to delete the dog", unchanged: true, answer: told },
  { say: "don't get rid of the last photo", unchanged: true, answer: told },
  { say: "don't delete photo 3, delete photo 5", film: drops('sunset.jpg') },
  // A comma behind which another wish begins.
  {
    say: 'delete photo 3, photo 5 black and white',
    film: all(drops('beach-2.jpg'), (film) => film.pictures.filter(grey).length === 1),
  },
  {
    say: 'delete photo 3, photo 5, photo 1',
    film: drops('IMG_2041.jpg', 'beach-2.jpg', 'sunset.jpg'),
  },
  {
    say: 'sepia on photo 3, photo 5 black and white',
    film: all(only(sepia, 'beach-2.jpg'), only(grey, 'sunset.jpg'), samePictures),
  },
  { say: 'photo 3, photo 5 black and white', film: only(grey, 'beach-2.jpg', 'sunset.jpg') },
  // What a correction takes back.
  {
    say: 'no, photo 4',
    after: ['make photo 3 sepia', 'make photo 5 sepia', 'undo'],
    film: only(sepia, 'beach-2.jpg', 'dog.jpg'),
  },
  {
    say: 'no, 20 seconds',
    after: ['make photo 3 sepia', 'make it 30 seconds'],
    film: all(only(sepia, 'beach-2.jpg'), (film) => film.seconds === 20),
  },
  // "It" that is gone.
  { say: 'zoom in on it', after: ['remove the dog'], unchanged: true, answer: says(/no longer/) },
  {
    say: 'all photos',
    after: ['remove the dog', 'zoom in on it'],
    film: every(({ motion }) => motion === 'zoom-in'),
  },
  // Places and all.
  { say: 'put photo 3 first', film: moves('beach-2.jpg', 1) },
  { say: 'put photo 3 last', film: moves('beach-2.jpg', -1) },
  { say: 'remove all photos', unchanged: true, answer: says(/nothing would be left/) },
  { say: 'delete everything', unchanged: true, answer: says(/nothing would be left/) },
  {
    say: 'remove photo 2, zoom in on photo 4',
    film: all(drops('beach-1.jpg'), (film) => film.pictures.length === 9),
  },
  {
    say: 'make the dog sepia, the sunset black and white',
    film: all(
      of('dog.jpg', sepia),
      of('sunset.jpg', grey),
      others(['dog.jpg', 'sunset.jpg'], ({ filters }) => filters.length === 0),
    ),
  },
];
