// What a person sees of a turn with a service that knows less than Kinora.
import assert from 'node:assert/strict';
import { suite, test, type TestContext } from 'node:test';
import { carryOut, type CarriedOut } from '../../src/client/carry-out.ts';
import { newClient } from '../../src/client/client.ts';
import type { TurnNotice } from '../../src/client/chat/send-message.ts';
import { failedBy } from '../../src/client/client-error.ts';
import type { Patience } from '../../src/client/connection/patience.ts';
import { tellChanges } from '../../src/client/project/tell-changes.ts';
import { startTestServer } from '../../src/server/testing/test-server.ts';
import { drawPhotos } from '../../src/server/turns/testing/chat.ts';
import { quick } from './quick.ts';
import { startStandIn } from './stand-in-server.ts';

async function start(
  t: TestContext,
  options: { says?: boolean; patience?: Partial<Patience> } = {},
) {
  const service = await startStandIn(t, {
    keys: 'camel',
    renderFields: 'top',
    heartbeat: 'empty-data',
    errors: 'both',
    says: options.says ?? true,
    lineEnd: '\n',
    endsLastEvent: true,
  });
  const client = newClient({ url: service.url, patience: { ...quick, ...options.patience } });
  const content = new Blob(['x']);
  await client.upload([
    { name: 'city.png', content },
    { name: 'beach.png', content },
  ]);
  return { service, client };
}

suite('a turn without a word', () => {
  test('is told by what changed, in the language of the message', async (t) => {
    const { client } = await start(t, { says: false });
    const first = await client.say('a film');
    assert.equal(first.outcome, 'silent');
    assert.match(
      first.text,
      /^There is a film now\. Timeline \(2 tracks\): 1\. Video: city\.png, beach\.png \(0-2s\) 2\. Audio: Lo-fi/,
    );
    const second = await client.say('加个标题');
    assert.match(
      second.text,
      /^影片已修改：轨道 2 → 3，片段 3 → 4，时长（秒） 2 → 4。时间线（3 条轨道）：.*Urban Dreams/,
    );
  });

  test('and without a change says that nothing changed, and how to say it better', async (t) => {
    const { client, service } = await start(t, { says: false });
    await client.say('a film');
    service.refuseNext(/run_sse/, { status: 200, code: 0 });
    const { text, outcome } = await client.say('make it look better');
    assert.equal(outcome, 'silent');
    assert.match(text, /Nothing in the project changed.*“make it 30 seconds with music”/);
  });
});

suite('an answer that thinks of a screen', () => {
  test('shows the tracks for panels and previews, and leaves exports to the caller', async (t) => {
    const { client, service } = await start(t);
    service.sayNext('Done. Open the timeline panel to look, then click "Export".');
    const { text, actions } = await client.say('a film');
    assert.match(
      text,
      /^Done\. See the overview below to look, then say “export”\.\n\nTimeline \(2 tracks\): /,
    );
    assert.deepEqual(actions, [{ kind: 'state' }, { kind: 'export' }]);
    assert.equal(service.orders.length, 0);
  });
});

suite('what an answer wants clicked, opened or dragged', () => {
  const rows: Readonly<Record<string, CarriedOut['kind']>> = {
    'Click "Export".': 'exported',
    '点击“导出”按钮。': 'exported',
    'Use the Export button.': 'exported',
    '使用导出按钮。': 'exported',
    'Open the timeline panel.': 'shown',
    '打开时间线面板。': 'shown',
    'Preview in timeline.': 'shown',
    '在时间线上预览。': 'shown',
    'Drag the clip to the end.': 'said',
    '把片段拖拽到末尾。': 'said',
    'Click "Undo".': 'said',
    '点击“添加字幕”。': 'said',
    'Click "Buy credits".': 'counted',
    'Drag your photos here.': 'files-wanted',
    '将照片拖到这里。': 'files-wanted',
  };
  for (const [answer, kind] of Object.entries(rows))
    test(`${answer} is ${kind}`, async (t) => {
      const { client, service } = await start(t);
      service.sayNext(answer);
      const { actions } = await client.say('a film');
      assert.equal(actions.length, 1);
      const done = await carryOut(client, actions[0]!);
      assert.equal(done.kind, kind);
      assert.equal(service.orders.length, kind === 'exported' ? 1 : 0);
      assert.equal(service.messages.length, kind === 'said' ? 2 : 1);
      if (done.kind === 'shown') assert.match(done.summary.en, /^Timeline \(2 tracks\)/);
    });
});

