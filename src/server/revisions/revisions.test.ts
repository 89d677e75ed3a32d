import assert from 'node:assert/strict';
import { suite, test, type TestContext } from 'node:test';
import { encodeDraft } from '../../timeline/draft/encode-draft.ts';
import { decodeDraft } from '../../timeline/draft/decode-draft.ts';
import type { Timeline } from '../../timeline/timeline.ts';
import { randomEdit, seededRandom } from '../../timeline/testing/random-edit.ts';
import { sampleTimeline } from '../../timeline/testing/sample-timeline.ts';
import { ApiCaller } from '../testing/api-caller.ts';
import { startTestServer } from '../testing/test-server.ts';
import { addSampleMedia } from './testing/sample-media.ts';

interface Revision {
  readonly revision: number;
  readonly kind: string;
  readonly shows: number;
  readonly can_undo: boolean;
  readonly can_redo: boolean;
  readonly description: string;
  readonly draft: { readonly m: { readonly title: string } };
  readonly diff: readonly { readonly path: string }[];
  readonly summary: string;
}

async function start(t: TestContext) {
  const server = await startTestServer(t);
  const user = await server.newUser();
  const api = new ApiCaller(server.url, user.headers);
  const session = await api.newSession();
  await addSampleMedia(server.parts, user.userId, session);
  return { server, user, api, session, url: `/api/state/nemo_agent/me/${session}` };
}

async function sendSample({ api, url }: Awaited<ReturnType<typeof start>>): Promise<Revision> {
  return api.data<Revision>('PUT', `${url}/draft`, { draft: encodeDraft(sampleTimeline()) });
}

function timelineOf({ draft }: Revision): Timeline {
  const decoded = decodeDraft(draft);
  assert.ok(decoded.ok);
  return decoded.timeline;
}

suite('any sequence of edits', () => {
  for (const seed of [1, 2, 3])
    test(`can be undone, redone and restored, and the list only grows (seed ${seed})`, async (t) => {
      const started = await start(t);
      const { api, url } = started;
      const random = seededRandom(seed);
      const shown = [await sendSample(started)];
      for (let count = 0; count < 40; count++) {
        const now = shown.at(-1)!;
        const edits = [randomEdit(timelineOf(now), random)];
        const { status, body } = await api.call<Revision>('POST', `${url}/edits`, {
          edits,
          base_revision: now.revision,
        });
        if (status === 200) shown.push(body.data);
        else assert.equal(status, 422, JSON.stringify({ edits, body }));
      }
      assert.ok(shown.length > 10, 'hardly any edit was possible');

      for (const before of shown.toReversed().slice(1)) {
        const undone = await api.data<Revision>('POST', `${url}/undo`);
        assert.deepEqual(undone.draft, before.draft);
      }
      const empty = await api.data<Revision>('POST', `${url}/undo`);
      assert.deepEqual(empty.draft, {});
      assert.equal((await api.call('POST', `${url}/undo`)).status, 409);

      for (const after of shown) {
        const redone = await api.data<Revision>('POST', `${url}/redo`);
        assert.deepEqual(redone.draft, after.draft);
      }
      assert.equal((await api.call('POST', `${url}/redo`)).status, 409);

      const wanted = shown[Math.floor(random() * shown.length)]!;
      const restored = await api.data<Revision>(
        'POST',
        `${url}/revisions/${wanted.revision}/restore`,
      );
      assert.deepEqual(restored.draft, wanted.draft);
      const back = await api.data<Revision>('POST', `${url}/undo`);
      assert.deepEqual(back.draft, shown.at(-1)!.draft);

      const { revisions } = await api.data<{ revisions: Revision[] }>(
        'GET',
        `${url}/revisions?limit=200`,
      );
      assert.equal(revisions.length, 3 * shown.length + 2);
      const numbers = revisions.map(({ revision }) => revision).toReversed();
      assert.deepEqual(
        numbers,
        [...numbers.keys()].map((index) => index + 1),
      );
      for (const { revision, draft } of shown)
        assert.deepEqual(
          (await api.data<Revision>('GET', `${url}/revisions/${revision}`)).draft,
          draft,
        );
    });
});

