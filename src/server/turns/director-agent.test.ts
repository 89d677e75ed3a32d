import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { makeMedia, temporaryFolder } from '../../../test/make-media.ts';
import { ApiCaller } from '../testing/api-caller.ts';
import { startTestServer } from '../testing/test-server.ts';
import { upload } from '../testing/upload.ts';
import { drawPhotos, newChat, say, textOf, type Chat } from './testing/chat.ts';

async function chatWith(t: TestContext, photoCount: number) {
  const server = await startTestServer(t);
  const { headers } = await server.newUser();
  const chat = await newChat({ url: server.url, headers }, photoCount);
  const head = async () => server.parts.revisions.head(chat.sessionId);
  return { server, chat, head };
}

/** Says each and holds the answer against a pattern. */
async function converse(chat: Chat, lines: readonly (readonly [string, RegExp])[]): Promise<void> {
  for (const [text, expected] of lines) {
    const { events } = await say(chat, text);
    assert.match(textOf(events), expected, text);
  }
}

test('a film is made, changed, undone and redone by messages', async (t) => {
  const { chat, head } = await chatWith(t, 4);
  await converse(chat, [
    ['8 seconds, with jazz music', /^Your film is laid out: 8 s, 1920×1080/],
    ['make it vertical', /^The film is changed: 8 s, 1080×1920/],
    ['add the title "Sea"', /^The film is changed: 8 s, 1080×1920[^]*Title: "Sea"/],
    ['undo', /^Undone: title “Sea”\nTimeline \(2 tracks\)/],
    ['undo that', /^Undone: aspect 9:16/],
    ['6 seconds', /^The film is changed: 6 s, 1920×1080/],
    ['redo', /^There is nothing to redo/],
    ['undo', /^Undone: exactly 6 s long/],
    ['redo', /^Redone: exactly 6 s long/],
    ['6 seconds', /^The film is like that already/],
  ]);
  const { timeline, number } = await head();
  assert.equal(number, 8);
  assert.equal(timeline!.tracks[1]!.clips[0]!.durationFrames, 180);
});

test('words lead to any earlier film, and to none', async (t) => {
  const { chat, head } = await chatWith(t, 3);
  await converse(chat, [
    ['go back to the first version', /^There is no film now/],
    ['6 seconds', /^Your film is laid out: 6 s/],
    ['make it vertical', /^The film is changed: 6 s, 1080×1920/],
    ['in black and white', /^The film is changed/],
    ['undo twice', /^Undone: filter: black and white\nUndone: aspect 9:16\n/],
    ['redo 9 times', /^Redone: aspect 9:16\nRedone: filter: black and white\n/],
    ['restore revision 2', /^Back to revision 2\n/],
    ['恢复到第九十版', /^没有第 90 版：现有第 1 到第 \d+ 版/],
    ['undo everything', /^Back to revision 1\n/],
    ['start over', /^Started over\nThere is no film now/],
    ['重新开始', /^现在没有影片/],
    ['5 seconds', /^Your film is laid out: 5 s, 1920×1080/],
    ['undo', /^Undone: The first film\nThere is no film now/],
    ['undo', /^Undone: Started over[^]*\nTimeline/],
  ]);
  assert.equal((await head()).timeline!.tracks[0]!.clips.length, 3);
});

test('a wish is understood against the film there is', async (t) => {
  const { chat, head } = await chatWith(t, 4);
  await converse(chat, [
    ['10 seconds longer', /^Your film is laid out[^]*left aside: “10 seconds longer”/],
    ['20 seconds, lo-fi', /^The film is changed: 20 s/],
    ['4 seconds shorter', /^The film is changed: 16 s/],
    ['太长了', /^影片已修改：12 秒/],
    ['half as long', /^The film is changed: 6 s/],
    ['too slow', /^The film is changed: 6 s[^]*length stays 6 s: over 4 pictures/],
    ['faster', /^The film is like that already\. The length stays 6 s/],
    ['another song', /“another song”: other music: upbeat/],
    ['anything but upbeat', /^The film is changed[^]*ambient music, not upbeat/],
    ['the music is too loud', /^The film is changed/],
    ['still too loud', /^The film is changed/],
    ['no music', /^The film is changed/],
    ['louder music', /There is no music in the film/],
    ['make it vertical', /^The film is changed[^]*You could say next(?!.*vertical)/],
    ['dance the macarena', /^Nothing was changed(?!.*vertical)/],
  ]);
  const { events } = await say(chat, 'export it');
  const { export: call } = events.at(-1)!.customMetadata!;
  const body = { sessionId: chat.sessionId };
  assert.deepEqual(call, { method: 'POST', path: '/api/render/proxy/lambda', body });
  assert.equal((await head()).timeline!.heightPx, 1920);
});

