import assert from 'node:assert/strict';
import { suite, test, type TestContext } from 'node:test';
import { encodeDraft } from '../../timeline/draft/encode-draft.ts';
import { sampleTimeline } from '../../timeline/testing/sample-timeline.ts';
import { ApiCaller } from '../testing/api-caller.ts';
import { startTestServer } from '../testing/test-server.ts';
import { drawnPicture } from '../testing/drawn-picture.ts';
import { upload } from '../testing/upload.ts';
import { addSampleMedia } from './testing/sample-media.ts';

interface PictureAnalysis {
  readonly is_blurred: boolean;
  readonly average_color: string;
  readonly near_duplicates: readonly string[];
}
interface State {
  readonly session_id: string;
  readonly summary: string;
  readonly revision: number;
  readonly can_undo: boolean;
  readonly state: {
    readonly video_infos: readonly { hash: string; file_type: string; duration: number }[];
    readonly draft: { readonly t?: readonly { sg: readonly unknown[] }[] };
    readonly canvas_config: object;
    readonly video_analyses: Record<string, PictureAnalysis>;
    readonly generated_media: readonly { id: string; url: string; duration: number }[];
  };
}

async function start(t: TestContext) {
  const server = await startTestServer(t);
  const user = await server.newUser();
  const api = new ApiCaller(server.url, user.headers);
  const session = await api.newSession();
  return { server, user, api, session, url: `/api/state/nemo_agent/me/${session}` };
}

suite('the state', () => {
  test('of a new session is empty in every part that clients read', async (t) => {
    const { api, url, session } = await start(t);
    const state = await api.data<State>('GET', `${url}/latest`);
    assert.equal(state.session_id, session);
    assert.deepEqual(state.state, {
      video_infos: [],
      draft: {},
      canvas_config: {},
      video_analyses: {},
      generated_media: [],
    });
    assert.deepEqual([state.revision, state.can_undo, state.summary], [0, false, '']);
  });

  test('has the film as a draft with segments, its canvas, and one line about it', async (t) => {
    const { server, user, session, api, url } = await start(t);
    await addSampleMedia(server.parts, user.userId, session);
    const draft = encodeDraft(sampleTimeline());
    await api.data('PUT', `${url}/draft`, { draft });
    const { state, ...rest } = await api.data<State>('GET', `${url}/latest`);
    assert.deepEqual(state.draft, draft);
    assert.deepEqual(state.canvas_config, { width: 1920, height: 1080, fps: 30, ratio: '16:9' });
    assert.match(rest.summary, /^Timeline \(3 tracks\): 1\. Video: /);
    assert.deepEqual(
      state.video_infos.map(({ file_type, duration }) => [file_type, duration]),
      [...Array.from({ length: 5 }, () => ['image', 0]), ['video', 4], ['audio', 5]],
    );
    const chinese = await api.call<State>('GET', `${url}/latest`, undefined, {
      'Accept-Language': 'zh-CN,zh;q=0.9',
    });
    assert.match(chinese.body.data.summary, /^时间线（3 条轨道）/);
  });

  test('says what was seen in real pictures, and which show the same', async (t) => {
    const { session, api, url } = await start(t);
    const small = await drawnPicture(t, { number: 0, widthPx: 320, heightPx: 240 });
    const large = await drawnPicture(t, { number: 0, widthPx: 640, heightPx: 480 });
    const other = await drawnPicture(t, { number: 1, widthPx: 320, heightPx: 240 });
    await upload(api, session, [small, large, other]);
    const { state } = await api.data<State>('GET', `${url}/latest`);
    const [first, second, third] = state.video_infos.map(({ hash }) => hash);
    const analyses = state.video_analyses;
    assert.deepEqual(analyses[first!]!.near_duplicates, [second]);
    assert.deepEqual(analyses[second!]!.near_duplicates, [first]);
    assert.deepEqual(analyses[third!]!.near_duplicates, []);
    for (const analysis of Object.values(analyses)) {
      assert.equal(analysis.is_blurred, false);
      assert.match(analysis.average_color, /^#[0-9a-f]{6}$/);
    }
  });

  test('lists the films that are finished, with links that need no token', async (t) => {
    const { server, user, session, api, url } = await start(t);
    const { database, sessions } = server.parts;
    const { id } = await sessions.find(user.userId, session);
    await database.transaction(async (transaction) => {
      for (const [render, status] of [
        ['render_1', 'completed'],
        ['render_2', 'failed'],
      ])
        await transaction.run(
          `INSERT INTO renders (user_id, id, session_id, request_hash, title, draft_json, encoding_json,
             status, progress, duration_ms, film_key, size_bytes, created_at_ms, ended_at_ms)
           VALUES ($1, $2, $3, '', 'Sea/side', '{}', '{}', $4, 100, 12500, $5, 7000, 1, 2)`,
          user.userId,
          render!,
          id,
          status!,
          status === 'completed' ? `films/${user.userId}/x.mp4` : null,
        );
    });
    const { state } = await api.data<State>('GET', `${url}/latest`);
    const [film, ...others] = state.generated_media;
    assert.deepEqual(others, []);
    assert.deepEqual([film!.id, film!.duration], ['render_1', 12.5]);
    assert.ok(film!.url.startsWith(`${server.url}/files/`));
  });

  test('is not sent again to who has it, and is once it changed', async (t) => {
    const { api, url } = await start(t);
    const first = await api.call('GET', `${url}/latest`);
    const tag = first.headers.get('etag')!;
    const ask = async (known: string) =>
      api.call('GET', `${url}/latest`, undefined, { 'If-None-Match': known });
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*'])
      assert.deepEqual([(await ask(known)).status, (await ask(known)).body], [304, null], known);
    assert.equal((await ask('"other"')).status, 200);
    await api.data('POST', `${url}/edits`, { edits: [{ kind: 'set-title', title: 'x' }] });
    const changed = await ask(tag);
    assert.equal(changed.status, 200);
    assert.notEqual(changed.headers.get('etag'), tag);
  });
});
