import { moodWordings } from '../../../timeline/mood-wording.ts';
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

export const firstSteps = wording(
  `Upload some photos or clips first, then say what film you would like. ${abilities.en}`,
  `请先上传一些照片或视频，再说说想要什么样的影片。${abilities.zh}`,
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

export const rightsTold = wording(
  'The music that Kinora composes is made for your film and belongs to nobody else. For songs that you upload, you need the rights yourself.',
  'Kinora 创作的音乐是为你的影片现做的，不涉及他人版权。你自己上传的歌曲，请自行确认版权。',
);

export const privacyTold = wording(
  'No: your files stay with this Kinora server, and are sent nowhere else to make the film.',
  '不会：素材只留在这台 Kinora 服务器上，做影片时不会发到别处。',
);

export const ownMusicTold = wording(
  'Yes: upload a song, then say “use my song”.',
  '可以：上传歌曲后说“用我的歌”就行。',
);

export const laterFilesTold = wording(
  'Yes, at any time: upload more, then say “add the new photos”.',
  '可以，随时都行：上传后说“把新照片加进去”。',
);

export const languagesTold = wording(
  'I understand English and Chinese, traditional characters and written Cantonese among it.',
  '听得懂：普通话、繁体字、书面粤语和英文都可以。',
);

export const sightTold = wording(
  'I do not see the finished picture as you do. Play the preview; “bigger” and “another place” are easily done.',
  '成片的观感我看不到，请播放预览看看；要放大或换位置直接说就行。',
);

export const recognitionTold = wording(
  'I do not recognise people or things in pictures. I know of each its name, size, date, sharpness, brightness and colours: ask for example “which photos are blurred?”, and call a photo by its name or place (“photo 3”).',
  '我认不出画面里的人和物。我只知道每张的文件名、尺寸、日期、清晰度、明暗和颜色：可以问“哪些照片模糊”，也可以按文件名或位置（“第三张”）来指定照片。',
);

export const newProjectTold = wording(
  'One conversation is one project: begin another conversation for another film; this film stays as it is. To make this one anew, say “start over”.',
  '一个对话就是一个项目：想做另一部影片，请新开一个对话，这部影片会原样保留。想把这一部重做，请说“重新开始”。',
);

export const exportEndTold = wording(
  'An export is ended where it was begun: cancel it there (“renders cancel” on the command line). The film was not changed.',
  '导出在哪里开始就在哪里取消（命令行用 renders cancel）。影片没有改动。',
);

function listed(before: Wording, names: readonly Wording[], after: Wording): Wording {
  return wording(
    before.en + names.map(({ en }) => en.toLowerCase()).join(', ') + after.en,
    before.zh + names.map(({ zh }) => zh).join('、') + after.zh,
  );
}
