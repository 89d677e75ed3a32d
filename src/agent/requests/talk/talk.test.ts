import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { understand } from '../../understand.ts';
import { readMessage } from '../../read-message.ts';
import { emptyConversation } from '../../conversation.ts';
import { carryOut, holidayProject } from '../../testing/holiday.ts';
import { isTold, type Request } from '../../request.ts';
import { moods } from '../../../timeline/timeline.ts';
import { setFeel } from './set-feel.ts';
import { tellAbout } from './tell-about.ts';
import { abilities, filtersOffered, moodsOffered, transitionsOffered } from './tell-offers.ts';
import { reply } from './reply.ts';

const project = holidayProject();
const late = holidayProject({ wishes: { music: 'none' } });

function requestsOf(message: string): readonly Request[] {
  const { understood } = readMessage(message, project, emptyConversation);
  return understood.flatMap(({ requests }) => requests);
}

const questions: readonly (readonly [message: string, about: string])[] = [
  ['how long is it now', 'length'],
  ['WHATS THE TOTAL RUNTIME', 'length'],
  ['这个视频多长啊', 'length'],
  ['影片總共幾秒', 'length'],
  ['how many pics are in there', 'count'],
  ['一共几张照片', 'count'],
  ['which song is that', 'music'],
  ['用的啥音乐', 'music'],
  ['is there any sound', 'sound'],
  ['what does the title say', 'texts'],
  ['標題寫的是什麼', 'texts'],
  ['is it vertical or horizontal?', 'shape'],
  ['分辨率多少', 'shape'],
  ['what transitions did you use', 'transitions'],
  ['转场是什么', 'transitions'],
  ['what filters do you have', 'filters-offered'],
  ['what can you do', 'abilities'],
  ['你能干嘛', 'abilities'],
  ['what did you change', 'changes'],
  ['刚才改了啥', 'changes'],
  ['which picture is number 5', 'pictures'],
  ['第三张是哪张', 'pictures'],
  ['why did you leave out beach-1.jpg', 'missing'],
  ['为什么没有 dog.jpg', 'missing'],
  ['which photos did you leave out', 'unused'],
];

/** They name what could be wished, and wish for nothing. */
const askedNotWished: readonly (readonly [message: string, about: string])[] = [
  ['are they sorted by date?', 'order'],
  ['is the music jazz?', 'music'],
  ['why is it 30 seconds long', 'why'],
  ['照片是按时间排的吗', 'order'],
  ['does it have subtitles?', 'texts'],
];

const routes: readonly (readonly [message: string, to: string])[] = [
  ['export', 'export'],
  ['ok im happy, lets export', 'export'],
  ['send me the video pls', 'export'],
  ['导出吧', 'export'],
  ['匯出影片', 'export'],
  ['下载到手机', 'export'],
  ['how many credits do i have left', 'credits'],
  ['我还剩多少积分', 'credits'],
  ['status', 'status'],
  ['看看状态', 'status'],
  ['i want to upload more photos', 'upload'],
  ['我想再传几张', 'upload'],
];

const replies: readonly (readonly [message: string, to: string])[] = [
  ['hi there!', 'greeting'],
  ['你好呀', 'greeting'],
  ['thank you so much', 'thanks'],
  ['谢谢', 'thanks'],
  ['真好看', 'praise'],
  ["i don't like it", 'complaint'],
  ['不喜欢', 'complaint'],
  ['you are useless', 'insult'],
  ['are you a robot?', 'who'],
  ["don't change anything", 'keep'],
  ['音乐别动', 'keep'],
  ['太感人了', 'praise'],
  ["it's so cute!", 'praise'],
  ['never mind', 'never-mind'],
  ['?????', 'unclear'],
];

const feelings: readonly (readonly [message: string, feel: string])[] = [
  ['make it better', 'better'],
  ['好看一点', 'better'],
  ['cozier please', 'cozy'],
  ['更温馨一点', 'cozy'],
  ['like a movie trailer', 'trailer'],
  ['要有高级感', 'premium'],
  ['燃起来！', 'epic'],
  ['more professional', 'professional'],
  ['做成vlog风格', 'vlog'],
  ["it's a bit boring tbh, more fun", 'fun'],
  ['It feels a little sad. Could you make it more cheerful?', 'fun'],
  ['感觉可以再温暖一点，不要太悲伤', 'cozy'],
  ['太悲伤了，欢快一点', 'fun'],
  ['less romantic', 'fresh'],
  ["don't make it too cheesy", 'premium'],
];

