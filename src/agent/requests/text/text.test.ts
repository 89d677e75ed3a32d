import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  endFrame,
  durationFrames,
  type TextClip,
  type Timeline,
} from '../../../timeline/timeline.ts';
import { validateTimeline } from '../../../timeline/validate.ts';
import { isRefusal } from '../../../timeline/refusal.ts';
import { emptyConversation } from '../../conversation.ts';
import { isQuestion, isTold, type Outcome, type Request } from '../../request.ts';
import { carryOut, holidayPictures, holidayProject } from '../../testing/holiday.ts';
import { textsOf } from './text-reference.ts';
import { writeCaptions } from './write-captions.ts';
import { writeText } from './write-text.ts';
import { writeTitle } from './write-title.ts';
import { restyleTexts } from './restyle-texts.ts';
import { timeTexts } from './time-texts.ts';
import { removeTexts } from './remove-texts.ts';
import { replaceWords } from './replace-words.ts';
import { nameFilm } from './name-film.ts';
import { askForText } from './ask-for-text.ts';
import { offerTextStyles } from './offer-text-styles.ts';

const summer = writeTitle.of({ role: 'title', text: 'Summer' });
const ourDog = writeCaptions.of({
  photos: { of: 'named', name: 'dog' },
  content: { of: 'text', text: 'Our dog' },
  role: 'caption',
});

