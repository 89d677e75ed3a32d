import * as z from 'zod';
import type { Decision } from '../../../director/decision.ts';
import { wording, type Wording } from '../../../language/wording.ts';
import { referenceSchema, type Reference } from '../../reference.ts';
import { defineRequest, type Outcome } from '../../request.ts';
import type { Work } from '../../work.ts';
import { tellChanges } from './tell-changes.ts';
import { tellContents, tellFileNames, tellFiles } from './tell-contents.ts';
import {
  tellCount,
  tellLengthNow,
  tellLooks,
  tellMusic,
  tellOrderNow,
  tellShape,
  tellSound,
  tellTexts,
  tellTransitionsNow,
} from './tell-film.ts';
import {
  abilities,
  firstSteps,
  filtersOffered,
  formatsOffered,
  languagesTold,
  laterFilesTold,
  moodsOffered,
  ownMusicTold,
  privacyTold,
  rightsTold,
  sightTold,
  recognitionTold,
  newProjectTold,
  exportEndTold,
  transitionsOffered,
} from './tell-offers.ts';
import {
  tellAdvice,
  tellEnough,
  tellExportSettings,
  tellFileSize,
  tellLoudness,
  tellMusicEnd,
  tellStutter,
} from './tell-verdict.ts';
import { tellPoor } from './tell-poor.ts';
import { tellMissing, tellPictures, tellUnused } from './tell-picture.ts';

const topics = [
  ...['length', 'count', 'music', 'sound', 'order', 'texts', 'shape', 'transitions', 'looks'],
  ...['contents', 'changes', 'pictures', 'missing', 'unused', 'why', 'files', 'music-end'],
  ...['abilities', 'filters-offered', 'transitions-offered', 'music-offered', 'formats-offered'],
  ...['rights', 'privacy', 'own-music', 'later-files', 'enough', 'advice', 'file-size'],
  ...['export-settings', 'cantonese', 'stutter', 'loudness', 'sight'],
  ...['recognition', 'poor', 'new-project', 'export-end'],
] as const;
export type Topic = (typeof topics)[number];
export type DecidedPart = (typeof decidedParts)[number];
const decidedParts = ['length', 'canvas', 'order', 'fit', 'transitions', 'music', 'beats'] as const;

export const tellAbout = defineRequest({
  kind: 'tell-about',
  purpose: 'Answers a question about the film, its pictures, or what can be done.',
  args: z.strictObject({
    about: z.enum(topics),
    photos: referenceSchema.optional().describe('Of "pictures" and "missing": which'),
    decision: z.enum(decidedParts).optional().describe('Of "why": what was decided'),
  }),
  says: ({ about }) => questions[about],
  free: true,
  answers: true,
  talk: true,
  plan({ about, photos = { of: 'it' }, decision }, work): Outcome {
    const offer = offers[about];
    if (about === 'abilities' && work.project.pictures.length === 0) return { told: firstSteps };
    if (offer !== undefined) return { told: offer };
    if (about === 'poor') return { told: tellPoor(work.project) };
    if (work.project.timeline === null || about === 'files')
      return { told: about === 'files' ? tellFileNames(work.project) : tellFiles(work.project) };
    if (about === 'pictures') return tellPictures(photos as Reference, work);
    if (about === 'missing') return tellMissing(photos as Reference, work);
    if (about === 'why')
      return isSaidAbove(decision, work) ? { done: null } : { told: tellWhy(decision, work) };
    return { told: facts[about]!(work) };
  },
});

