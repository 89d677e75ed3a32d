import { degree, degreeFactors, type Degree } from '../../grammar/phrases/common.ts';
import { factor, percent } from '../../grammar/phrases/factor.ts';
import { reference } from '../../grammar/phrases/reference.ts';
import { timeRange } from '../../grammar/phrases/time-range.ts';
import { number } from '../../grammar/number.ts';
import {
  either,
  inOrder,
  mark,
  maybe,
  meaning,
  oneOf,
  unlikely,
  words,
} from '../../grammar/reader.ts';
import type { TimeRange } from '../../time-range.ts';
import * as say from './sound-words.ts';

const decibels = meaning(
  inOrder(number, words('db', 'decibels', '分贝')),
  ([amount]) => 10 ** (amount / 20),
);

export const toThat = words(
  ...['to', 'at', 'down to', 'up to', 'on', 'be'],
  ...['到', '调到', '降到', '减到', '提到', '升到', '调成', '设为', '设成', '设到', '改成', '变成'],
  ...['降至', '调至'],
);

/** To a loudness: "at 30 %", "volume 5 out of 10". */
export const level = either(
  percent,
  meaning(inOrder(toThat, percent), ([, part]) => part),
  meaning(inOrder(number, words('out of 10', '成')), ([tenths]) => tenths / 10),
);

/** "At 35%", "volume 35%", right behind the music that is to play. */
export const itsLevel = meaning(
  inOrder(
    maybe(mark(',', '，', '(', '（')),
    maybe(words('with', 'and', 'but', '但', '把')),
    maybe(words('the', 'its', 'a')),
    either(words('at', 'on', 'to'), inOrder(say.volume, maybe(either(toThat, words('of', '为'))))),
    percent,
    maybe(say.volume),
  ),
  ([, , , , part]) => part,
);

/** "Volume to 30": of a hundred. */
export const ofHundred = meaning(inOrder(toThat, number), ([, hundredths]) =>
  hundredths >= 5 && hundredths <= 100 ? hundredths / 100 : null,
);

export const allSound = words(
  ...['all sound', 'all sounds', 'all the sound', 'all audio', 'all the audio', 'the sound'],
  ...['sound', 'audio', 'sounds', 'the audio'],
  ...['所有声音', '全部声音', '一切声音', '声音'],
);

/** Can be mute, but without them is no film. */
export const whole = words('everything', 'whole video', '全部', '整个视频', '全片');

export const silence = words(
  ...['silent film', 'complete silence', 'total silence', 'no sound at all', 'silent movie'],
  ...['silent video', 'no sound', 'no audio', 'soundless', 'without sound', 'without any sound'],
  ...['completely silent', 'silent', 'silence', 'muted video', 'mute', 'mute it'],
  ...['无声', '静音', '默片', '没有声音', '不要声音', '全静音', '全部静音', '完全静音', '无声的'],
  ...['别出声'],
);

/** Without a word about what is to be louder, the music is. */
export const aloneLouder = words(
  ...['louder', 'turn it up', 'crank it up', 'pump it up', 'turn up the volume', 'volume up'],
  ...['turn that up'],
  ...['大声点', '大声一点', '声音大一点', '声音大点', '大点声', '再大声', '大声些', '音量调大'],
  ...['音量调高', '响一点', '调大声', '大声'],
);

export const aloneQuieter = words(
  ...['quieter', 'turn it down', 'turn down the volume', 'volume down', 'less loud'],
  ...['turn that down', 'not so loud', 'too loud', 'its too loud'],
  ...['小声点', '小声一点', '声音小一点', '声音小点', '小点声', '再小声', '小声些', '音量调小'],
  ...['音量调低', '轻一点', '调小声', '太吵', '太吵了', '太大声', '小声', '吵死了'],
);

export function byFactor(step: Degree | undefined, up: boolean): number {
  const gentle = up ? 1.4 : 0.6;
  return gentle ** degreeFactors[step ?? 'more'];
}

interface LoudnessFound {
  readonly degree?: Degree;
  readonly amount?: Amount;
  readonly range?: TimeRange;
}

/** A loudness, a factor of it, or a share by which it changes. */
type Amount = { readonly to: number } | { readonly by: number } | { readonly share: number };

/** How loud, of what somebody wants louder (`up`) or quieter. */
export function loudness(
  found: LoudnessFound,
  up: boolean,
): { to?: number; by?: number; range?: TimeRange } {
  const range = found.range === undefined ? {} : { range: found.range };
  const { amount: much } = found;
  if (much === undefined) return { by: byFactor(found.degree, up), ...range };
  if ('to' in much) return { to: Math.min(4, much.to), ...range };
  if ('share' in much) return { by: up ? 1 + much.share : 1 - much.share, ...range };
  const { by } = much;
  // "Twice as quiet" is half as loud.
  return { by: up ? by : Math.min(by, 1 / by), ...range };
}

export const clips = words(
  ...['video', 'videos', 'clip', 'clips', 'the video', 'the clips', 'the videos', 'footage'],
  ...['视频', '片段', '录像', '素材'],
);

