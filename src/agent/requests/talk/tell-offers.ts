import { moodWordings } from '../../../director/mood-wording.ts';
import { wording, type Wording } from '../../../language/wording.ts';
import { filterWordings } from '../../../timeline/filter-wording.ts';

/** What can be asked for, with words that are understood. */
export const abilities = wording(
  'Tell me in your own words; one message may ask for several things. For example:\n' +
    '- length and pace: “make it 30 seconds”, “each photo 2 seconds”, “slower”\n' +
    '- order and pictures: “move photo 3 to the front”, “remove the last two”, “add the new photos”\n' +
    '- transitions: “crossfades”, “no transitions”\n' +
    '- picture: “black and white except the first”, “zoom in on photo 2”, “blurred background”\n' +
    '- text: “add the title "Our Summer"”, “caption "By the sea" on photo 4”\n' +
    '- music and sound: “jazz”, “use my song”, “music quieter in the last five seconds”\n' +
    '- shape: “vertical”, “for TikTok”, “also a square version”\n' +
    '- and “undo”, “back to version 2”, “start over”, “export”.',
  '用平常的话说就行，一句里可以提好几个要求。例如：\n' +
    '- 时长与节奏：“做成 30 秒”“每张 2 秒”“慢一点”\n' +
    '- 顺序与画面：“第三张放最前面”“删掉最后两张”“把新照片加进去”\n' +
    '- 转场：“淡入淡出”“不要转场”\n' +
    '- 画面：“除了第一张都变黑白”“第二张放大”“模糊背景”\n' +
    '- 文字：“加标题“我们的夏天””“第四张配字幕“海边””\n' +
    '- 音乐与声音：“爵士”“用我的歌”“最后五秒音乐小一点”\n' +
    '- 画幅：“竖屏”“发抖音用”“再要一个方形版本”\n' +
    '- 还有“撤销”“回到第二版”“重新开始”“导出”。',
);

export const filtersOffered: Wording = listed(
  wording('Filters: ', '滤镜有：'),
  Object.values(filterWordings),
  wording('. Say for example “sepia on photo 2”.', '。例如“第二张用暖色”。'),
);

export const moodsOffered: Wording = listed(
  wording('I compose music in these moods: ', '可以创作这些风格的音乐：'),
  Object.values(moodWordings),
  wording('; or upload a song and say “use my song”.', '；也可以上传歌曲并说“用我的歌”。'),
);

export const transitionsOffered = wording(
  'Transitions: fade, fade through black or white, dissolve, slide, push, cover, wipe, circle, iris, clock, blinds, zoom, whip pan, blur, ripple; or hard cuts. Say for example “wipes between all photos”.',
  '转场有：淡入淡出、闪黑、闪白、溶解、滑动、推移、覆盖、擦除、圆形、光圈、时钟、百叶窗、缩放、甩镜、模糊、水波纹，也可以硬切。例如“全部用擦除转场”。',
);

export const formatsOffered = wording(
  'The film is exported as an MP4 (H.264 with AAC sound), in any shape: 16:9, 9:16, 1:1, 4:5 and more, up to 4K.',
  '影片导出为 MP4（H.264 视频、AAC 音频），画幅可选 16:9、9:16、1:1、4:5 等，最高 4K。',
);

function listed(before: Wording, names: readonly Wording[], after: Wording): Wording {
  return wording(
    before.en + names.map(({ en }) => en.toLowerCase()).join(', ') + after.en,
    before.zh + names.map(({ zh }) => zh).join('、') + after.zh,
  );
}
