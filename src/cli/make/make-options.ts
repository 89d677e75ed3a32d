import { wording } from '../../language/wording.ts';
import type { OptionSpec } from '../arguments.ts';
import type { OptionGroup } from '../help-page.ts';

/** All options of `kinora make`, as the help page lists them and as they are read. */
export const makeOptionGroups: readonly OptionGroup[] = [
  {
    title: wording('What you wish for', '想要什么'),
    options: [
      {
        name: 'say',
        value: wording('TEXT', '文字'),
        about: wording(
          'In your own words, English or Chinese: length, platform or shape, pace, transitions, music, title. What Kinora does not understand, it says.',
          '用自己的话说（中文或英文）：时长、平台或画幅、节奏、转场、音乐、标题。听不懂的部分会告诉你。',
        ),
      },
      {
        name: 'title',
        value: wording('TEXT', '文字'),
        about: wording('An opening title, in any script.', '片头标题，任何文字都可以。'),
      },
      {
        name: 'music',
        value: wording('WHAT', '音乐'),
        about: wording(
          'A file of yours, none, or a mood to compose in: lo-fi, upbeat, cinematic, ambient, acoustic, electronic, jazz, playful.',
          '你的音乐文件、none（不要音乐），或现场作曲的风格：lo-fi、upbeat、cinematic、ambient、acoustic、electronic、jazz、playful。',
        ),
      },
      {
        name: 'duration',
        value: wording('S', '秒'),
        about: wording(
          'Exact length: 30, 12.5 or 1:30. Without it, about three seconds a photo.',
          '准确时长：30、12.5 或 1:30。不写则每张照片约三秒。',
        ),
      },
      {
        name: 'seed',
        value: wording('N', '整数'),
        about: wording(
          'Another number gives another film of the same photos; the same number the same film.',
          '换个数字，同样的照片得到不同的影片；数字相同则影片相同。',
        ),
      },
    ],
  },
  {
    title: wording('Shape', '画面'),
    options: [
      {
        name: 'aspect',
        value: wording('W:H', '宽:高'),
        about: wording(
          '16:9, 9:16, 1:1, 4:5 or any other. Without it, upright when most photos are.',
          '16:9、9:16、1:1、4:5 或其他比例。不写则看照片：多数竖着就做竖屏。',
        ),
      },
      {
        name: 'size',
        value: wording('WxH', '宽x高'),
        about: wording(
          'Exact size in pixels, even numbers up to 4096, such as 1280x720.',
          '准确的像素尺寸，须为不超过 4096 的偶数，如 1280x720。',
        ),
      },
      {
        name: 'fps',
        value: wording('N', '整数'),
        about: wording('Frames per second, 1 to 120; 30 without it.', '帧率，1 到 120，默认 30。'),
      },
    ],
  },
  {
    title: wording('Files', '文件'),
    options: [
      {
        name: 'out',
        short: 'o',
        value: wording('FILE', '文件'),
        about: wording(
          'Where the film goes; an earlier film of Kinora is replaced once the new one is whole, anything else stays. A folder is fine too. Without it, a new name in this folder.',
          '影片放在哪里；Kinora 以前生成的同名影片会在新片完整后被替换，其他文件不会动。也可以写文件夹。不写则在当前文件夹取一个新名字。',
        ),
      },
      {
        name: 'example',
        value: null,
        about: wording(
          'Make a film from pictures that Kinora draws itself.',
          '用 Kinora 自己画的图片做一部影片。',
        ),
      },
      {
        name: 'timeline-out',
        value: wording('FILE', '文件'),
        about: wording(
          'Also write the film as a draft: JSON that can be edited.',
          '同时把影片写成草稿：可编辑的 JSON。',
        ),
      },
      {
        name: 'timeline',
        value: wording('FILE', '文件'),
        about: wording(
          'Make the film of such a draft. Its files are found where they were, or among the inputs.',
          '按这样的草稿生成影片。素材在原处或输入文件中查找。',
        ),
      },
    ],
  },
  {
    title: wording('What you see', '显示'),
    options: [
      {
        name: 'json',
        value: null,
        about: wording(
          'One JSON object on standard output when done; all else on standard error.',
          '完成后在标准输出写一个 JSON 对象，其余都写到标准错误。',
        ),
      },
      {
        name: 'quiet',
        value: null,
        about: wording('Nothing but what went wrong.', '只显示出错信息。'),
      },
      {
        name: 'help',
        short: 'h',
        value: null,
        about: wording('This page.', '显示本页。'),
      },
    ],
  },
];

export const makeOptions: readonly OptionSpec[] = makeOptionGroups.flatMap(
  ({ options }) => options,
);