/** "The sound of the beach video", 视频里的风声. */
export const clipSound = either(
  say.clipSound,
  say.noises,
  inOrder(
    either(say.noises, words('sound', 'sounds', 'audio', 'voice', 'what is said', 'whats said')),
    words('in', 'of', 'from', 'on', 'out of', 'inside'),
    maybe(words('the', 'my', 'that', 'this', 'those', 'these')),
    clips,
  ),
  inOrder(
    maybe(words('原', '那段', '那个', '这段')),
    clips,
    maybe(words('自己', '本身', '自带', '里', '里面', '中', '原来')),
    maybe(words('的')),
    either(say.noises, words('声音', '原音', '原声', '音', '音量', '音频', '声')),
  ),
  inOrder(
    words('clip', 'clips', 'video', 'videos', 'footage'),
    words('volume', 'sound', 'audio', 'noise'),
  ),
);

export const and = words(
  ...['and', 'as well as', '&', 'or', '和', '跟', '与', '及', '还有', '、', '以及'],
);

export const any = words(
  ...['any', 'any kind of', 'all', '任何', '一点', '一切', '所有', '所有的', '任何的'],
);

export const only = words(
  ...['only', 'just', 'nothing but', 'alone', 'purely', 'solely'],
  ...['只要', '只留', '只有', '只', '只保留', '仅', '光', '只用', '只想听', '只听', '仅保留'],
  ...['单独'],
);

export const atEnds = oneOf({
  end: [
    ...['at the end', 'at the very end', 'in the end', 'towards the end', '结尾', '最后', '片尾'],
    ...['末尾', '结尾处'],
  ],
  start: [
    ...['at the start', 'at the beginning', 'in the beginning', 'at first', '开头', '一开始'],
    ...['片头'],
  ],
});

/** Without a number. */
export const firstSeconds = { fromSeconds: 0, toSeconds: 3 } as const;

export const lastSeconds = { fromSeconds: -3, toSeconds: null } as const;

/** By a share of what it is: "by a third", "by 20 %". */
export const share = either(
  meaning(inOrder(words('by'), percent), ([, part]) => part),
  meaning(
    oneOf({
      0.5: ['by half', 'by a half'],
      0.33: ['by a third', 'by one third', '三分之一'],
      0.25: ['by a quarter', 'by one quarter', '四分之一'],
    }),
    Number,
  ),
);

/** One phrase of how much, not to have a slot for each way to say it. */
const amount = either(
  meaning(level, (to): Amount => ({ to })),
  meaning(decibels, (by): Amount => ({ by })),
  meaning(share, (part): Amount => ({ share: part })),
  meaning(unlikely(factor, 0.05), (by): Amount => ({ by })),
);

export const howMuch = { degree, amount, range: timeRange } as const;

export const up = either(say.louder, say.tooQuiet, say.noticedQuiet);

export const down = either(say.quieter, say.tooLoud, say.noticedLoud);

/** "Keep the original sound, but quieter". */
export const but = inOrder(
  maybe(mark(',', '，', '、')),
  words('but', 'just', 'only', '但', '但是', '不过', '只是', '可以', '但要'),
);

export const which = { photos: reference } as const;

/** "…, turn it up". */
export const again = inOrder(
  maybe(mark(',', '，')),
  maybe(words('please', '请', '都')),
  either(up, words('turn it up', 'make it louder', 'boost it', 'crank it up')),
  maybe(words('了', '一点', '点')),
);

/** What is said of sound alone, and of no picture's size. */
export const heard = oneOf({
  louder: [
    ...['louder', 'turn up', 'too quiet', 'cant hear', 'barely hear', 'more audible', 'as loud'],
    ...['not loud enough', '大声', '大声点', '大声一点', '大点声', '响', '响一点', '听不见'],
    ...['听不清', '太小声', '声音太小', '声音大', '声音大点', '声音大一点', '音量调大'],
  ],
  quieter: [
    ...['quieter', 'turn down', 'too loud', 'less loud', 'not so loud', 'too noisy', 'as quiet'],
    ...['小声', '小声点', '小声一点', '小点声', '太吵', '太大声', '太响', '吵', '声音太大'],
    ...['声音小', '声音小点', '声音小一点', '音量调小'],
  ],
});

export const turned = oneOf({ louder: ['up'], quieter: ['down'] });

/** "…, it's too loud". */
export const because = inOrder(
  maybe(mark(',', '，')),
  maybe(words('its', 'it is', '它', '太')),
  heard,
);

/** "It" is louder: the music, and no picture. */
export function isVague({ of }: ValueOfReference): boolean {
  return of === 'it' || of === 'all' || of === 'that' || of === 'others';
}

export function ofPhotos(photos: ValueOfReference | undefined): { photos?: ValueOfReference } {
  const isEvery =
    photos === undefined || photos.of === 'all' || (photos.of === 'sort' && photos.sort === 'clip');
  if (isEvery) return {};
  // 那个视频的声音: where no clip was spoken of, there is but one.
  return { photos: photos.of === 'that' ? { of: 'it' } : photos };
}

type ValueOfReference = ReturnType<typeof reference.read>[number]['value'];
