import { normalize } from './normal-text.ts';
import type { Request } from './request.ts';
import { moodOf, type Feel } from './requests/talk/set-feel.ts';
import { longestOfPhoto } from './requests/length/set-photo-length.ts';
import { setMusic } from './requests/sound/set-music.ts';
import type { Understood } from './understand.ts';

/**
 * A complaint beside a wish gets one remedy, the wish: "it feels sad, make it cheerful" is not
 * mended twice, and "the music is too loud. Another one" plays another one as loud as before.
 */
export function oneRemedy(understood: readonly Understood[]): readonly Understood[] {
  const mended = withoutReasons(withoutMended(ofPictureBefore(ofLooksAlone(understood))));
  return withoutPaceOfTransitions(withoutVagueMusic(ofMusicAlone(mended)));
}

/** "Product 3 deserves more time, give it 5 seconds": the time is that picture's. */
function ofPictureBefore(read: readonly Understood[]): readonly Understood[] {
  return read.flatMap((each, at) => {
    const timed = timedBy(each, read[at + 1]);
    if (timed !== null)
      return [{ quote: `${each.quote}, ${read[at + 1]!.quote}`, requests: [timed] }];
    return at > 0 && timedBy(read[at - 1]!, each) !== null ? [] : [each];
  });
}

/** Null where what is said next is about the film. */
function timedBy({ requests }: Understood, next: Understood | undefined): Request | null {
  const [of, ...more] = requests;
  const [by, ...others] = next?.requests ?? [];
  if (of?.kind !== 'set-photo-length' || of['factor'] === undefined || more.length > 0) return null;
  if (by?.kind !== 'set-length' || others.length > 0 || film.test(next!.quote)) return null;
  const seconds = by['seconds'] ?? by['bySeconds'];
  if (typeof seconds !== 'number' || seconds <= 0 || seconds > longestOfPhoto) return null;
  const isMore = by['seconds'] === undefined && byMore.test(next!.quote);
  return {
    kind: of.kind,
    photos: of['photos'],
    ...(isMore ? { bySeconds: seconds } : { seconds }),
  };
}

const byMore = /\b(?:more|extra|another|longer|additional|add)\b|[加多再]/iu;

/** 黑白，显得高级; 暖色，柔和一点: what is said of a look starts no mood of the film. */
function ofLooksAlone(read: readonly Understood[]): readonly Understood[] {
  const isLook = ({ requests }: Understood) =>
    requests.length > 0 && requests.every(({ kind }) => /^(?:set|strengthen)-filters$/.test(kind));
  const at = read.findIndex(isLook);
  const soft = read.findIndex(
    (each) => isOfMusic(each) && softly.test(normalize(each.quote).normal),
  );
  if (at < 0) return read;
  return read.flatMap((each, index) => {
    const quote = normalize(each.quote).normal;
    if (isLook(each) && soft > index)
      return { ...each, requests: each.requests.map((request) => weaker(request)) };
    const isOfLook =
      isOfMusic(each) && (softly.test(quote) || (index > at && appearing.test(quote)));
    return isOfLook ? [] : [each];
  });
}

const appearing = /^[,，、\s]*(?:这样|会|能|更|也|就)*(?:显得|显|看着|看起来|看上去)/u;
const softly =
  /^[,，、\s]*(?:要|更|再|也|看着|看起来)*(?:柔和|柔|淡雅)(?:一?[点些]儿?|一下)?[的吧哦啊]?$/u;
const softShare = 0.6;

function weaker(request: Request): Request {
  if (request.kind !== 'set-filters') return request;
  const filters = request['filters'] as readonly { name: string; strength: number }[];
  return {
    ...request,
    filters: filters.map(({ name, strength }) => ({
      name,
      strength: Number((strength * softShare).toFixed(2)),
    })),
  };
}

/** "The transitions are too fast, slow ones": the film is as fast as before. */
function withoutPaceOfTransitions(read: readonly Understood[]): readonly Understood[] {
  return read.filter(({ quote, requests }, at) => {
    const before = read[at - 1]?.requests.at(-1);
    const [request, ...more] = requests;
    if (before?.kind !== 'set-transitions' || request?.kind !== 'set-pace' || more.length > 0)
      return true;
    const isSameWay = Number(before['factor'] ?? 1) > 1 === (request['pace'] === 'slow');
    return !isSameWay || before['factor'] === undefined || film.test(quote);
  });
}

