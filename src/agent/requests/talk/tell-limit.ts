import * as z from 'zod';
import { wording, type Wording } from '../../../language/wording.ts';
import { defineRequest, type Outcome } from '../../request.ts';

const limits = [
  ...['particles', 'retouching', 'drawing', 'voice', 'noises', 'footage', 'artists', 'formats'],
  'shapes',
] as const;
export type Limit = (typeof limits)[number];

export const tellLimit = defineRequest({
  kind: 'tell-limit',
  purpose: 'Says plainly what no film of Kinora can have, and what comes near to it.',
  args: z.strictObject({ of: z.enum(limits) }),
  says: ({ of }) => wished[of],
  free: true,
  answers: true,
  talk: true,
  plan: ({ of }): Outcome => ({ told: answers[of] }),
});

const wished: Readonly<Record<Limit, Wording>> = {
  particles: wording('snow, confetti or the like', '下雪、彩带之类的特效'),
  retouching: wording('change what a photo shows', '修改照片里的内容'),
  drawing: wording('draw into the pictures', '在画面上画东西'),
  voice: wording('a spoken voice', '配音'),
  noises: wording('sound effects', '音效'),
  footage: wording('pictures that were not uploaded', '没有上传过的画面'),
  artists: wording('a song of some artist', '某位歌手的歌'),
  formats: wording('another file format', '别的文件格式'),
  shapes: wording('transitions of other shapes', '其他形状的转场'),
};

const answers: Readonly<Record<Limit, Wording>> = {
  particles: wording(
    'I cannot lay snow, confetti, sparks and the like over a film. What comes near is a look (“dreamy”, “film look”) or livelier transitions.',
    '雪花、彩带、火花、粒子这类叠加特效我做不了。比较接近的是滤镜（“梦幻”“胶片感”）或更活泼的转场。',
  ),
  retouching: wording(
    'I cannot change what a photo shows: take people out, swap faces or backgrounds, retouch. I can leave a photo out (“remove photo 2”) or zoom in on a part of it (“zoom in on photo 2”).',
    '照片里的内容我改不了：不能去掉路人、换脸、换背景或美颜。可以整张不用（“去掉第二张”），或放大其中一部分（“第二张放大”）。',
  ),
  drawing: wording(
    'I cannot draw, or add things or stickers to a photo. I can write on it (“caption "King" on photo 2”), or lay an uploaded picture over it.',
    '我不会画画，也不能往照片上加东西或贴纸。可以写字（“第二张配字幕“国王””），或者把你上传的图叠加上去。',
  ),
  voice: wording(
    'I cannot speak or read out a text. I can write it in the film, or play a recording that you upload.',
    '我不能配音或朗读。可以把这段话写成文字，或者播放你上传的录音。',
  ),
  noises: wording(
    'I have no sound effects or voices. I can compose music, play a sound file that you upload, and keep the sound of your clips.',
    '我没有音效或人声。可以创作音乐、播放你上传的声音文件，或保留视频的原声。',
  ),
  footage: wording(
    'I cannot film or find pictures: a film is made of what you upload.',
    '我不能拍摄或寻找画面：影片只用你上传的素材。',
  ),
  artists: wording(
    'I have no songs of artists. Upload the song and say “use my song”; or I compose music in a mood, for example “acoustic”.',
    '我没有歌手的歌曲。请上传这首歌再说“用我的歌”；也可以由我创作某种风格的音乐，例如“原声”。',
  ),
  formats: wording(
    'No: the film is exported as an MP4, in other formats it cannot be had.',
    '不行：影片只能导出为 MP4，没有别的格式。',
  ),
  shapes: wording(
    'There are no transitions of hearts, stars and the like. What comes near is “circle transitions” or “iris”.',
    '没有心形、星形之类的转场。比较接近的是“圆形转场”或“光圈转场”。',
  ),
};
