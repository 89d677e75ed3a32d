import type { Case } from '../case.ts';
import { all, drops, only, says, told, type FilmCheck } from '../checks.ts';

const grey = (one: { readonly filters: readonly string[] }) =>
  one.filters.includes('black-and-white');
const greys = (name: string): FilmCheck => only(grey, name);

/** What turned out another way than it was said. */
export const cases: readonly Case[] = [
  // What shall not be taken out stays.
  { say: '不要删小狗', unchanged: true, answer: told },
  { say: '小狗不要删', unchanged: true, answer: told },
  { say: '不要删第三张', unchanged: true, answer: told },
  { say: '别删第三张', unchanged: true, answer: told },
  { say: '千万别把小狗删了', unchanged: true, answer: told },
  { say: '不要去掉音乐', unchanged: true, answer: told },
  { say: '音乐不要关掉', unchanged: true, answer: told },
  { say: '我没让你删小狗', unchanged: true, answer: told },
  { say: '第三张別刪', unchanged: true, answer: told },
  { say: '第三张别删，删第五张', film: drops('sunset.jpg') },
  { say: '不要第三张了', film: drops('beach-2.jpg') },
  // A comma behind which another wish begins.
  { say: '删掉第3张，第5张变黑白', film: all(drops('beach-2.jpg'), greys('sunset.jpg')) },
  {
    say: '去掉第三张，最后一张黑白',
    film: (film, before) =>
      drops('beach-2.jpg')(film, before) &&
      film.pictures.filter(grey).length === 1 &&
      grey(film.pictures.at(-1)!),
  },
  { say: '删掉小狗，日落变黑白', film: all(drops('dog.jpg'), greys('sunset.jpg')) },
  { say: '第3张，第5张变黑白', film: only(grey, 'beach-2.jpg', 'sunset.jpg') },
  { say: '删掉第3张，第5张', film: drops('beach-2.jpg', 'sunset.jpg') },
  // "It" that is gone.
  { say: '把它放大', after: ['删掉小狗'], unchanged: true, answer: says(/不在影片里/) },
  { say: '删掉所有照片', unchanged: true, answer: says(/空了/) },
  { say: '第三张放到最前面', film: (film) => film.names[0] === 'beach-2.jpg' },
];
