import type { Case } from '../case.ts';
import {
  all,
  captions,
  drops,
  every,
  everyCut,
  lasts,
  loudness,
  moves,
  plays,
  shaped,
  silent,
  writes,
} from '../checks.ts';
import type { FilmView } from '../film-view.ts';

const harmless = (film: FilmView, before: FilmView) =>
  film.names.toSorted().join() === before.names.toSorted().join();

/** Chinese with English in it, Cantonese, and languages that are neither. */
export const cases: readonly Case[] = [
  { say: '把第二张photo delete掉', film: drops('beach-1.jpg') },
  { say: '这个BGM不够chill，换lo-fi', on: 'songs', film: plays('lo-fi') },
  { say: 'title写Happy Birthday', film: writes('Happy Birthday', (text) => text.startSeconds < 1) },
  { say: '全部加个B&W filter', film: every((one) => one.filters.includes('black-and-white')) },
  { say: '把duration改成20s，aspect ratio 1:1', film: all(lasts(20), shaped('1:1')) },
  { say: 'music mute掉', film: silent },
  {
    say: '想要zoom in的效果，每张都要',
    film: every((one) => one.kind !== 'photo' || one.motion === 'zoom-in'),
  },
  { say: '换个transition，用wipe', film: everyCut((cut) => cut?.name.startsWith('wipe') ?? false) },
  { say: '快啲啦，悶到瞓着', film: (film, before) => film.seconds < before.seconds },
  { say: '唔好音樂', film: silent },
  { say: '將隻狗擺去第一張', film: moves('dog.jpg', 1) },
  { say: '可唔可以細聲少少呀', film: (film, before) => loudness(film) < loudness(before) },
  { say: '最後嗰張寫“多謝晒”', film: captions('family.jpg', '多謝晒') },
  {
    say: 'もう少し短くしてください',
    film: (film, before) => harmless(film, before) && film.seconds <= before.seconds,
    answer: (answer) => answer.text.length > 0,
  },
  {
    say: '音楽を消して',
    film: (film, before) => harmless(film, before) && loudness(film) <= loudness(before),
    answer: (answer) => answer.text.length > 0,
  },
  { say: '더 빠르게 해주세요', unchanged: true, answer: (answer) => answer.text.length > 0 },
  { say: 'こんにちは、元気ですか', unchanged: true, answer: (answer) => answer.kind !== 'changed' },
  { say: '사진을 흑백으로 바꿔줘', unchanged: true, answer: (answer) => answer.kind !== 'changed' },
];