/** "It's too quiet, put some music under it", 不要音乐，安静点好: why the sound is wished so. */
function withoutReasons(read: readonly Understood[]): readonly Understood[] {
  const ofSound = read.some(({ requests }) =>
    requests.some(({ kind }) => kind === 'set-music' || kind === 'set-volume'),
  );
  if (!ofSound) return read;
  return read.filter((each) => !isOfMusic(each) || !audible.test(normalize(each.quote).normal));
}

const audible = /\b(?:quiet|quieter|silent|silence|loud|noisy|noise)\b|安静|清静|吵|闹|冷清/u;

const noticing =
  /\b(?:too|feels?|felt|seems?|looks?|sounds?|less|not (?:so|too|that|as|very)|is|its|so)\b|太|有点|有些|显得|觉得|感觉|偏|别|不要|不够|难听|boring|dull|bland|flat|monoton|无聊|平淡|单调|死板|沉闷|没意思|呆板|闷|乏味/u;

function complains({ quote }: Understood): boolean {
  return noticing.test(normalize(quote).normal.replaceAll(/['’]/g, ''));
}

/** Without feelings that are only noticed where one is wished, and without what is said twice. */
function withoutMended(read: readonly Understood[]): readonly Understood[] {
  const feels = read.filter(({ requests }) => requests[0]?.kind === 'set-feel');
  const wished = feels.filter((each) => !complains(each));
  const meant = wished.length > 0 ? wished : feels;
  const kept = [...Map.groupBy(meant, ({ requests }) => requests[0]!['feel']).values()];
  return read.filter((each) => !feels.includes(each) || kept.some(([first]) => first === each));
}

/** "The music is too wild. I like it softer": what is wished behind is wished of the music. */
function ofMusicAlone(read: readonly Understood[]): readonly Understood[] {
  const at = read.findIndex(
    (each) => complains(each) && each.requests.some(isMusicFlaw) && each.requests.length === 1,
  );
  if (at < 0) return read;
  const later = read.slice(at + 1);
  const feel = later.find(isOfMusic);
  const mood = feel === undefined ? null : moodOf(feel.requests[0]!['feel'] as Feel);
  const mended = later.map((each) =>
    each === feel && mood !== null
      ? { ...each, requests: [setMusic.of({ play: 'mood', mood })] }
      : each,
  );
  const choosesMusic = [...read.slice(0, at), ...mended].some(({ requests }) =>
    requests.some(({ kind, play }) => kind === 'set-music' && play !== 'none'),
  );
  return choosesMusic ? [...read.slice(0, at), ...mended] : read;
}

const film =
  /\b(?:film|video|movie|pictures?|photos?|whole|everything)\b|片|视频|視頻|影|画面|畫面|照/iu;

function isOfMusic({ quote, requests }: Understood): boolean {
  return (
    requests.length === 1 && requests[0]!.kind === 'set-feel' && !film.test(normalize(quote).normal)
  );
}

function isMusicFlaw({ kind, play, sound, by, range }: Request): boolean {
  if (kind === 'set-music') return play !== 'none' && play !== 'own' && play !== 'song';
  const isQuieter = typeof by === 'number' && by < 1;
  return kind === 'set-volume' && sound === 'music' && isQuieter && range === undefined;
}

const vague: readonly unknown[] = ['some', 'another', 'other-than'];

/** "Other music, something with guitar" is one wish. */
function withoutVagueMusic(read: readonly Understood[]): readonly Understood[] {
  const chosen = read
    .flatMap(({ requests }) => requests)
    .filter(({ kind, play }) => kind === 'set-music' && !vague.includes(play));
  if (chosen.length === 0) return read;
  const isVague = ({ kind, play }: Request) => kind === 'set-music' && vague.includes(play);
  return read
    .map((each) => ({ ...each, requests: each.requests.filter((one) => !isVague(one)) }))
    .filter(({ requests }) => requests.length > 0);
}
