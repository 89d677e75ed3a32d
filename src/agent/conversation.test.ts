import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { viewFilm } from '../../test/understanding/film-view.ts';
import { beginTalk, type Turn } from '../../test/understanding/talk.ts';
import { mainTrack } from '../timeline/editing/find.ts';
import type { Timeline } from '../timeline/timeline.ts';

async function say(...messages: readonly string[]): Promise<Turn> {
  const talk = beginTalk('holiday', 'en');
  let turn: Turn | null = null;
  for (const message of messages) turn = await talk.say(message);
  return turn!;
}

function names(film: Timeline | null): readonly string[] {
  return viewFilm(film).names;
}

function withFilter(film: Timeline | null, filter: string): readonly string[] {
  return viewFilm(film)
    .pictures.filter(({ filters }) => filters.includes(filter as 'sepia'))
    .map(({ name }) => name);
}

function seconds(film: Timeline | null): number {
  return Math.round(viewFilm(film).seconds * 10) / 10;
}

const photoCount = 10;

suite('a conversation', () => {
  test('takes nothing back over a wish that had changed nothing', async () => {
    const { after, response } = await say(
      'sepia on photo 3',
      'make it 30 seconds',
      'no, 20 seconds',
    );
    assert.deepEqual(withFilter(after, 'sepia'), ['beach-2.jpg']);
    assert.equal(seconds(after), 20);
    assert.ok(response.steps.every(({ tool }) => tool !== 'undo'));
  });

  test('corrects what was taken back already without taking back what is older', async () => {
    const { after } = await say('sepia on photo 3', 'sepia on photo 5', 'undo', 'no, photo 4');
    assert.deepEqual(withFilter(after, 'sepia'), ['beach-2.jpg', 'dog.jpg']);
  });

  test('means by “more” what is left after something was taken back', async () => {
    const { before, after } = await say('make it longer', 'too much', 'undo', 'more');
    assert.ok(seconds(after) > seconds(before));
  });

  test('asks what “it” is when that has left the film', async () => {
    for (const wish of ['zoom in on it', 'make it sepia']) {
      const { before, after, response } = await say('remove the dog', wish);
      assert.equal(response.kind, 'asked', wish);
      assert.equal(after, before, wish);
    }
    const { after } = await say('remove the dog', 'zoom in on it', 'photo 2');
    assert.equal(
      viewFilm(after).pictures.filter(({ motion }) => motion === 'zoom-in').length > 0,
      true,
    );
  });

  test('takes the last change back when it meant another picture', async () => {
    for (const correction of ['no wait, i meant the third', '不对，是第三张']) {
      const { before, after, response } = await say(
        'black and white on the second photo',
        correction,
      );
      assert.deepEqual(withFilter(before, 'black-and-white'), ['beach-1.jpg']);
      assert.deepEqual(withFilter(after, 'black-and-white'), ['beach-2.jpg']);
      assert.deepEqual(
        response.steps.map(({ tool }) => tool),
        ['undo', 'set-filters'],
      );
    }
  });

  test('counts from the picture that was meant wrongly, and does something else with it', async () => {
    const next = await say('把第二张删掉', '不是这张，后面一张');
    assert.ok(names(next.after).includes('beach-1.jpg'));
    assert.ok(!names(next.after).includes('beach-2.jpg'));
    const moved = await say('把狗那张删掉', '不是删掉，是移到最后');
    assert.equal(names(moved.after).at(-1), 'dog.jpg');
    assert.equal(names(moved.after).length, photoCount);
  });

  test('does the same elsewhere', async () => {
    for (const more of ['photo 3 too', 'same for photo 3', '第三张也一样']) {
      const { after } = await say('sepia on the second photo', more);
      assert.deepEqual(withFilter(after, 'sepia'), ['beach-1.jpg', 'beach-2.jpg'], more);
    }
  });

  test('does not, where it is told not to', async () => {
    for (const except of ['not on the dog though', 'except the dog', '狗不要']) {
      const { after } = await say('sepia everywhere', except);
      assert.equal(withFilter(after, 'sepia').length, photoCount - 1, except);
      assert.ok(!withFilter(after, 'sepia').includes('dog.jpg'));
      assert.ok(names(after).includes('dog.jpg'));
    }
  });

  test('goes further, or back, by degrees', async () => {
    const gain = (film: Timeline | null) => viewFilm(film).music!.gainAt(10);
    const { before, after } = await say('make the music quieter', 'a bit more');
    assert.ok(gain(after) < gain(before));
    const back = await say('make the music quieter', 'too much');
    assert.ok(gain(back.after) > gain(back.before) && gain(back.after) < 1);
    const other = await say('快一点', '反过来');
    assert.ok(seconds(other.after) > seconds(other.before));
  });

  test('puts another number in place of the one that was said', async () => {
    assert.equal(seconds((await say('make it 20 seconds', 'hmm make that 25')).after), 25);
    assert.equal(seconds((await say('做成40秒', '不对，14秒')).after), 14);
  });

  test('keeps the rest of what was done when a part of it is taken back', async () => {
    const { after } = await say('make it vertical and use jazz', 'undo the music');
    const film = viewFilm(after);
    assert.deepEqual([film.aspect, film.music?.name], ['9:16', 'lo-fi']);
  });

  test('follows upon an earlier part of the same message', async () => {
    const { after } = await say('make the dog black and white, and the family too');
    assert.deepEqual(withFilter(after, 'black-and-white'), ['dog.jpg', 'family.jpg']);
  });

  test('carries out what a message says last where it takes back what it said first', async () => {
    const { after } = await say('delete photo 6, actually no, delete photo 7');
    assert.ok(names(after).includes('IMG_2046.jpg') && !names(after).includes('waves.mp4'));
  });

  test('means nothing by "more" and "yes" when nothing was said before', async () => {
    for (const message of ['more', 'yes', 'the second', 'the other one too', '再来一点']) {
      const { before, after, response } = await say(message);
      assert.equal(after, before, message);
      assert.ok(response.kind !== 'changed');
    }
  });

  test('asks which picture is meant, and takes its place, number or name for an answer', async () => {
    for (const answer of ['the third', '3', 'beach-2', '第三张']) {
      const { before, after, response } = await say('delete that one', answer);
      assert.equal(names(before).length, photoCount);
      assert.deepEqual(
        names(before).filter((name) => !names(after).includes(name)),
        ['beach-2.jpg'],
        `${answer}: ${JSON.stringify(response.steps)}`,
      );
    }
  });

  test('takes a choice by number, place or words; none of them changes nothing', async () => {
    const loudness = async (answer: string) =>
      viewFilm((await say('大一点', answer)).after).music!.gainAt(10);
    for (const answer of ['1', 'the first', '第一个', '音乐', 'the music please'])
      assert.ok((await loudness(answer)) > 1, answer);
    for (const answer of ['neither', '都不是', 'no']) {
      const { before, after, response } = await say('大一点', answer);
      assert.equal(after, before);
      assert.equal(response.conversation.pending, null);
    }
  });

  test('drops its question when something else is wished', async () => {
    const { after, response } = await say('大一点', 'make it square');
    assert.equal(viewFilm(after).aspect, '1:1');
    assert.equal(response.conversation.pending, null);
  });

  test('goes back to an earlier state, in steps, by number, and to before a part changed', async () => {
    const ways: readonly (readonly [message: string, aspect: string, seconds: number])[] = [
      ['undo', '9:16', 20],
      ['undo twice', '9:16', 30],
      ['undo both', '9:16', 30],
      ['back to version 2', '9:16', 30],
      ['回到第二版', '9:16', 30],
      ['how it was at the beginning', '16:9', 30],
      ['back to before the length changed', '9:16', 30],
    ];
    for (const [message, aspect, length] of ways) {
      const { after } = await say('make it vertical', 'make it 20 seconds', 'square', message);
      assert.deepEqual([viewFilm(after).aspect, seconds(after)], [aspect, length], message);
    }
  });

  test('redoes what was undone, and puts it back', async () => {
    for (const message of ['redo', 'put it back', '恢复', '重做'])
      assert.equal(viewFilm((await say('square', 'undo', message)).after).aspect, '1:1', message);
  });

  test('starts over with every picture and no wish', async () => {
    const { after, response } = await say('square', 'delete the dog', 'start over');
    assert.ok(names(after).includes('dog.jpg'));
    assert.equal(viewFilm(after).aspect, '16:9');
    assert.deepEqual(response.brief, {});
  });

  test('makes no film of a greeting, a question or nonsense, and says so', async () => {
    for (const message of ['hello!', 'what can you do', 'asdf qwer', '你好', '?!']) {
      const { after, response } = await beginTalk('fresh', 'en').say(message);
      assert.equal(after, null, message);
      assert.ok(response.said.length + response.notUnderstood.length > 0, message);
    }
  });

  test('makes the film of "go" and of a feeling', async () => {
    for (const message of ['go', 'ok', 'something cozy please', '随便剪一下'])
      assert.notEqual((await beginTalk('fresh', 'en').say(message)).after, null, message);
  });

  test('keeps wishes that came before the first picture', async () => {
    const { after, response } = await beginTalk('empty', 'en').say('20 seconds, with jazz');
    assert.equal(after, null);
    assert.deepEqual(response.brief, { durationSeconds: 20, music: { mood: 'jazz' } });
  });

  test('is plain data that loses nothing when it is written down', async () => {
    const { response } = await say('sepia on photo 2', '大一点');
    assert.deepEqual(JSON.parse(JSON.stringify(response.conversation)), response.conversation);
    assert.ok(mainTrack(response.timeline!) !== null);
  });
});
