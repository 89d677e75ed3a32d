import * as z from 'zod';
import { wording, type Wording } from '../../../language/wording.ts';
import { defineRequest, type Outcome, type Request } from '../../request.ts';
import type { Work } from '../../work.ts';

const occasions = [
  ...['greeting', 'thanks', 'praise', 'complaint', 'insult', 'who', 'farewell', 'laugh', 'no'],
  ...['keep', 'never-mind', 'yes', 'language', 'post', 'how-are-you', 'wait', 'unclear'],
  'number',
] as const;
export type Occasion = (typeof occasions)[number];

export const reply = defineRequest({
  kind: 'reply',
  purpose: 'Answers what is said to be polite, in anger, or about Kinora itself.',
  args: z.strictObject({ to: z.enum(occasions) }),
  says: () => wording('talk', '聊天'),
  free: true,
  answers: true,
  talk: true,
  plan({ to }, work): Outcome {
    // Beside a wish, "hi" and "thanks" need no answer of their own; of several one is answered.
    const isAlone = work.asked.every(({ kind }) => kind === 'reply' || kind === 'proceed');
    if (!isAlone || to !== weightiest(work.asked)) return { done: null };
    const route = to === 'post' ? ({ route: 'export' } as const) : {};
    return { told: answers[to](work), ...route };
  },
});

/** Of several in one breath, the one to be answered. */
const byWeight: readonly Occasion[] = [
  ...(['insult', 'complaint', 'keep', 'post', 'who', 'how-are-you', 'thanks', 'praise'] as const),
  ...(['never-mind', 'farewell', 'language', 'greeting', 'laugh', 'no', 'wait', 'yes'] as const),
];

export function weightiestOf(said: readonly Occasion[]): Occasion | undefined {
  return byWeight.find((each) => said.includes(each)) ?? said[0];
}

function weightiest(asked: readonly Request[]): Occasion | undefined {
  return weightiestOf(asked.flatMap(({ kind, to }) => (kind === 'reply' ? [to as Occasion] : [])));
}

const numberTold = () =>
  wording(
    'Nothing was asked, so a number alone says nothing: what shall be so? For example “make it 20 seconds” or “remove photo 2”.',
    '刚才没有提问，只说一个数字我不知道指什么。可以说“做成 20 秒”或“去掉第二张”。',
  );

const answers: Readonly<Record<Occasion, (work: Work) => Wording>> = {
  greeting: (work) => {
    const next = nextFor(work);
    return wording(`Hello! ${next.en}`, `你好！${next.zh}`);
  },
  'how-are-you': (work) => {
    const next = nextFor(work);
    return wording(`All well here, thanks. ${next.en}`, `我很好，谢谢关心。${next.zh}`);
  },
  thanks: () =>
    wording(
      'You are welcome. Say what else you would like to change, or “export” when it is ready.',
      '不客气。还想改什么直接说就行；满意了就说“导出”。',
    ),
  praise: () =>
    wording(
      'Glad you like it. Say “export” to get it as an MP4, or what you would still change.',
      '你喜欢就好。说“导出”就可以拿到 MP4，也可以继续改。',
    ),
  complaint: (work) =>
    work.project.timeline === null
      ? nextFor(work)
      : wording(
          'Sorry it is not right yet. What bothers you most: the music, the pace, the order, the look or the text? ' +
            'Try for example “slower”, “other music” or “undo”.',
          '抱歉还不合你的心意。最不满意的是哪里：音乐、节奏、顺序、画面还是文字？可以说“慢一点”“换一种音乐”或“撤销”。',
        ),
  insult: (work) => {
    const next = nextFor(work);
    return wording(
      `I am sorry that this is frustrating. Nothing was changed just now. ${next.en}`,
      `抱歉让你不愉快了，刚才没有做任何改动。${next.zh}`,
    );
  },
  who: (work) => {
    const next = nextFor(work);
    return wording(
      `I am Kinora, a program that makes films from your photos, clips and music. ${next.en}`,
      `我是 Kinora，一个用你的照片、视频和音乐做影片的程序。${next.zh}`,
    );
  },
  farewell: () =>
    wording(
      'Goodbye! Your film stays as it is; come back any time.',
      '再见！影片会原样保留，随时可以回来继续。',
    ),
  laugh: (work) => nextFor(work),
  yes: (work) => {
    const next = nextFor(work);
    return wording(`No question was open. ${next.en}`, `刚才没有需要确认的问题。${next.zh}`);
  },
  no: () =>
    wording(
      'All right, nothing was changed. Say in your own words what you would like instead.',
      '好的，没有做任何改动。请换一种说法告诉我想要什么。',
    ),
  keep: () =>
    wording(
      'All right, it stays as it is. Say “export” when you want it as an MP4.',
      '好的，保持原样。需要 MP4 时说“导出”即可。',
    ),
  'never-mind': () =>
    wording(
      'All right, nothing was changed. “Undo” takes the last change back, should you mean that.',
      '好的，没有做任何改动。如果是想撤回上一步，请说“撤销”。',
    ),
  unclear: tellUnclear,
  number: numberTold,
  wait: () => wording('Take your time; I am here.', '不着急，我在这里。'),
  language: () =>
    wording(
      'I understand English and Chinese; please say it in one of them. 我听得懂英文和中文，请用其中一种说。',
      '我听得懂中文和英文，请用其中一种说。I understand English and Chinese; please say it in one of them.',
    ),
  post: () =>
    wording(
      'I cannot post it for you. Export it as an MP4 and upload that there.',
      '我不能替你发布。请先导出 MP4，再自己上传。',
    ),
};

export function tellUnclear(work: Work): Wording {
  const next = nextFor(work);
  return wording(`I see no wish in that. ${next.en}`, `我没看出想改什么。${next.zh}`);
}

/** What can be said now, as a person would say it. */
function nextFor({ project }: Work): Wording {
  const { pictures, timeline } = project;
  if (pictures.length === 0)
    return wording(
      'Upload some photos or clips, and say what film you would like.',
      '请先上传一些照片或视频，再说说想要什么样的影片。',
    );
  if (timeline === null)
    return wording(
      'Say what film you would like of your pictures, for example “30 seconds, with music”.',
      '说说想把素材做成什么样的影片，例如“30 秒，配上音乐”。',
    );
  return wording(
    'Say what to change in the film, for example “a slower pace” or “add the title "Our Summer"”.',
    '想怎么改影片，直接说就行，例如“节奏慢一点”或“加标题“我们的夏天””。',
  );
}