suite('talk', () => {
  for (const [message, about] of [...questions, ...askedNotWished]) {
    test(`“${message}” asks about ${about}`, () => {
      const requests = requestsOf(message);
      assert.deepEqual(
        requests.map(({ kind }) => kind),
        requests.map(() => 'tell-about'),
      );
      assert.ok(
        requests.some((request) => request['about'] === about),
        JSON.stringify(requests),
      );
    });
  }

  for (const [message, to] of routes) {
    test(`“${message}” is led to ${to}`, () => {
      assert.ok(requestsOf(message).some((request) => request['to'] === to));
    });
  }

  for (const [message, to] of replies) {
    test(`“${message}” is answered as ${to}`, () => {
      assert.deepEqual(requestsOf(message), [reply.of({ to: to as 'thanks' })]);
    });
  }

  for (const [message, feel] of feelings) {
    test(`“${message}” is felt as ${feel}`, () => {
      assert.ok(
        requestsOf(message).some((request) => request['feel'] === feel),
        JSON.stringify(requestsOf(message)),
      );
      const feels = requestsOf(message).filter(({ kind }) => kind === 'set-feel');
      assert.equal(feels.length, 1);
    });
  }

  test('makes way for the wish that it stands beside', () => {
    const kinds = requestsOf('hello dear, make it square please, thank you!').map(
      ({ kind }) => kind,
    );
    assert.deepEqual(kinds, ['shape-film']);
  });

  test('answers every question in both languages, and changes nothing', async () => {
    for (const about of tellAbout.args.shape.about.options) {
      const { work, outcomes } = await carryOut(project, [tellAbout.of({ about })]);
      const [outcome] = outcomes;
      assert.ok(outcome !== undefined && isTold(outcome), about);
      assert.ok(outcome.told.en.length > 5 && outcome.told.zh.length > 5, about);
      assert.equal(work.timeline, project.timeline);
    }
  });
});

suite('what answers propose to say', () => {
  const offers = [abilities, filtersOffered, moodsOffered, transitionsOffered];
  for (const language of ['en', 'zh'] as const) {
    const proposed = offers.flatMap((offer) => quotesIn(offer[language]));
    for (const message of proposed) {
      test(`is understood: “${message}”`, () => {
        const { understood, notUnderstood, question } = readMessage(message, project, done);
        assert.deepEqual([notUnderstood, question], [[], null]);
        assert.ok(understood.length > 0);
      });
    }
  }
});

/** Quotations, those that hold a quotation of their own as a whole. */
function quotesIn(text: string): string[] {
  return text
    .split('“')
    .slice(1)
    .reduce<string[]>((all, part) => {
      const last = all.at(-1);
      const isInside = last !== undefined && !last.includes('”');
      return isInside ? [...all.slice(0, -1), `${last}“${part}`] : [...all, part];
    }, [])
    .map((part) => part.slice(0, part.includes('””') ? part.indexOf('””') + 1 : part.indexOf('”')));
}

const done = { ...emptyConversation, lastRequests: [reply.of({ to: 'thanks' })] };

suite('a feeling', () => {
  for (const feel of setFeel.args.shape.feel.options) {
    test(`of ${feel} changes the film and says how, and loses no picture`, async () => {
      const { work, outcomes } = await carryOut(late, [setFeel.of({ feel })]);
      const [outcome] = outcomes;
      assert.ok(outcome !== undefined && 'done' in outcome && outcome.done !== null);
      assert.notEqual(work.timeline, late.timeline);
      const shown = Object.values(work.timeline.assets).filter(({ kind }) => kind !== 'score');
      assert.equal(shown.length, Object.keys(late.timeline.assets).length);
    });
  }

  test('leaves alone what the message says more exactly', async () => {
    const [mood] = moods;
    const message = `cozier, with ${mood} music`;
    const { understood } = understand(message);
    const requests = understood.flatMap((stretch) => stretch.requests);
    const { work } = await carryOut(project, requests);
    const playing = Object.values(work.timeline.assets).find(({ kind }) => kind === 'score');
    assert.ok(playing?.kind === 'score' && playing.mood === mood);
  });
});
