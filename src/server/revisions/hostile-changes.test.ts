import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { encodeDraft } from '../../timeline/draft/encode-draft.ts';
import { editKinds } from '../../timeline/edit.ts';
import { sampleTimeline } from '../../timeline/testing/sample-timeline.ts';
import { ApiCaller } from '../testing/api-caller.ts';
import { startTestServer } from '../testing/test-server.ts';
import { addSampleMedia } from './testing/sample-media.ts';

/** Values put into places of a draft that is right otherwise. */
const oddValue = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(null, -1, 1e308, '', '__proto__', 'beach', [], {}, '#ffffff', 'score:jazz:1'),
);

const oddDraft = fc.array(fc.tuple(fc.nat(), oddValue), { maxLength: 2 }).map((changes) => {
  const draft = encodeDraft(sampleTimeline());
  for (const [at, value] of changes) putSomewhere(draft, at, value);
  return draft;
});

const oddEdit = fc.oneof(
  fc.record({
    kind: fc.constantFrom(...editKinds.map(({ kind }) => kind)),
    clipId: fc.constantFrom('v1', 'song', 'title', 'nobody'),
    trackId: fc.constantFrom('video', 'music', 'words'),
    assetId: oddValue,
    durationFrames: oddValue,
    startFrame: oddValue,
  }),
  fc.jsonValue({ maxDepth: 2 }),
);

function putSomewhere(value: unknown, at: number, odd: unknown): void {
  const places: [object, string][] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, inner] of Object.entries(node)) {
      places.push([node, key]);
      visit(inner);
    }
  };
  visit(value);
  const [node, key] = places[at % places.length]!;
  Reflect.set(node, key, odd);
}

test('whatever is sent, the film is changed to a valid one or the sender is told why not', async (t) => {
  const server = await startTestServer(t);
  const user = await server.newUser();
  const api = new ApiCaller(server.url, user.headers);
  const session = await api.newSession();
  await addSampleMedia(server.parts, user.userId, session);
  const url = `/api/state/nemo_agent/me/${session}`;
  await api.data('PUT', `${url}/draft`, { draft: encodeDraft(sampleTimeline()) });
  const bodies = fc.oneof(
    oddDraft.map((draft) => ({ method: 'PUT', path: 'draft', body: { draft } })),
    fc
      .array(oddEdit, { maxLength: 2 })
      .map((edits) => ({ method: 'POST', path: 'edits', body: { edits } })),
    fc
      .constantFrom('undo', 'redo', 'revisions/1/restore', 'revisions/x/restore')
      .chain((path) => oddValue.map((body) => ({ method: 'POST', path, body }))),
  );
  const statuses = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(bodies, async ({ method, path, body }) => {
      const answer = await api.call(method, `${url}/${path}`, body);
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      assert.ok([200, 400, 404, 409, 422].includes(answer.status), JSON.stringify(answer.body));
      if (answer.status !== 200) assert.ok(answer.body.message.length > 10);
      assert.equal((await api.call('GET', `${url}/latest`)).status, 200);
    }),
    { numRuns: 200, seed: 7 },
  );
  for (const status of [200, 400, 422])
    assert.ok(statuses.get(status)! > 10, `few answers were ${status}`);
});
