import {
  all,
  loudness,
  music,
  near,
  of,
  plays,
  says,
  silent,
  told,
  type FilmCheck,
} from '../checks.ts';
import type { Sheet } from '../sheet.ts';

const clipMute = of('waves.mp4', ({ gain }) => gain === 0);
const isFilm: FilmCheck = (film) => film.pictures.length >= 8;
const answers = (pattern: RegExp): Pick<Sheet, 'unchanged' | 'answer'> => ({
  unchanged: true,
  answer: (answer) => told(answer) && pattern.test(answer.text),
});

/** A third helping: said when the second had been read well. */
export const sheets: readonly Sheet[] = [
  {
    meaning: 'no music',
    film: (film) => film.music === null,
    says: {
      en: [
        'no soundtrack at all, please',
        'the music can be removed',
        'I would like the film to have no music',
        'delete that awful tune',
        'pls take away the bg music',
        'it does not need music',
      ],
      zh: [
        '音乐不用了',
        '请帮我去掉配乐',
        '背景不需要放歌',
        '我不喜欢有音乐，去掉',
        '这首歌删掉吧',
        '无背景音乐',
      ],
    },
  },
  {
    meaning: 'other music',
    film: (film, before) => music(film).name !== music(before).name,
    says: {
      en: [
        "I don't want this song, give me another",
        'use some other music',
        'not this music please, a different one',
        'change up the tune',
        'the song does not match the photos, replace it',
        'how about another soundtrack',
      ],
      zh: [
        '这歌不行，换一首',
        '给我配个不一样的音乐',
        '背景音乐想换一下',
        '音乐太普通了，换个别的',
        '换个曲子试试',
        '我要另一首音乐',
      ],
    },
  },
  {
    meaning: 'louder or quieter',
    film: (film, before) => loudness(film) > 0 && loudness(film) < loudness(before),
    says: {
      en: [
        'the song is a bit loud',
        'can you take the music volume down',
        'lower music please',
        'I find the music too loud',
        'keep the music low',
        'music volume: lower',
      ],
      zh: [
        '配乐有点吵',
        '音乐的声音再低一点',
        '把背景音乐的音量关小点',
        '觉得音乐太响',
        '音乐可以再轻点',
        '音量小些',
      ],
    },
  },
  {
    meaning: 'jazz',
    film: plays('jazz'),
    says: {
      en: [
        'a jazzy tune would be lovely',
        'try jazz',
        'how about jazz as music',
        'I love jazz, use that',
        'please replace the song by some jazz',
        'let it have jazz music',
      ],
      zh: [
        '要不换成爵士',
        '爵士音乐可以吗',
        '配爵士风的曲子',
        '我喜欢爵士，用爵士吧',
        '换爵士乐当背景',
        '给它配上爵士',
      ],
    },
  },
  {
    meaning: 'clip mute',
    film: all(clipMute, (film) => loudness(film) > 0),
    says: {
      en: [
        'video clip without its sound please',
        'the sound of the video is bad, take it out',
        "I'd rather not hear the video",
        'remove audio from waves.mp4',
        'silence the video, keep the music',
      ],
      zh: [
        '海浪那段视频静音',
        '视频不要它自己的声音',
        '去除视频原声',
        '视频的杂音太大，关掉',
        '把那段视频的声音关掉',
        '不想要视频里的声音',
      ],
    },
  },
  {
    meaning: 'help',
    ...answers(/Tell me in your own words|用平常的话说/),
    says: {
      en: [
        'what features are there?',
        'please explain what you can do',
        'what are the possibilities?',
        'how do i work this thing',
        'give me a hint',
        'tell me the commands',
      ],
      zh: [
        '你都支持什么功能',
        '怎么操作啊',
        '给我讲讲怎么用',
        '我能做什么修改',
        '使用方法',
        '有说明书吗',
      ],
    },
  },
  {
    meaning: 'export',
    unchanged: true,
    answer: ({ route }) => route === 'export',
    says: {
      en: [
        'can you export this now',
        'I want to save this video to my computer',
        'download please',
        'give me the final mp4 file',
        'how to download it',
        'all good, render it',
      ],
      zh: [
        '请导出视频',
        '想下载下来',
        '好了可以导出',
        '成片怎么保存',
        '生成mp4给我',
        '帮我渲染出来',
      ],
    },
  },
  {
    meaning: 'praise',
    unchanged: true,
    answer: says(/welcome|Glad|不客气|你喜欢就好/),
    says: {
      en: [
        'love this so much',
        'thank you, great work',
        'this is amazing!',
        'wow thanks',
        'very nice, thank you',
        'I really like it',
      ],
      zh: ['真的很棒', '谢谢，很满意', '哇好好看', '做得太好了', '感谢感谢', '我很喜欢'],
    },
  },
  {
    meaning: 'cannot be had',
    ...answers(/cannot|no sound effects|no songs|改不了|做不了|不能|没有/),
    says: {
      en: [
        'add snowflakes falling',
        'take the stranger out of the second photo',
        'have someone read the title',
        'put a door bell sound in',
        'play a song by adele',
        'make me look thinner',
      ],
      zh: [
        '加点雪花飘落',
        '把第二张的陌生人去掉',
        '找人读一下标题',
        '加个门铃声',
        '放一首邓紫棋的歌',
        '把我变瘦点',
      ],
    },
  },
  {
    meaning: 'first film: a minute with guitar',
    on: 'fresh',
    film: all(isFilm, (film) => near(film.seconds, 60, 1), plays('acoustic')),
    says: {
      en: [
        'one minute with guitar music',
        'make a 60 second film, guitar in the background',
        'a minute long slideshow, acoustic guitar',
        '1 min video w/ guitar',
        'please make it one minute and use a guitar tune',
        'guitar music, length 1:00',
      ],
      zh: [
        '一分钟，吉他音乐',
        '做个60秒的影片，背景吉他',
        '时长一分钟，配吉他曲',
        '1分钟视频，要吉他',
        '帮我剪成一分钟，用吉他做背景音乐',
        '配木吉他，一分钟长',
      ],
    },
  },
  {
    meaning: 'first film: silent',
    on: 'fresh',
    film: all(isFilm, silent),
    says: {
      en: [
        'make a film but no music',
        'slideshow without any sound',
        'a silent video of these',
        'video, no soundtrack',
        'please leave out music',
        'I want a film with no music in it',
      ],
      zh: [
        '做个视频，不要音乐',
        '不带音乐的相册',
        '做成影片，别配乐',
        '无声的视频',
        '照片做成视频，不需要bgm',
        '生成一个没有音乐的视频',
      ],
    },
  },
  {
    meaning: 'undo',
    after: ['make photo 3 sepia'],
    film: (film) => film.pictures.every(({ filters }) => filters.length === 0),
    says: {
      en: [
        'undo it please',
        'no, go back',
        'I liked the old one more',
        'revert the last change',
        'remove the sepia again',
        'not good, undo',
      ],
      zh: [
        '撤销刚才的',
        '还是恢复吧',
        '不要了，改回来',
        '退一步',
        '去掉刚加的滤镜',
        '不好看，撤回',
      ],
    },
  },
];