const questions: Readonly<Record<Topic, Wording>> = {
  length: wording('how long is the film?', '影片多长？'),
  count: wording('how many pictures are there?', '有几张照片？'),
  music: wording('which music plays?', '用的什么音乐？'),
  sound: wording('what is heard?', '有什么声音？'),
  order: wording('in which order are the pictures?', '画面是什么顺序？'),
  texts: wording('what is written?', '写了什么文字？'),
  shape: wording('which shape and size has it?', '画幅和分辨率是多少？'),
  transitions: wording('which transitions are there?', '用了什么转场？'),
  looks: wording('which filters are there?', '用了什么滤镜？'),
  contents: wording('what is in the film?', '影片里有什么？'),
  changes: wording('what was changed?', '改了什么？'),
  pictures: wording('which picture is that?', '是哪一张？'),
  missing: wording('why is that picture missing?', '为什么没有那张？'),
  unused: wording('is everything in the film?', '素材都用上了吗？'),
  why: wording('why is it so?', '为什么这样？'),
  abilities: wording('what can you do?', '你能做什么？'),
  'filters-offered': wording('which filters can I have?', '有哪些滤镜？'),
  'transitions-offered': wording('which transitions can I have?', '有哪些转场？'),
  'music-offered': wording('which music can I have?', '有哪些音乐？'),
  'formats-offered': wording('which formats can I have?', '有哪些格式？'),
  files: wording('which files are uploaded?', '上传了哪些素材？'),
  'music-end': wording('until when does the music play?', '音乐放到什么时候？'),
  rights: wording('who has the rights to the music?', '音乐有版权吗？'),
  privacy: wording('where do my files go?', '素材会传到哪里？'),
  'own-music': wording('can I use music of my own?', '可以用自己的音乐吗？'),
  'later-files': wording('can I add files later?', '以后还能加素材吗？'),
  enough: wording('are there enough pictures?', '照片够不够？'),
  advice: wording('what do you recommend?', '有什么建议？'),
  'file-size': wording('how big is the file?', '文件多大？'),
  'export-settings': wording('how is it exported?', '导出参数是什么？'),
  cantonese: wording('which languages do you understand?', '听得懂哪些语言？'),
  stutter: wording('why does that clip stutter?', '那段为什么卡顿？'),
  loudness: wording('is the music too loud?', '音乐会不会太大声？'),
  sight: wording('can it be seen well?', '看得清吗？'),
  recognition: wording('who or what is in the pictures?', '照片里有谁、有什么？'),
  poor: wording('which pictures are blurred or dark?', '哪些照片模糊或太暗？'),
  'new-project': wording('how do I begin another project?', '怎么新建项目？'),
  'export-end': wording('how is an export ended?', '怎么取消导出？'),
};

const offers: Readonly<Partial<Record<Topic, Wording>>> = {
  abilities,
  'filters-offered': filtersOffered,
  'transitions-offered': transitionsOffered,
  'music-offered': moodsOffered,
  'formats-offered': formatsOffered,
  rights: rightsTold,
  privacy: privacyTold,
  'own-music': ownMusicTold,
  'later-files': laterFilesTold,
  cantonese: languagesTold,
  sight: sightTold,
  recognition: recognitionTold,
  'new-project': newProjectTold,
  'export-end': exportEndTold,
};

const facts: Readonly<Partial<Record<Topic, (work: Work) => Wording>>> = {
  length: ({ timeline }) => tellLengthNow(timeline),
  count: ({ timeline, project }) => tellCount(timeline, project.pictures.length),
  music: ({ timeline }) => tellMusic(timeline),
  sound: ({ timeline }) => tellSound(timeline),
  order: ({ timeline }) => tellOrderNow(timeline),
  texts: ({ timeline }) => tellTexts(timeline),
  shape: ({ timeline }) => tellShape(timeline),
  transitions: ({ timeline }) => tellTransitionsNow(timeline),
  looks: ({ timeline }) => tellLooks(timeline),
  contents: (work) => tellContents(work),
  changes: (work) => tellChanges(work),
  unused: (work) => tellUnused(work),
  'music-end': ({ timeline }) => tellMusicEnd(timeline),
  loudness: ({ timeline }) => tellLoudness(timeline),
  enough: ({ timeline }) => tellEnough(timeline),
  advice: ({ timeline }) => tellAdvice(timeline),
  'file-size': ({ timeline }) => tellFileSize(timeline),
  'export-settings': ({ timeline }) => tellExportSettings(timeline),
  stutter: ({ timeline }) => tellStutter(timeline),
};

/** "Why did you put it first?" asks for one reason, not for all. */
function isSaidAbove(decision: DecidedPart | undefined, { asked }: Work): boolean {
  const reasons = asked.filter((each) => each['about'] === 'why' && each['decision'] !== undefined);
  return decision === undefined && reasons.length > 0;
}

/** The director's own reasons; what was wished needs none. */
function tellWhy(kind: Decision['kind'] | undefined, { project }: Work): Wording {
  const found = project.decisions.filter((each) => kind === undefined || each.kind === kind);
  if (found.length === 0)
    return wording(
      'That was as you asked, or there was nothing to choose. Say how you would like it instead.',
      '那是按你的要求做的，或者没有别的选择。想怎么改，直接说就行。',
    );
  const offer =
    kind === 'length'
      ? wording(
          ' Say for example “make it 40 seconds” for another length.',
          '想要别的时长可以说“做成 40 秒”。',
        )
      : wording('', '');
  return wording(
    found.map(({ wording: { en } }) => en).join(' ') + offer.en,
    found.map(({ wording: { zh } }) => zh).join('') + offer.zh,
  );
}