suite('requests about texts', () => {
  test('write a title over the beginning, and name the film by it', async () => {
    const { timeline, said } = await after([summer]);
    const title = written(timeline, 'Summer');
    assert.equal(title.startFrame, 0);
    assert.equal(title.style.role, 'title');
    assert.equal(timeline.title, 'Summer');
    assert.equal(said[0], 'The title “Summer” is seen from 0 to 2.5 s');
  });

  test('change the words of the title there is, and no other text', async () => {
    const winter = writeTitle.of({ role: 'title', text: 'Winter' });
    const { timeline, said } = await after([ourDog, winter], { titleText: 'Summer' });
    assert.deepEqual(
      textsOf(timeline).map(({ text }) => text),
      ['Winter', 'Our dog'],
    );
    assert.equal(said[1], 'The title says “Winter” now, no longer “Summer”');
  });

  test('write the second of two titles of one message under the first, and further ones below', async () => {
    const title = (text: string) => writeTitle.of({ role: 'title', text });
    const { timeline } = await after([title('Lena'), title('2026'), title('Rome')]);
    const roles = textsOf(timeline).map(({ text, style }) => [style.role, text]);
    assert.deepEqual(roles, [
      ['title', 'Lena'],
      ['subtitle', '2026\nRome'],
    ]);
  });

  test('write the end card so that it ends with the film, as long as it was wished', async () => {
    const { timeline } = await after([
      writeTitle.of({ role: 'end-card', text: 'The End', seconds: 4 }),
    ]);
    const card = written(timeline, 'The End');
    assert.equal(endFrame(card), durationFrames(timeline));
    assert.equal(card.durationFrames, 4 * timeline.fps);
  });

  test('show a subtitle with the title and not over it', async () => {
    const { timeline } = await after([
      summer,
      writeTitle.of({ role: 'subtitle', text: 'By the sea' }),
    ]);
    const [title, subtitle] = [written(timeline, 'Summer'), written(timeline, 'By the sea')];
    assert.equal(subtitle.startFrame, title.startFrame);
    assert.equal(endFrame(subtitle), endFrame(title));
    assert.notEqual(subtitle.style.place, title.style.place);
  });

  test('caption one picture for as long as it is seen, in the place of what was there', async () => {
    const { timeline, said } = await after([
      ourDog,
      writeCaptions.of({
        photos: { of: 'named', name: 'dog' },
        content: { of: 'text', text: 'Rex, 3' },
        role: 'caption',
      }),
    ]);
    const [caption, ...others] = textsOf(timeline);
    assert.deepEqual([caption!.text, others.length], ['Rex, 3', 0]);
    const dog = timeline.tracks
      .flatMap((track) => (track.kind === 'video' ? track.clips : []))
      .find(({ assetId }) => assetId === 'asset-dog.jpg')!;
    assert.deepEqual(
      [caption!.startFrame, caption!.durationFrames],
      [dog.startFrame, dog.durationFrames],
    );
    assert.equal(said[1], 'Wrote “Rex, 3” on photo 4 (dog.jpg)');
  });

  test('write the day in the language that is spoken, and tell which pictures have none', async () => {
    const pictures = holidayPictures.map((facts) =>
      facts.name === 'dog.jpg' ? { ...facts, capturedAtMs: null } : facts,
    );
    const dates = writeCaptions.of({
      photos: { of: 'all' },
      content: { of: 'date' },
      role: 'caption',
    });
    const english = await after([dates], { pictures });
    assert.equal(textsOf(english.timeline).length, pictures.length - 1);
    assert.match(textsOf(english.timeline)[0]!.text, /^1[012] July 2026$/);
    assert.match(english.said[0]!, /when photo 4 \(dog\.jpg\) was taken is not known$/);
    const chinese = await after([dates], { language: 'zh' });
    assert.match(textsOf(chinese.timeline)[0]!.text, /^2026年7月1[012]日$/);
  });

  test('refuse dates where no file tells one', async () => {
    const pictures = holidayPictures.map((facts) => ({ ...facts, capturedAtMs: null }));
    const { outcomes, timeline } = await after(
      [writeCaptions.of({ photos: { of: 'all' }, content: { of: 'date' }, role: 'caption' })],
      { pictures },
    );
    assert.ok(isRefusal(outcomes[0]!));
    assert.equal(textsOf(timeline).length, 0);
  });

  test('write names without the ending of the file, and numbers', async () => {
    const of = (content: 'name' | 'number') =>
      after([
        writeCaptions.of({ photos: { of: 'all' }, content: { of: content }, role: 'caption' }),
      ]);
    const names = textsOf((await of('name')).timeline).map(({ text }) => text);
    assert.deepEqual(names.slice(0, 4), ['IMG_2041', 'beach-1', 'beach-2', 'dog']);
    const numbers = textsOf((await of('number')).timeline).map(({ text }) => text);
    assert.deepEqual(numbers, ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
  });

  test('ask on which picture a caption stands where nothing tells it', async () => {
    const caption = writeCaptions.of({
      photos: { of: 'that' },
      content: { of: 'text', text: 'Ciao' },
      role: 'caption',
    });
    const { outcomes, timeline } = await after([caption]);
    const [question] = outcomes;
    assert.ok(isQuestion(question!));
    assert.equal(textsOf(timeline).length, 0);
    const chosen = await after(question.choices.at(-1)!.requests);
    assert.equal(textsOf(chosen.timeline).length, holidayPictures.length);
  });

  test('write a text for a stretch of the film, and a small one over all of it', async () => {
    const { timeline } = await after([
      writeText.of({
        text: 'Ciao',
        when: { during: { fromSeconds: 10, toSeconds: 14 } },
        isWatermark: false,
        look: { place: 'top', align: 'right', color: '#e53935' },
      }),
      writeText.of({
        text: '© Anna',
        when: { during: { fromSeconds: 0, toSeconds: null } },
        isWatermark: true,
      }),
      writeText.of({ text: 'Halfway', when: { at: { share: 0.5 } }, isWatermark: false }),
    ]);
    const [ciao, mark, halfway] = ['Ciao', '© Anna', 'Halfway'].map((text) =>
      written(timeline, text),
    );
    assert.deepEqual([ciao!.startFrame, endFrame(ciao!)], [10 * timeline.fps, 14 * timeline.fps]);
    assert.deepEqual(
      [ciao!.style.place, ciao!.style.align, ciao!.style.color],
      ['top', 'right', '#e53935'],
    );
    assert.deepEqual([mark!.startFrame, endFrame(mark!)], [0, durationFrames(timeline)]);
    assert.ok(mark!.style.size < ciao!.style.size);
    assert.equal(halfway!.startFrame, 15 * timeline.fps);
  });

  test('change the look of the texts that are meant and leave the others', async () => {
    const look = { color: '#fdd835', font: 'serif', animation: 'typewriter' } as const;
    const before = await after([summer, ourDog]);
    const { timeline } = await after([
      summer,
      ourDog,
      restyleTexts.of({ texts: { of: 'role', role: 'title' }, look }),
    ]);
    const { style } = written(timeline, 'Summer');
    assert.deepEqual({ color: style.color, font: style.font, animation: style.animation }, look);
    assert.deepEqual(written(timeline, 'Our dog'), written(before.timeline, 'Our dog'));
  });

  test('grow a text by the factor, say from what to what, and say when it can grow no more', async () => {
    const grow = restyleTexts.of({
      texts: { of: 'role', role: 'title' },
      look: { sizeFactor: 1.3 },
    });
    const before = written((await after([summer])).timeline, 'Summer').style.size;
    const once = await after([summer, grow]);
    assert.ok(Math.abs(written(once.timeline, 'Summer').style.size / before - 1.3) < 0.01);
    assert.match(once.said[1]!, /larger \(letters 7\.2% → 9\.4% of the frame\)$/);
    const often = await after([summer, ...Array.from({ length: 12 }, () => grow)]);
    assert.equal(often.said.at(-1), '“Summer” is as large as texts can be already');
  });

  test('show a text longer or at another time, also where another text is in its way', async () => {
    const longer = await after([
      summer,
      timeTexts.of({ texts: { of: 'role', role: 'title' }, when: { seconds: 5 } }),
    ]);
    assert.equal(written(longer.timeline, 'Summer').durationFrames, 5 * longer.timeline.fps);
    const moved = await after([
      summer,
      writeTitle.of({ role: 'end-card', text: 'Bye' }),
      timeTexts.of({
        texts: { of: 'role', role: 'title' },
        when: { during: { fromSeconds: 25, toSeconds: 30 } },
      }),
    ]);
    const title = written(moved.timeline, 'Summer');
    assert.deepEqual(
      [title.startFrame, endFrame(title)],
      [25 * moved.timeline.fps, 30 * moved.timeline.fps],
    );
    assert.equal(title.style.role, 'title');
    assert.equal(endFrame(written(moved.timeline, 'Bye')), durationFrames(moved.timeline));
  });

  test('keep the end of an end card that is shown longer', async () => {
    const { timeline } = await after([
      writeTitle.of({ role: 'end-card', text: 'Bye' }),
      timeTexts.of({ texts: { of: 'role', role: 'end-card' }, when: { factor: 2 } }),
    ]);
    const card = written(timeline, 'Bye');
    assert.equal(endFrame(card), durationFrames(timeline));
    assert.equal(card.durationFrames, 5 * timeline.fps);
  });

  test('remove only what is meant', async () => {
    const all = [summer, ourDog, writeTitle.of({ role: 'end-card', text: 'Bye' })];
    const left = async (texts: Parameters<typeof removeTexts.of>[0]['texts']) =>
      textsOf((await after([...all, removeTexts.of({ texts })])).timeline).map(({ text }) => text);
    assert.deepEqual(await left({ of: 'role', role: 'title' }), ['Our dog', 'Bye']);
    assert.deepEqual(await left({ of: 'role', role: 'caption' }), ['Summer', 'Bye']);
    assert.deepEqual(await left({ of: 'saying', text: 'bye' }), ['Summer', 'Our dog']);
    assert.deepEqual(await left({ of: 'on', photos: { of: 'place', index: 4 } }), [
      'Summer',
      'Bye',
    ]);
    assert.deepEqual(await left({ of: 'all' }), []);
  });

  test('tell what is written where the text that is meant is not there', async () => {
    const { outcomes } = await after([
      summer,
      removeTexts.of({ texts: { of: 'role', role: 'end-card' } }),
    ]);
    const refusal = outcomes[1]!;
    assert.ok(isRefusal(refusal));
    assert.equal(
      refusal.wording.en,
      'There is no end card in the film; what is written there: “Summer”',
    );
  });

  test('replace words within a text, in capitals or not, and nothing else of it', async () => {
    const { timeline } = await after([
      writeTitle.of({ role: 'title', text: 'Summer in Rome (2025)' }),
      replaceWords.of({ texts: { of: 'all' }, from: 'summer', to: 'Winter' }),
      replaceWords.of({ texts: { of: 'all' }, from: '(2025)', to: '$&' }),
    ]);
    written(timeline, 'Winter in Rome $&');
    const { outcomes } = await after([
      summer,
      replaceWords.of({ texts: { of: 'all' }, from: 'Spring', to: 'Autumn' }),
    ]);
    assert.ok(isRefusal(outcomes[1]!));
  });

  test('name the project and write nothing', async () => {
    const { timeline } = await after([nameFilm.of({ name: '  Italy \n 2026 ' })]);
    assert.equal(timeline.title, 'Italy 2026');
    assert.equal(textsOf(timeline).length, 0);
  });

  test('keep the characters as they were typed, and refuse what is too long or empty', async () => {
    const typed = '  <b>“Zoë” & co. — 100 %</b>\n👩‍👩‍👧 ';
    const { timeline } = await after([writeTitle.of({ role: 'title', text: typed })]);
    written(timeline, typed);
    for (const text of ['é'.repeat(501), ' \n ']) {
      const { outcomes } = await after([
        writeTitle.of({ role: 'title', text }),
        writeText.of({ text, when: { at: { seconds: 1 } }, isWatermark: false }),
        writeCaptions.of({ photos: { of: 'all' }, content: { of: 'text', text }, role: 'caption' }),
      ]);
      assert.deepEqual(outcomes.map(isRefusal), [true, true, true]);
    }
    const { outcomes } = await after([writeTitle.of({ role: 'title', text: 'é'.repeat(501) })]);
    assert.match(
      (outcomes[0] as { wording: { en: string } }).wording.en,
      /at most 500 .* has 501$/,
    );
  });

  test('mean the text spoken of last by "it", the picture under it for pictures', async () => {
    const bigger = restyleTexts.of({ texts: { of: 'it' }, look: { sizeFactor: 1.3 } });
    const before = await after([summer, ourDog]);
    const { timeline } = await after([summer, ourDog, bigger]);
    assert.deepEqual(written(timeline, 'Summer'), written(before.timeline, 'Summer'));
    assert.ok(
      written(timeline, 'Our dog').style.size > written(before.timeline, 'Our dog').style.size,
    );
  });

  test('ask what shall be written, with answers that can be written', async () => {
    for (const role of ['title', 'end-card', 'caption'] as const) {
      const { outcomes } = await after([askForText.of({ role, photos: { of: 'all' } })]);
      const question = outcomes[0]!;
      assert.ok(isQuestion(question), role);
      for (const { requests } of question.choices) {
        const chosen = await after(requests);
        assert.ok(textsOf(chosen.timeline).length > 0, role);
      }
    }
  });

  test('offer what is possible for styles that cannot be drawn', async () => {
    const { outcomes } = await after([
      summer,
      offerTextStyles.of({ texts: { of: 'role', role: 'title' }, wish: 'italic' }),
    ]);
    const question = outcomes[1]!;
    assert.ok(isQuestion(question));
    for (const { requests } of question.choices) {
      const { timeline } = await after([summer, ...requests]);
      const plain = await after([summer]);
      assert.notDeepEqual(written(timeline, 'Summer'), written(plain.timeline, 'Summer'));
    }
  });
});

interface After {
  readonly timeline: Timeline;
  readonly outcomes: readonly Outcome[];
  /** What was done, in English. */
  readonly said: readonly string[];
}

/** The holiday after these requests; every film on the way is whole. */
async function after(
  requests: readonly Request[],
  {
    pictures = holidayPictures,
    language = 'en',
    titleText = null,
  }: {
    pictures?: typeof holidayPictures;
    language?: 'en' | 'zh';
    titleText?: string | null;
  } = {},
): Promise<After> {
  const conversation = { ...emptyConversation, language };
  const project = holidayProject({ pictures, wishes: { titleText } });
  const { work, outcomes } = await carryOut(project, requests, conversation);
  assert.deepEqual(validateTimeline(work.timeline), []);
  const said = outcomes.map((outcome) =>
    isRefusal(outcome) || isQuestion(outcome) || isTold(outcome) ? '' : (outcome.done?.en ?? ''),
  );
  return { timeline: work.timeline, outcomes, said };
}

function written(timeline: Timeline, text: string): TextClip {
  const found = textsOf(timeline).find((each) => each.text === text);
  const all = textsOf(timeline).map((each) => each.text);
  assert.ok(found, `no text ${JSON.stringify(text)}: ${JSON.stringify(all)}`);
  return found;
}
