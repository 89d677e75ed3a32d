import { stat } from 'node:fs/promises';
import { readDuration } from '../../agent/read-duration.ts';
import type { Aspect } from '../../timeline/timeline.ts';
import { moods, type Mood } from '../../timeline/timeline.ts';
import type { Arguments } from '../arguments.ts';
import { closestWord } from '../closest-word.ts';
import { wrongUse } from '../failure-report.ts';

/** What a person asked for by options, each value checked. What was not asked for is absent. */
export interface MakeRequest {
  readonly inputs: readonly string[];
  readonly say?: string;
  readonly titleText?: string;
  readonly music?: 'none' | { readonly mood: Mood } | { readonly path: string };
  readonly durationSeconds?: number;
  readonly seed?: number;
  readonly aspect?: Aspect;
  readonly size?: { readonly widthPx: number; readonly heightPx: number };
  readonly fps?: number;
  readonly out?: string;
  readonly timelineOut?: string;
  readonly timeline?: string;
  readonly example: boolean;
  readonly json: boolean;
  readonly quiet: boolean;
}

/** Throws `input` with the first value that cannot be. */
export async function readRequest(given: Arguments): Promise<MakeRequest> {
  const { values, switches, inputs } = given;
  const read = <Value>(name: string, reader: (text: string) => Value): Value | undefined => {
    const text = values.get(name);
    return text === undefined ? undefined : reader(text);
  };
  const music = await read('music', readMusic);
  const request = {
    inputs,
    say: read('say', readText('say')),
    titleText: read('title', readTitle),
    music,
    durationSeconds: read('duration', durationOf),
    seed: read('seed', readSeed),
    aspect: read('aspect', readAspect),
    size: read('size', readSize),
    fps: read('fps', readFps),
    out: read('out', readText('out')),
    timelineOut: read('timeline-out', readText('timeline-out')),
    timeline: read('timeline', readText('timeline')),
    example: switches.has('example'),
    json: switches.has('json'),
    quiet: switches.has('quiet'),
  };
  const present = Object.fromEntries(
    Object.entries(request).filter(([, value]) => value !== undefined),
  ) as unknown as MakeRequest;
  refuseContradictions(present);
  return present;
}

function readText(name: string) {
  return (text: string) => {
    if (text.trim() !== '') return text;
    throw wrongUse(`--${name} is empty.`, `--${name} 的内容是空的。`);
  };
}

function readTitle(text: string): string {
  const title = readText('title')(text).trim().replaceAll('\\n', '\n');
  if (Array.from(title).length <= 500) return title;
  throw wrongUse('A title can have at most 500 characters.', '标题最多 500 个字符。');
}

async function readMusic(text: string): Promise<NonNullable<MakeRequest['music']>> {
  const word = text.trim().toLowerCase();
  if (word === 'none' || word === 'no' || word === '无') return 'none';
  const mood = moods.find((mood) => mood.replace('-', '') === word.replaceAll(/[-_ ]/g, ''));
  if (mood) return { mood };
  if (await stat(text).catch(() => null)) return { path: text };
  const meant = closestWord(word, [...moods, 'none']);
  const [en, zh] = meant ? [` Did you mean ${meant}?`, `是不是想用 ${meant}？`] : ['', ''];
  throw wrongUse(
    `--music ${text}: there is no such file, and the moods are ${moods.join(', ')} (or none).${en}`,
    `--music ${text}：没有这个文件；可用的风格是 ${moods.join('、')}（或 none）。${zh}`,
  );
}

function durationOf(text: string): number {
  const trimmed = text.trim().toLowerCase();
  const seconds = /^\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) : readDuration(trimmed);
  if (seconds === null) {
    throw wrongUse(
      `--duration needs a length such as 30, 12.5 or 1:30, not “${text}”.`,
      `--duration 需要 30、12.5 或 1:30 这样的时长，而不是“${text}”。`,
    );
  }
  if (seconds >= 1 && seconds <= 3600) return seconds;
  throw wrongUse(
    `A film can last from one second to one hour, not ${text}.`,
    `影片时长可以是一秒到一小时，不能是 ${text}。`,
  );
}

function readSeed(text: string): number {
  const seed = Number(text);
  if (/^\d{1,15}$/.test(text.trim())) return seed;
  throw wrongUse(
    `--seed needs a whole number such as 7, not “${text}”.`,
    `--seed 需要 7 这样的整数，而不是“${text}”。`,
  );
}

