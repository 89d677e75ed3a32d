import type { Request } from '../../request.ts';
import { frame } from '../../grammar/frame.ts';
import { no } from '../../grammar/phrases/common.ts';
import { aboutPictures, picturesMeant } from '../../grammar/phrases/reference.ts';
import { either, inOrder, mark, maybe, meaning, words } from '../../grammar/reader.ts';
import type { Reference } from '../../reference.ts';
import { askForText } from './ask-for-text.ts';
import { filmEdge } from './film-edge.ts';
import { onPictures } from './on-pictures.ts';
import { removeTexts } from './remove-texts.ts';
import { joinLooks, type TextLook } from './text-look.ts';
import { writtenLook } from './look-phrases.ts';
import { textFiller, textNoun } from './text-words.ts';
import { writeCaptions } from './write-captions.ts';
import { writeDate } from './write-date.ts';

/** What stands on each picture that comes with it. */
export const fact = either(
  meaning(
    words(
      ...['date', 'dates', 'date taken', 'dates taken', 'the date taken', 'date it was taken'],
      ...['capture date', 'day', 'when it was taken', 'when they were taken'],
      ...['the date it was taken', 'the dates they were taken', 'timestamp', 'timestamps'],
      ...['date stamp', 'date stamps', 'recording date', 'date they were taken', 'photo date'],
      ...['shooting date', 'when each was taken', 'when each one was taken', 'date and time'],
      ...['the day it was taken', 'day it was taken'],
      ...['日期', '拍摄日期', '拍摄时间', '拍照日期', '年月日', '时间戳', '拍摄的日期'],
      ...['拍摄的时间', '照片日期', '拍照时间', '哪天拍的', '日期水印', '拍的日期', '拍的时间'],
      ...['什么时候拍的', '日子'],
    ),
    () => 'date' as const,
  ),
  meaning(
    words(
      ...['file name', 'file names', 'filename', 'filenames', 'its file name'],
      ...['their file names', 'its name', 'their names', 'photo name', 'photo names'],
      ...['names of the files', 'name of the file', 'its filename', 'their filenames', 'names'],
      ...['name of the photo', 'names of the photos', 'picture names', 'file titles'],
      ...['文件名', '文件名字', '照片名', '照片名字', '图片名', '各自的名字', '它的名字'],
      ...['its own file name', 'the name of its file', '档案名称', '档案名', '档名', '文件的名字'],
      ...['文件名称', '照片名称', '图片名称', '照片的名字', '名字'],
    ),
    () => 'name' as const,
  ),
  meaning(
    words(
      ...['a number', 'numbers', 'its number', 'their numbers', 'number them'],
      ...['number the photos', 'number each photo', 'consecutive numbers'],
      ...['编号', '序号', '数字编号', '标号', '号码'],
    ),
    () => 'number' as const,
  ),
);
/** The same with the wish in it. */
const factAlone = either(
  meaning(
    words(
      ...['number the photos', 'number the pictures', 'number them', 'number each photo'],
      ...['number all photos', 'number every photo'],
      ...['给照片编号', '照片编号', '标上序号', '加序号', '加编号', '给每张编号'],
    ),
    () => 'number' as const,
  ),
  meaning(
    words(
      ...['date stamp the photos', 'date the photos', 'when each photo was taken'],
      ...['when every photo was taken', 'when the photos were taken'],
      ...['when each picture was taken', 'date stamps on the photos'],
      ...['打上时间戳', '加时间戳'],
    ),
    () => 'date' as const,
  ),
);

function factCaptions(found: {
  readonly fact: 'date' | 'name' | 'number';
  readonly photos?: Reference;
  readonly except?: Reference;
  readonly look: readonly TextLook[];
}): Request {
  const look = joinLooks(found.look);
  return writeCaptions.of({
    photos: picturesMeant(found),
    content: { of: found.fact },
    role: 'caption',
    ...(Object.keys(look).length === 0 ? {} : { look }),
  });
}

