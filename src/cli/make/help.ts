import { styleText } from 'node:util';
import type { Language } from '../../language/wording.ts';
import type { OptionSpec } from '../arguments.ts';
import { displayWidth, padColumns, wrapText } from '../text-layout.ts';
import { makeOptionGroups, makeOptions } from './make-options.ts';

/** The page behind `kinora make --help`, as wide as the terminal up to 96 columns. */
export function makeHelp(language: Language, stream: NodeJS.WriteStream): string {
  const columns = Math.min(96, Math.max(60, (stream.columns || 80) - 1));
  const words = vocabulary[language];
  const bold = (text: string) => styleText('bold', text, { stream });
  const names = makeOptions.map((option) => nameColumn(option, language));
  const nameColumns = Math.max(...names.map(displayWidth)) + 2;
  const optionLines = (option: OptionSpec) => {
    const about = wrapText(option.about[language], columns - nameColumns - 2);
    return about.map((line, index) =>
      index === 0
        ? `  ${styleText('cyan', padColumns(nameColumn(option, language), nameColumns), { stream })}${line}`
        : ' '.repeat(nameColumns + 2) + line,
    );
  };
  return [
    ...wrapText(words.what, columns),
    '',
    ...words.examples.map((example) => `  ${styleText('green', example, { stream })}`),
    '',
    `${bold(words.usage)} kinora make ${words.inputs}`,
    ...wrapText(words.order, columns),
    ...makeOptionGroups.flatMap(({ title, options }) => [
      '',
      bold(title[language]),
      ...options.flatMap(optionLines),
    ]),
    '',
    bold(words.opens),
    ...words.formats.map(([kind, formats]) => `  ${padColumns(kind, 8)}${formats}`),
    '',
    ...words.ends.flatMap((line) => wrapText(line, columns)),
    '',
  ].join('\n');
}

function nameColumn({ name, short, value }: OptionSpec, language: Language): string {
  const before = short ? `-${short}, ` : '    ';
  return `${before}--${name}${value ? ` ${value[language]}` : ''}`;
}

const formats = {
  photos: 'jpg png webp heic heif avif tiff',
  clips: 'mp4 mov avi webm mkv gif',
  music: 'mp3 wav m4a aac ogg flac',
};

const vocabulary = {
  en: {
    what: 'Makes a finished film of your photos, clips and music: ordered, moving, cut to the beat.',
    examples: [
      './kinora make ~/holiday --say "30 seconds with transitions and music" -o holiday.mp4',
      './kinora make *.jpg song.mp3 --aspect 9:16 --title "Summer"',
      './kinora make --example',
    ],
    usage: 'Usage:',
    inputs: 'photos, clips, songs or folders … [options]',
    order:
      'Pictures come by the time they were taken, else by name. Folders are read with all below them. Files are known by their content, not by their ending.',
    opens: 'It opens',
    formats: [
      ['photos', formats.photos],
      ['clips', formats.clips],
      ['music', formats.music],
    ],
    ends: [
      'Ends with 0 when the film is made, 2 when what was asked or given cannot work, 1 when something failed. Ctrl-C stops at once; started again, it goes on from the parts that were finished.',
      'Finished parts are kept in ~/.cache/kinora (KINORA_CACHE names another folder). KINORA_LANG=zh 显示中文。',
    ],
  },
  zh: {
    what: '把照片、视频和音乐做成一部完整的影片：自动排序、镜头运动、按节拍剪辑。',
    examples: [
      './kinora make ~/旅行 --say "做成30秒的视频，加转场和背景音乐" -o 旅行.mp4',
      './kinora make *.jpg 歌曲.mp3 --aspect 9:16 --title "夏天"',
      './kinora make --example',
    ],
    usage: '用法：',
    inputs: '照片、视频、音乐或文件夹 … [选项]',
    order:
      '画面按拍摄时间排列，没有时间则按文件名。文件夹连同下级文件夹一起读取。文件类型看内容，不看扩展名。',
    opens: '可以打开',
    formats: [
      ['照片', formats.photos],
      ['视频', formats.clips],
      ['音乐', formats.music],
    ],
    ends: [
      '退出码：0 影片已生成；2 要求或素材有误；1 出现故障。Ctrl-C 立即停止；再次运行会接着已完成的部分继续。',
      '已完成的部分保存在 ~/.cache/kinora（可用 KINORA_CACHE 指定）。KINORA_LANG=en for English.',
    ],
  },
} as const;
