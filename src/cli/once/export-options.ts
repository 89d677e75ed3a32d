import type { WishedOutput } from '../../api/render.ts';
import { wishedOutput } from '../../client/film/wished-output.ts';
import { wording } from '../../language/wording.ts';
import type { Arguments, OptionSpec } from '../arguments.ts';
import { wrongUse } from '../failure-report.ts';

export const outOption: OptionSpec = {
  name: 'out',
  short: 'o',
  value: wording('FILE', '文件'),
  about: wording(
    'Where the film goes; a new name in the working folder without it.',
    '影片保存位置；不写则在当前文件夹取新名字。',
  ),
};

/** What can be wished of the file. */
export const exportOptions: readonly OptionSpec[] = [
  outOption,
  {
    name: 'quality',
    value: wording('LEVEL', '质量'),
    about: wording('high (default), medium or low.', 'high（默认）、medium 或 low。'),
  },
  {
    name: 'resolution',
    value: wording('720p|1080p|4k', '720p|1080p|4k'),
    about: wording(
      'Of the shorter side; the film’s own without it.',
      '短边分辨率；默认与影片相同。',
    ),
  },
  {
    name: 'aspect',
    value: wording('W:H', '宽:高'),
    about: wording(
      'Another shape for this export, each picture framed for it: 9:16, 1:1, …',
      '本次导出的画面比例，每张照片都会重新构图：9:16、1:1 等。',
    ),
  },
  {
    name: 'fps',
    value: wording('N', '整数'),
    about: wording(
      'Frames per second, 1 to 60; the film’s own without it.',
      '帧率，1 到 60；默认与影片相同。',
    ),
  },
];

/** For who cannot wait: an export goes on by itself, and is taken up again. */
export const waitingOptions: readonly OptionSpec[] = [
  {
    name: 'wait',
    value: wording('SECONDS', '秒数'),
    about: wording(
      'Waits at most so long; what is not made by then goes on, and is brought by --render.',
      '最多等待这么久；届时未完成的导出会继续，之后用 --render 取回。',
    ),
  },
  {
    name: 'render',
    value: wording('NUMBER|ID', '编号'),
    about: wording(
      'Brings an export that was ordered before, by its number in ./kinora renders or its id.',
      '取回之前的导出，编号见 ./kinora renders，也可以写 id。',
    ),
  },
];

/** How long `--wait` allows, in ms; infinite without it. */
export function readWait({ values }: Pick<Arguments, 'values'>): number {
  const written = values.get('wait');
  if (written === undefined) return Infinity;
  if (/^\d{1,5}$/.test(written)) return Number(written) * 1000;
  throw wrongUse(
    `--wait is a number of seconds such as 90, not “${written}”.`,
    `--wait 是秒数，例如 90，而不是“${written}”。`,
  );
}

/** What options and words (“1080p MP4”) wish of the file; options have the last word. */
export function readOutput({ values, inputs }: Pick<Arguments, 'values' | 'inputs'>): WishedOutput {
  const said = inputs.join(' ');
  const strange = inputs.find((word) => !isAboutFile(word));
  if (strange !== undefined) throw notAboutFile(strange);
  const quality = values.get('quality');
  if (quality !== undefined && !qualities.includes(quality)) throw noQuality(quality);
  const resolution = values.get('resolution');
  if (resolution !== undefined && !/^(?:\d{3,4}p|4k)$/i.test(resolution))
    throw noResolution(resolution);
  const aspect = values.get('aspect');
  if (aspect !== undefined && !/^[1-9]\d?:[1-9]\d?$/.test(aspect)) throw noAspect(aspect);
  const fps = values.get('fps');
  if (fps !== undefined && !/^(?:[1-9]|[1-5]\d|60)$/.test(fps)) throw noFrameRate(fps);
  return {
    ...wishedOutput(said),
    ...(quality !== undefined && { quality }),
    ...(resolution !== undefined && { resolution: resolution.toLowerCase() }),
    ...(aspect !== undefined && { aspect }),
    ...(fps !== undefined && { fps: Number(fps) }),
  };
}

const qualities = ['high', 'medium', 'low'];

/** Whether a word says something of the file, or nothing at all. */
export function isAboutFile(word: string): boolean {
  return /^(?:\d{3,4}p|4k|\d{1,2}:\d{1,2}|\d{1,3}fps|fps|\d{1,3}|mp4|mov|webm|gif|mkv|avi|high|medium|low|quality|as|in|at|an?|the|film|video|and)[,.]?$/i.test(
    word,
  );
}

function notAboutFile(word: string) {
  return wrongUse(
    `kinora export does not know what to do with “${word}”. Where the film goes is named by -o, and changes are said to: ./kinora send`,
    `kinora export 不明白“${word}”。保存位置用 -o 指定，修改影片请用：./kinora send`,
  );
}

function noQuality(quality: string) {
  return wrongUse(
    `--quality is high, medium or low, not “${quality}”.`,
    `--quality 可以是 high、medium 或 low，而不是“${quality}”。`,
  );
}

function noResolution(resolution: string) {
  return wrongUse(
    `--resolution is the height such as 720p or 1080p, or 4k, not “${resolution}”.`,
    `--resolution 形如 720p、1080p 或 4k，而不是“${resolution}”。`,
  );
}

function noAspect(aspect: string) {
  return wrongUse(
    `--aspect is a shape such as 16:9, 9:16 or 1:1, not “${aspect}”.`,
    `--aspect 是画面比例，如 16:9、9:16 或 1:1，而不是“${aspect}”。`,
  );
}

function noFrameRate(fps: string) {
  return wrongUse(
    `--fps is a whole number from 1 to 60, not “${fps}”.`,
    `--fps 是 1 到 60 的整数，而不是“${fps}”。`,
  );
}