test('of two who change the same revision one wins and the other is told', async (t) => {
  const started = await start(t);
  const { api, url } = started;
  const { revision: base_revision } = await sendSample(started);
  const wish = (title: string) => ({ base_revision, edits: [{ kind: 'set-title', title }] });
  const answers = await Promise.all(
    ['One', 'Two', 'Three'].map(async (title) =>
      api.call<Revision>('POST', `${url}/edits`, wish(title)),
    ),
  );
  assert.deepEqual(answers.map(({ status }) => String(status)).toSorted(), ['200', '409', '409']);
  const winner = answers.find(({ status }) => status === 200)!.body.data;
  const loser = answers.find(({ status }) => status === 409)!.body as {
    code: number;
    revision?: number;
  };
  assert.equal(loser.code, 409);
  assert.equal(loser.revision, base_revision + 1);
  const latest = await api.data<{ state: Revision }>('GET', `${url}/latest`);
  assert.deepEqual(latest.state.draft, winner.draft);
});

test('edits without a base are made one upon the other, whoever sends them', async (t) => {
  const started = await start(t);
  const { api, url } = started;
  await sendSample(started);
  const count = 8;
  await Promise.all(
    Array.from({ length: count }, async () =>
      api.data('POST', `${url}/edits`, { edits: [{ kind: 'add-track', trackKind: 'text' }] }),
    ),
  );
  const latest = await api.data<{ revision: number; state: { draft: { t: unknown[] } } }>(
    'GET',
    `${url}/latest`,
  );
  assert.equal(latest.revision, 1 + count);
  assert.equal(latest.state.draft.t.length, 3 + count);
});

test('of several edits all are made or none, and the one that cannot be is named', async (t) => {
  const started = await start(t);
  const { api, url } = started;
  await sendSample(started);
  const title = { kind: 'set-title', title: 'New' };
  const attempts = [
    { edits: [title, { kind: 'remove-clip', clipId: 'nobody' }], code: 'unknown-clip', index: 1 },
    { edits: [{ kind: 'fly-away' }], code: 'unknown-edit', index: 0 },
    { edits: [title, title], code: 'no-change', index: 1 },
    { edits: [{ kind: 'set-title' }], code: 'bad-arguments', index: 0 },
    {
      edits: [
        { kind: 'add-asset', asset: { kind: 'audio', id: 'theirs', name: 'x', durationMs: 9 } },
      ],
      code: 'unknown-asset',
      index: 0,
    },
  ];
  for (const { edits, code, index } of attempts) {
    const { status, body } = await api.call('POST', `${url}/edits`, { edits });
    assert.equal(status, 422);
    const { refusal, message } = body as unknown as {
      refusal: { code: string; index: number };
      message: string;
    };
    assert.deepEqual([refusal.code, refusal.index], [code, index]);
    // Where there is but one, it is the one.
    assert.equal(message.startsWith(`Edit ${index + 1}: `), edits.length > 1);
  }
  const chinese = await api.call(
    'POST',
    `${url}/edits`,
    { edits: [title, title] },
    { 'Accept-Language': 'zh-CN' },
  );
  assert.match(chinese.body.message, /^第 2 项编辑：现在已经是这样了$/);
  const latest = await api.data<{ revision: number; state: Revision }>('GET', `${url}/latest`);
  assert.equal(latest.revision, 1);
  assert.equal(latest.state.draft.m.title, 'Holiday');
});

test('edits that would keep everybody waiting are refused at once', async (t) => {
  const { api, url } = await start(t);
  const sg = Array.from({ length: 2000 }, () => ({ asset: 'color:#ffffff', duration: 1000 }));
  await api.data('PUT', `${url}/draft`, { draft: { t: [{ tt: 0, sg }] } });
  const edits = Array.from({ length: 300 }, (_, at) => ({ kind: 'set-fps', fps: 24 + (at % 2) }));
  const startMs = performance.now();
  const { status, body } = await api.call('POST', `${url}/edits`, { edits });
  assert.ok(performance.now() - startMs < 1000);
  assert.equal(status, 422);
  assert.match(body.message, /too many edits at once for a film of 2000 clips/);
  await api.data('POST', `${url}/edits`, { edits: edits.slice(0, 40) });
});

