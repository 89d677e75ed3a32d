import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newClient } from '../../src/client/client.ts';
import { identitiesInFile, identityFilePath } from '../../src/client/connection/identity-file.ts';
import { startTestServer } from '../../src/server/testing/test-server.ts';
import { temporaryFolder } from '../make-media.ts';
import { quick } from './quick.ts';
import { startStandIn } from './stand-in-server.ts';

test('all that is asked at once happens in one project of one user', async (t) => {
  const service = await startStandIn(t, {
    keys: 'snake',
    renderFields: 'data',
    heartbeat: 'comment',
    errors: 'both',
    says: true,
    lineEnd: '\n',
    endsLastEvent: true,
  });
  const client = newClient({ url: service.url, patience: quick });
  await Promise.all([client.state(), client.credits(), client.state(), client.sessionId()]);
  const count = (part: string) => service.requests.filter((line) => line.includes(part)).length;
  assert.deepEqual([count('anonymous-token'), count('with-session')], [1, 1]);
});

test('another start goes on with the user and the project of the last, and forgets them when told', async (t) => {
  const { url } = await startTestServer(t);
  const path = identityFilePath({ XDG_CONFIG_HOME: temporaryFolder(t.after.bind(t)) });
  const start = () => newClient({ url, identities: identitiesInFile(path), patience: quick });
  const first = start();
  const sessionId = await first.newProject({ name: 'Holiday' });
  const second = start();
  assert.equal(await second.sessionId(), sessionId);
  assert.equal((await second.state()).taskName, 'Holiday');

  await second.forget();
  const third = start();
  assert.notEqual(await third.sessionId(), sessionId);
  const names = (await third.projects()).map(({ taskName }) => taskName);
  assert.deepEqual(names.toSorted(), ['Holiday', 'project'], 'the client id gets them back');
  await third.openProject(sessionId);
  assert.equal((await third.state()).taskName, 'Holiday');

  const stranger = newClient({ url, identities: identitiesInFile(path), clientId: 'another' });
  assert.deepEqual(await stranger.projects(), []);
});