test('in Chinese as well', async (t) => {
  const { chat } = await chatWith(t, 3);
  const api = new ApiCaller(chat.url, chat.headers);
  const language = { language: 'zh-CN' };
  await api.data('PATCH', `/api/sessions/nemo_agent/me/${chat.sessionId}`, language);
  await converse(chat, [
    ['你好', /^你好！.*现有 3 个画面素材/],
    ['做一个6秒的视频，配爵士音乐', /^影片已编排好：6 秒，1920×1080/],
    ['改成竖屏', /^影片已修改：6 秒，1080×1920/],
    ['撤销', /^已撤销：画幅 9:16/],
    ['重做', /^已重做：画幅 9:16/],
    ['查看时间线', /^影片目前是这样的。/],
    ['1080p', /影片已经是这样了/],
  ]);
});

test('nothing changes where nothing was understood, and what was passed over is quoted', async (t) => {
  const { chat, head } = await chatWith(t, 2);
  await say(chat, '4 seconds');
  await converse(chat, [
    ['put the dragon on the rooftop', /^Nothing was changed[^]*“.*dragon on the rooftop”/],
    ['hello', /^Hello!/],
    ['Thanks!', /^You are welcome/],
    ['why is the second one so dark?', /^That is a question I cannot answer/],
    ['export 1080p MP4', /^The film can be exported/],
    ['asdf and 4 seconds', /^Nothing was changed: what I understood is so already[^]*“asdf”/],
    ['credits', /GET \/api\/credits\/balance\/simple/],
    ['how do I upload photos?', /\/api\/upload-video\/nemo_agent\/me\//],
    ['5000 seconds per photo, 100 hours', /Nothing was changed\.$|^The film is/],
  ]);
  assert.equal((await head()).number, 1);
});

test('what is wished before there is a photo is kept for the first film', async (t) => {
  const { chat } = await chatWith(t, 0);
  await converse(chat, [
    ['7 seconds, vertical', /^There are no photos or clips here yet[^]*kept until then/],
    ['5 seconds please', /^There are no photos/],
    ['hello', /There are no photos/],
  ]);
  await upload(chat, chat.sessionId, await drawPhotos(2));
  await converse(chat, [['make it', /^Your film is laid out: 5 s, 1080×1920/]]);
});

test('what is uploaded later is in the film after the next message, whatever that says', async (t) => {
  const { chat, head } = await chatWith(t, 2);
  await say(chat, '4 seconds');
  await upload(chat, chat.sessionId, await drawPhotos(2, 5));
  await converse(chat, [['take those in too', /^The film is changed and takes in the files/]]);
  assert.equal((await head()).timeline!.tracks[0]!.clips.length, 4);
});

test('a song is listened to, and its beats carry the cuts', async (t) => {
  const { chat, head } = await chatWith(t, 3);
  const folder = temporaryFolder((clean) => t.after(clean));
  const sound = { codec: 'aac', sampleRate: 48_000, channels: [clicks(12, 0.5)] };
  const path = await makeMedia(join(folder, 'song.m4a'), { sound });
  const bytes = new Uint8Array(await readFile(path));
  await upload(chat, chat.sessionId, [{ name: 'song.m4a', bytes }]);
  const others = { codec: 'aac', sampleRate: 48_000, channels: [clicks(12, 0.75)] };
  const other = await makeMedia(join(folder, 'other tune.m4a'), { sound: others });
  const otherBytes = new Uint8Array(await readFile(other));
  await upload(chat, chat.sessionId, [{ name: 'other tune.m4a', bytes: otherBytes }]);
  await converse(chat, [
    ['6 seconds', /^Your film is laid out: 6 s[^]*Music: song\.m4a/],
    ['use other tune', /^The film is changed[^]*Music: other tune\.m4a/],
    ['换一首歌', /^影片已修改[^]*音乐：song\.m4a/],
  ]);
  const { timeline } = await head();
  const cuts = timeline!.tracks[0]!.clips.slice(1).map(({ startFrame }) => startFrame);
  for (const cut of cuts) {
    const offBeat = Math.abs(cut / 15 - Math.round(cut / 15)) * 15;
    assert.ok(offBeat <= 1.5, `cuts at ${String(cuts)}`);
  }
});

test('edits by hand that a wish replaces are spoken of, and undo leads back to them', async (t) => {
  const { chat, head } = await chatWith(t, 2);
  await say(chat, '4 seconds');
  const api = new ApiCaller(chat.url, chat.headers);
  const edits = [{ kind: 'set-background', color: '#ff0000' }];
  const { status, body } = await api.call(
    'POST',
    `/api/state/nemo_agent/me/${chat.sessionId}/edits`,
    { edits },
  );
  assert.equal(status, 200, JSON.stringify(body));
  await converse(chat, [
    ['make it vertical', /Edits made by hand are not in it: they are in revision 2/],
    ['undo', /^Undone/],
  ]);
  assert.equal((await head()).timeline!.background, '#ff0000');
});

test('a picture that was taken out by hand stays out of every later film, until it is uploaded again', async (t) => {
  const { server, chat, head } = await chatWith(t, 4);
  const api = new ApiCaller(chat.url, chat.headers);
  const session = `nemo_agent/me/${chat.sessionId}`;
  const shown = async () => (await head()).timeline!.tracks[0]!.clips;
  await say(chat, '8 seconds');
  const [, removed] = await shown();
  const removal = { kind: 'remove-clip', clipId: removed!.id };
  await api.data('POST', `/api/state/${session}/edits`, { edits: [removal] });
  await converse(chat, [
    ['make it vertical', /left out: 1 picture\.[^]*Any other edits made by hand.* in revision 2/],
    ['7 seconds', /^The film is changed: 7 s, 1080×1920(?![^]*left out)/],
  ]);
  assert.equal((await shown()).length, 3);

  const [media] = await server.parts.media.list(chat.sessionId);
  const path = `/api/media/${session}/${media!.sha256}`;
  await api.data('DELETE', path);
  await converse(chat, [['6 seconds', /^The film is changed: 6 s(?![^]*made by hand)/]]);
  assert.equal((await shown()).length, 2);
  await converse(chat, [
    ['undo', /^Undone: exactly 6 s long/],
    ['undo', /^Undone: Took out/],
    ['6 seconds', /^The film is changed: 6 s/],
  ]);
  assert.equal((await shown()).length, 3, 'what was put back is in the film');

  await api.data('DELETE', path);
  await converse(chat, [
    ['undo', /^Undone: Took out/],
    ['redo', /^Redone: Took out/],
    ['5 seconds', /^The film is changed: 5 s[^]*left out: 1 picture/],
  ]);
  assert.equal((await shown()).length, 2, 'what was taken out again stays out');
  await upload(chat, chat.sessionId, await drawPhotos(4));
  await converse(chat, [['take them in', /takes in the files that came since/]]);
  assert.equal((await shown()).length, 4);
  await upload(chat, chat.sessionId, await drawPhotos(4));
  await converse(chat, [['take them in', /^Nothing was changed/]]);
});

test('a film that lost all its pictures by hand is made of all again', async (t) => {
  const { chat, head } = await chatWith(t, 2);
  const api = new ApiCaller(chat.url, chat.headers);
  await say(chat, '4 seconds');
  const clips = (await head()).timeline!.tracks[0]!.clips;
  const edits = clips.map(({ id }) => ({ kind: 'remove-clip', clipId: id }));
  await api.data('POST', `/api/state/nemo_agent/me/${chat.sessionId}/edits`, { edits });
  await converse(chat, [['6 seconds', /^The film is changed: 6 s/]]);
  assert.equal((await head()).timeline!.tracks[0]!.clips.length, 2);
});

/** A short sound every `everySeconds`. */
function clicks(seconds: number, everySeconds: number): Float32Array {
  const samples = new Float32Array(seconds * 48_000);
  for (let start = 0; start < samples.length; start += everySeconds * 48_000)
    for (let at = 0; at < 2000; at++)
      samples[start + at] = Math.sin(at * (0.05 + 0.1 * Math.sin(at))) * Math.exp(-at / 400);
  return samples;
}