function removeDates(photos: Reference = { of: 'all' }): Request {
  const all = { of: 'role', role: 'caption' } as const;
  return removeTexts.of({ texts: photos.of === 'all' ? all : { of: 'on', photos } });
}

const writeVerb = words(
  ...['write', 'put', 'show', 'add', 'display', 'label', 'stamp', 'print', 'caption', 'overlay'],
  ...['as captions', 'as caption', 'insert', 'tag', 'include', 'mark', 'want', 'annotate'],
  ...['as subtitles', 'as text', 'timestamp', 'date stamp', 'datestamp', 'title'],
  ...['写', '写上', '打', '打上', '标', '标上', '显示', '加', '加上', '印', '印上', '配', '配上'],
  ...['标注', '当字幕', '作为字幕', '标出', '显示出', '带上', '加个', '标个'],
);

const dateOnly = meaning(fact, (what) => (what === 'date' ? what : null));

/** What a person knows, and no file tells. */
const untold = words(
  ...['room name', 'the room name', 'room names', 'name of the room', 'names of the rooms'],
  ...['place name', 'place names', 'the place', 'places', 'name of the place', 'location'],
  ...['the location', 'locations', 'where it was', 'where it was taken', 'who it is', 'who is who'],
  ...['what it is', 'what it shows', 'names of the people', 'name of the person'],
  ...['房间名', '房间名称', '房间的名字', '地名', '地点', '地点名', '景点名', '景点', '拍摄地点'],
  ...['人名', '谁是谁', '是谁', '在哪拍的', '在哪里拍的'],
);
/** Where a date stands that is not of one picture. */
const dateRole = either(
  meaning(filmEdge, (edge) => (edge === 'start' ? ('title' as const) : ('end-card' as const))),
  meaning(inOrder(maybe(words('in', 'as', 'to', 'on', '在', '放', '到')), textNoun), ([, noun]) =>
    noun === 'title' || noun === 'subtitle' || noun === 'end-card' ? noun : null,
  ),
);
const notOnPhotos = inOrder(
  maybe(mark(',', '，')),
  words('not', 'and not', 'but not', 'instead of', 'rather than', '不是', '不要', '而不是', '别'),
  maybe(words('on', 'on the', 'under', '在', '放在', '写在')),
  onPictures.photos,
  maybe(words('上', '上面', '里')),
);

/** Dates, names and numbers on pictures. */
export const factFrames = [
  frame({
    name: 'captions-of-facts',
    needs: { fact, verb: either(writeVerb, textNoun) },
    may: { ...aboutPictures, no },
    many: { filler: textFiller, look: writtenLook, verbs: either(writeVerb, textNoun) },
    means: (found) => {
      const nouns = [found.verb, ...found.verbs].filter((verb) => verb !== true);
      const isNamed = nouns.length > 0;
      // "Under the title" it is the date of the film.
      if (nouns.some((noun) => noun === 'title' || noun === 'subtitle' || noun === 'end-card'))
        return found.no === undefined ? null : removeDates(found.photos);
      if (found.photos?.of === 'it') return null;
      // "Put our names as the title": whose names is not said.
      if (found.fact === 'name' && found.photos === undefined && !isNamed) return null;
      return found.no === undefined ? factCaptions(found) : removeDates(found.photos);
    },
  }),
  frame({
    name: 'captions-of-facts-in-a-word',
    needs: { fact: factAlone },
    may: aboutPictures,
    many: { look: writtenLook },
    means: (found) => factCaptions(found),
  }),
  frame({
    name: 'date-of-film',
    needs: { fact: dateOnly, role: dateRole },
    may: { notOnPhotos },
    many: { filler: textFiller, verbs: writeVerb },
    cost: -0.2,
    means: ({ role }) => writeDate.of({ role }),
  }),
  frame({
    name: 'captions-untold',
    needs: { untold, verb: either(writeVerb, textNoun) },
    may: aboutPictures,
    many: { filler: textFiller, verbs: either(writeVerb, textNoun) },
    means: (found) => askForText.of({ role: 'caption', photos: picturesMeant(found) }),
  }),
];