function readAspect(text: string): Aspect {
  const found = /^\s*(\d{1,4}(?:\.\d+)?)\s*[:：/]\s*(\d{1,4}(?:\.\d+)?)\s*$/.exec(text);
  const [across, down] = [Number(found?.[1]), Number(found?.[2])];
  if (across > 0 && down > 0 && across / down <= 8 && down / across <= 8) {
    return `${across}:${down}`;
  }
  throw wrongUse(
    `--aspect needs a ratio of width to height such as 16:9, 9:16, 1:1 or 4:5, not “${text}”.`,
    `--aspect 需要 16:9、9:16、1:1 或 4:5 这样的宽高比，而不是“${text}”。`,
  );
}

function readSize(text: string): { widthPx: number; heightPx: number } {
  const found = /^\s*(\d+)\s*[x×*]\s*(\d+)\s*$/i.exec(text);
  if (!found) {
    throw wrongUse(
      `--size needs a width and a height such as 1280x720, not “${text}”.`,
      `--size 需要 1280x720 这样的宽和高，而不是“${text}”。`,
    );
  }
  const [widthPx, heightPx] = [Number(found[1]), Number(found[2])];
  if ([widthPx, heightPx].some((px) => px < 16 || px > 4096)) {
    throw wrongUse(
      `--size ${text}: each side can be 16 to 4096 pixels.`,
      `--size ${text}：每边须为 16 到 4096 像素。`,
    );
  }
  if (widthPx % 2 === 0 && heightPx % 2 === 0) return { widthPx, heightPx };
  const even = `${evenBelow(widthPx)}x${evenBelow(heightPx)}`;
  throw wrongUse(
    `--size ${text}: both sides must be even numbers, for the video format halves them for colour. Try ${even}.`,
    `--size ${text}：宽和高都必须是偶数，因为视频格式的色彩分辨率减半。可以用 ${even}。`,
  );
}

function evenBelow(px: number): number {
  return px - (px % 2);
}

function readFps(text: string): number {
  const fps = Number(text.trim() === '' ? NaN : text);
  if (Number.isInteger(fps) && fps >= 1 && fps <= 120) return fps;
  throw wrongUse(
    `--fps needs a whole number from 1 to 120, not “${text}”.`,
    `--fps 需要 1 到 120 的整数，而不是“${text}”。`,
  );
}

function refuseContradictions(request: MakeRequest): void {
  const { aspect, size, timeline, example, inputs } = request;
  if (aspect && size) refuseOtherShape(aspect, size);
  if (timeline !== undefined) refuseChangesToDraft(request);
  if (example && (inputs.length > 0 || timeline !== undefined)) {
    throw wrongUse(
      '--example brings its own pictures. Leave it out to use yours.',
      '--example 使用自带的图片。要用你自己的，请去掉它。',
    );
  }
}

function refuseOtherShape(aspect: Aspect, size: { widthPx: number; heightPx: number }): void {
  const [across = 1, down = 1] = aspect.split(':').map(Number);
  const { widthPx, heightPx } = size;
  const evenPx = 2 * Math.round((heightPx * across) / down / 2);
  if (Math.abs(widthPx - evenPx) <= 2) return;
  throw wrongUse(
    `--size ${widthPx}x${heightPx} is not ${aspect}. Give one of --size and --aspect.`,
    `--size ${widthPx}x${heightPx} 不是 ${aspect}。--size 和 --aspect 请只写一个。`,
  );
}

/** A draft says all of it already. */
function refuseChangesToDraft(request: MakeRequest): void {
  const changes = Object.entries({
    '--say': request.say,
    '--title': request.titleText,
    '--music': request.music,
    '--duration': request.durationSeconds,
    '--seed': request.seed,
    '--aspect': request.aspect,
    '--size': request.size,
    '--fps': request.fps,
  }).flatMap(([option, value]) => (value === undefined ? [] : [option]));
  if (changes.length === 0) return;
  throw wrongUse(
    `--timeline makes the film of the draft as it is; ${changes.join(', ')} cannot change it. Edit the draft, or leave --timeline out.`,
    `--timeline 会完全按草稿生成影片，${changes.join('、')} 不起作用。请修改草稿，或去掉 --timeline。`,
  );
}
