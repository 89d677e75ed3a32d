import type { NamedFile } from './grammar/token.ts';
import { normalize } from './normal-text.ts';
import type { Timeline } from '../timeline/timeline.ts';
import type { Project } from './project.ts';

/**
 * As people may call the files: with their ending and without, by a number or a word in the name; and
 * the texts of the film.
 */
export function namedFiles({
  pictures,
  songs,
  timeline = null,
}: Pick<Project, 'pictures' | 'songs'> & { readonly timeline?: Timeline | null }): NamedFile[] {
  const files = [
    ...pictures.map(({ assetId, name }) => ({ name, assetIds: [assetId], songIds: [] })),
    ...songs.map(({ id, name }) => ({ name, assetIds: [], songIds: [id] })),
  ].flatMap((file) => callNames(file.name).map((name) => ({ ...file, name })));
  const called = [...Map.groupBy(files, ({ name }) => name)].map(([name, same]) => ({
    name,
    assetIds: same.flatMap(({ assetIds }) => assetIds),
    songIds: same.flatMap(({ songIds }) => songIds),
  }));
  return [...called, ...writtenTexts(timeline)];
}

/** Texts of the film that begin with a capital, and so differ from the words of a message. */
function writtenTexts(timeline: Timeline | null): NamedFile[] {
  const texts = (timeline?.tracks ?? []).flatMap((track) =>
    track.kind === 'text' ? track.clips.map(({ text }) => text.trim()) : [],
  );
  const telling = texts.filter((text) => /^\p{Lu}.*\p{Ll}/u.test(text));
  return [...new Set(telling)].map((name) => ({ name, assetIds: [], songIds: [], isText: true }));
}

/** What cameras and programs call every file. */
const anyFile =
  /^(?:img|dsc|dscn|dscf|pxl|mvi|mov|vid|gopr|photo|image|picture|pic|video|clip|film|movie|song|track|audio|music|file|scan|screenshot|final|copy|edited|new|the|and|our|my|of|in|at|to|for|with|old|whatsapp|wechat|mmexport|照片|图片|视频|音乐)$/;

function callNames(fileName: string): string[] {
  const whole = normalize(fileName).normal.trim();
  const stem = whole.replace(/\.[a-z0-9]{2,5}$/, '');
  const words = stem.match(/[a-z\u00c0-\u024f]{3,}|\p{Script=Han}{2,}/gu) ?? [];
  const numbers = stem.match(/\d{4,}/g) ?? [];
  const telling = words.filter((word) => !anyFile.test(word));
  // "Beach 1" and "beach1" are beach-1.jpg, "product 3" is product_03.jpg.
  const spaced = stem.replaceAll(/[\s_-]+/g, ' ').trim();
  const counted = spaced.replace(/ 0+(?=\d)/, ' ');
  const joined = spaced.replaceAll(' ', '');
  const names = [whole, stem, spaced, counted, joined, ...telling, ...numbers];
  const own = [...new Set(names)].filter((name) => name !== '' && !isOtherwiseMeant(name));
  return isOtherwiseMeant(stem) && !isCounting.test(stem) ? [...own, ...asPicture(stem)] : own;
}

/** Who says "remove the music" or "swap 1 and 4" means no file of that name. */
function isOtherwiseMeant(name: string): boolean {
  return isCounting.test(name) || filmPart.test(name);
}

const isCounting = /^\d{1,3}$/;

const filmPart =
  /^(?:music|song|soundtrack|audio|sound|voice|film|movie|video|slideshow|clip|photo|picture|image|title|titles|caption|captions|subtitle|subtitles|text|transition|transitions|fade|filter|effect|effects|intro|outro|first|last|all|it|undo|redo|yes|no|more|less|faster|slower|标题|字幕|文字|音乐|歌|歌曲|配乐|声音|影片|视频|片子|照片|图片|画面|转场|滤镜|片头|片尾|片段|全部|所有|第一张|最后一张|撤销|黑白)$/;

/** "The music photo", 标题那张. */
function asPicture(stem: string): string[] {
  if (/\p{Script=Han}/u.test(stem))
    return ['那张', '照片', '图片', '这张'].map((noun) => `${stem}${noun}`);
  return ['photo', 'picture', 'pic', 'image'].map((noun) => `${stem} ${noun}`);
}