test('an empty session can be edited, with its media at hand', async (t) => {
  const { api, url } = await start(t);
  const revision = await api.data<Revision>('POST', `${url}/edits`, {
    message: 'just the beach',
    edits: [
      { kind: 'add-track', trackKind: 'video' },
      { kind: 'insert-clip', trackId: 'track-1', assetId: 'beach', durationFrames: 90 },
    ],
  });
  assert.deepEqual(Object.keys(timelineOf(revision).assets), ['beach']);
  assert.match(revision.summary, /^Timeline \(1 track\): 1\. Video: beach \(0-3s\)$/);
});

test('a draft is refused with the place of what is wrong, whatever that is', async (t) => {
  const started = await start(t);
  const { api, url } = started;
  const segment = { asset: 'beach', duration: 1000 };
  const cases: [draft: unknown, path: string][] = [
    [{}, 't'],
    [{ t: [{ tt: 0, sg: [{ ...segment, speed: 99 }] }] }, 't[0].sg[0].speed'],
    [{ t: [{ tt: 0, sg: [segment, { ...segment, asset: 'theirs' }] }] }, 't[0].sg[1].asset'],
    [{ t: [{ tt: 0, sg: [{ url: 'https://other/x.jpg', duration: 5 }] }] }, 't[0].sg[0].url'],
    [{ t: [], m: { assets: { theirs: { kind: 'image' } } } }, 'm.assets.theirs'],
    [{ t: [{ tt: 0, sg: Array.from({ length: 10_001 }, () => segment) }] }, 't'],
    [
      {
        t: [{ tt: 0, sg: [{ asset: 'voice', duration: 1000 }] }],
        m: { assets: { voice: { kind: 'image' } } },
      },
      't[0].sg[0].asset',
    ],
  ];
  for (const [draft, path] of cases) {
    const { status, body } = await api.call('PUT', `${url}/draft`, { draft });
    const told = body as unknown as { path?: string; problems?: { path: string }[] };
    assert.deepEqual(
      [status, told.path, told.problems?.[0]?.path],
      [422, path, path],
      JSON.stringify(body),
    );
    assert.ok(body.message.startsWith(`${path}: `), body.message);
  }
  assert.equal((await api.data<Revision>('GET', `${url}/latest`)).revision, 0);
});

test('what Kinora knows of a file counts, not what a draft says of it', async (t) => {
  const { api, url } = await start(t);
  const draft = {
    t: [{ tt: 0, sg: [{ asset: 'waves', duration: 2000 }] }],
    m: { assets: { waves: { kind: 'video', duration: 99_000, name: 'Sea', mark: 7 } } },
  };
  const revision = await api.data<Revision>('PUT', `${url}/draft`, { draft });
  assert.deepEqual(timelineOf(revision).assets['waves'], {
    ...sampleTimeline().assets['waves'],
    name: 'Sea',
    extra: { mark: 7 },
  });
});

test('a revision says what changed, in words and in places of the draft', async (t) => {
  const started = await start(t);
  const { api, url } = started;
  const first = await sendSample(started);
  assert.match(first.description, /^8 clips added; now 10s$/);
  const second = await api.data<Revision>('POST', `${url}/edits`, {
    edits: [{ kind: 'set-title', title: 'Sea' }],
  });
  assert.deepEqual(second.diff, [{ path: '/m/title', before: 'Holiday', after: 'Sea' }]);
  const undone = await api.data<Revision>('POST', `${url}/undo`);
  assert.deepEqual(undone.diff, [{ path: '/m/title', before: 'Sea', after: 'Holiday' }]);
  assert.match(undone.description, /^Undone: /);
});

test('an unknown revision is neither read nor restored', async (t) => {
  const { api, url } = await start(t);
  for (const [method, path] of [
    ['GET', 'revisions/7'],
    ['POST', 'revisions/7/restore'],
  ] as const) {
    const { status, body } = await api.call(method, `${url}/${path}`);
    assert.equal(status, 404);
    assert.match(body.message, /no revision 7/);
  }
});