suite('a lost stream', () => {
  test('is followed by the state, and told as what changed', async (t) => {
    const { client, service } = await start(t);
    const notices: TurnNotice['kind'][] = [];
    service.cutNextStream(150);
    const { text, outcome } = await client.say('a film', {
      notify: ({ kind }) => notices.push(kind),
    });
    assert.equal(outcome, 'followed');
    assert.match(text, /^There is a film now\./);
    assert.ok(notices.includes('following'));
    assert.equal(service.messages.length, 1);
  });

  test('that broke behind the words is answered by them, also where nothing changed', async (t) => {
    const { client, service } = await start(t);
    const plain = client.connection.fetch;
    await client.say('a film');
    const cutBehindWords: typeof fetch = async (input, init) => {
      if (!(input as string).endsWith('/run_sse')) return plain(input, init);
      const event = { content: { role: 'model', parts: [{ text: 'Hello there.' }] } };
      let isTold = false;
      const body = new ReadableStream<Uint8Array>({
        pull(controller) {
          if (isTold) controller.error(new TypeError('terminated'));
          else controller.enqueue(new TextEncoder().encode(`data: ${JSON.stringify(event)}\n\n`));
          isTold = true;
        },
      });
      return new Response(body, { headers: { 'Content-Type': 'text/event-stream' } });
    };
    Object.assign(client.connection, { fetch: cutBehindWords });
    const { text, outcome } = await client.say('hello');
    assert.deepEqual([text, outcome], ['Hello there.', 'answered']);
    assert.equal(service.messages.length, 1);
  });

  test('that leaves no trace is looked for five times, and the person told what to do', async (t) => {
    const { client, service } = await start(t, { patience: { silenceMs: 50 } });
    await client.say('a film');
    const states = () => service.requests.filter((line) => line.includes('/state/')).length;
    const before = states();
    const plain = client.connection.fetch;
    // A stream that opens and never says anything, of a message that does nothing.
    const silent: typeof fetch = async (input, init) =>
      (input as string).endsWith('/run_sse')
        ? new Response(new ReadableStream(), { headers: { 'Content-Type': 'text/event-stream' } })
        : plain(input, init);
    Object.assign(client.connection, { fetch: silent });
    await assert.rejects(client.say('longer'), (error) => {
      assert.ok(failedBy(error, 'lost'));
      assert.match(
        error.wording.en,
        /after the message had arrived.*not sent again.*Look at the state/s,
      );
      return true;
    });
    assert.equal(states() - before, 1 + 5);
  });
});

test('while a turn takes long, the person hears so again and again', async (t) => {
  const server = await startTestServer(t, { heartbeatMs: 20 });
  const client = newClient({ url: server.url, patience: { ...quick, noticeMs: 25 } });
  const [photo] = await drawPhotos(1);
  await client.upload([{ name: 'photo.png', content: new Blob([photo!.bytes]) }]);
  const heard: TurnNotice[] = [];
  const { text } = await client.say('make it 3 seconds', {
    streaming: true,
    notify: (notice) => heard.push(notice),
  });
  const working = heard.filter(({ kind }) => kind === 'still-working');
  assert.ok(working.length >= 2, `${working.length} times`);
  assert.deepEqual(working[0], {
    kind: 'still-working',
    wording: { en: '⏳ Still working...', zh: '⏳ 仍在处理……' },
  });
  const words = heard.flatMap((notice) => (notice.kind === 'words' ? [notice.text] : []));
  assert.equal(words.join('').trim(), text);
});

test('whoever stops waiting is let go at once', async (t) => {
  const { client } = await start(t);
  const stopping = new AbortController();
  const plain = client.connection.fetch;
  const hanging: typeof fetch = async (input, init) =>
    (input as string).endsWith('/run_sse')
      ? new Promise((_, reject) => {
          init!.signal!.addEventListener('abort', () => reject(init!.signal!.reason as Error));
        })
      : plain(input, init);
  Object.assign(client.connection, { fetch: hanging });
  const saying = client.say('a film', { signal: stopping.signal });
  setTimeout(() => stopping.abort(new Error('enough')), 50);
  await assert.rejects(saying, /enough/);
});

test('one step is undone, its change can be told, and none where a server has no undo', async (t) => {
  const { url } = await startTestServer(t);
  const client = newClient({ url, patience: quick });
  const [photo] = await drawPhotos(1);
  await client.upload([{ name: 'photo.png', content: new Blob([photo!.bytes]) }]);
  await client.say('make it 3 seconds');
  const before = await client.state();
  await client.say('make it 4 seconds');
  assert.match(
    tellChanges(before, await client.state()).en,
    /^The film was changed: 2 clips changed; now 4s\. Timeline \(/,
  );
  assert.match(await lengthAfter(client.undo()), /3000/);
  assert.match(await lengthAfter(client.redo()), /4000/);
  assert.equal((await carryOut(client, { kind: 'undo' })).kind, 'shown');
  assert.equal((await client.state()).draft['d'], 3000);
  const { client: other } = await start(t);
  await assert.rejects(other.undo(), (error) => failedBy(error, 'notOffered'));
});

async function lengthAfter(
  step: Promise<{ draft: Readonly<Record<string, unknown>> }>,
): Promise<string> {
  return String((await step).draft['d']);
}
