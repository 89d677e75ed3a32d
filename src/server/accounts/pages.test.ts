import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { ApiCaller } from '../testing/api-caller.ts';
import { startTestServer } from '../testing/test-server.ts';

const password = 'a horse called 电池';

async function read(url: string, init: RequestInit = {}) {
  const answer = await fetch(url, init);
  assert.match(answer.headers.get('Content-Type') ?? '', /^text\/html/);
  return { status: answer.status, headers: answer.headers, html: await answer.text() };
}

const send = (fields: Record<string, string>): RequestInit => ({
  method: 'POST',
  body: new URLSearchParams(fields),
});

/** The values of the form on a page, as a browser would send them. */
function fieldsOf(html: string): Record<string, string> {
  const inputs = html.matchAll(/<input[^>]* name="(\w+)"[^>]*?(?: value="([^"]*)")?>/g);
  return Object.fromEntries(Array.from(inputs, ([, name, value]) => [name!, value ?? '']));
}

suite('the page for registering', () => {
  test('from the link of an anonymous user keeps all that is theirs', async (t) => {
    const { url, parts, newUser } = await startTestServer(t);
    const { userId, headers } = await newUser();
    const form = await read(parts.registrationLinks.url(userId));
    assert.equal(form.status, 200);
    assert.match(form.html, /stays yours/);
    assert.match(form.headers.get('Content-Security-Policy') ?? '', /form-action 'self'/);
    const fields = { ...fieldsOf(form.html), email: 'ann@kinora.test', password };
    const done = await read(`${url}/register`, send(fields));
    assert.equal(done.status, 200);
    assert.match(done.html, /everything is kept/);
    const me = await new ApiCaller(url, headers).call<{ kind: string; user_id: string }>(
      'GET',
      '/api/auth/me',
    );
    assert.deepEqual([me.body.data.user_id, me.body.data.kind], [userId, 'registered']);
    const again = await read(parts.registrationLinks.url(userId));
    assert.equal(again.status, 404);
    assert.match(again.html, /registered already/);
  });

  test('by an id alone offers no form, and takes none', async (t) => {
    const { url, parts, newUser } = await startTestServer(t);
    const { userId } = await newUser();
    for (const query of [`bind=${userId}`, `bind=${userId}&proof=1.x`, 'bind=']) {
      const { status, html } = await read(`${url}/register?${query}`);
      assert.equal(status, 404, query);
      assert.doesNotMatch(html, /<form/);
    }
    const sent = await read(
      `${url}/register`,
      send({ bind: userId, email: 'eve@kinora.test', password }),
    );
    assert.equal(sent.status, 404);
    assert.equal(await parts.accounts.isAnonymous(userId), true);
  });

  test('without a link makes a new account, which can log in', async (t) => {
    const { url } = await startTestServer(t);
    const form = await read(`${url}/register`, { headers: { 'Accept-Language': 'zh-CN' } });
    assert.match(form.html, /<html lang="zh">[^]*将创建一个新账号/);
    const credentials = { email: 'ann@kinora.test', password };
    assert.equal((await read(`${url}/register`, send(credentials))).status, 200);
    const login = await new ApiCaller(url, {}).call('POST', '/api/auth/login', credentials);
    assert.equal(login.status, 200);
  });

  test('says what is wrong, keeps what was written but the password, and runs nothing of it', async (t) => {
    const { url } = await startTestServer(t);
    const attempt = async (email: string, secret: string) =>
      read(`${url}/register`, send({ email, password: secret }));
    const strange = await attempt('"><script>alert(1)</script>@x', password);
    assert.equal(strange.status, 400);
    assert.match(strange.html, /no e-mail address/);
    assert.doesNotMatch(strange.html, /<script/);
    const short = await attempt('ann@kinora.test', 'short<');
    assert.equal(short.status, 400);
    assert.match(short.html, /8 to 256[^]*ann@kinora\.test/);
    assert.doesNotMatch(short.html, /short&|short</);
    assert.equal((await attempt('ann@kinora.test', password)).status, 200);
    const taken = await attempt('ann@kinora.test', password);
    assert.equal(taken.status, 409);
    assert.match(taken.html, /has an account already/);
    assert.equal((await read(`${url}/register`, send({}))).status, 400);
  });
});

suite('a claim token', () => {
  interface Claim {
    readonly claim_token: string;
    readonly claim_url: string;
    readonly expires_in: number;
  }

  test('shows which project it is for a week, and is no token of the API', async (t) => {
    const { url, parts, newUser } = await startTestServer(t);
    const { userId, headers } = await newUser();
    const session = await parts.sessions.create(userId, { taskName: 'Summer <b>2026</b>' });
    const asked = await new ApiCaller(url, headers).call<Claim>('POST', '/api/auth/claim-token', {
      task_id: session.taskId,
      session_id: session.wireId,
    });
    assert.equal(asked.status, 200);
    const { claim_token: token, claim_url: link, expires_in: seconds } = asked.body.data;
    assert.match(token, /^clm_[\w-]{43}$/);
    assert.equal(seconds, 604_800);
    assert.equal(link, `${url}/workspace/claim?ct=${token}`);
    const page = await read(link);
    assert.equal(page.status, 200);
    assert.match(page.html, /Summer &#60;b&#62;2026/);
    assert.match(page.html, /0 photos/);
    const chinese = await read(link, { headers: { 'Accept-Language': 'zh' } });
    assert.match(chinese.html, /还没有生成影片/);
    const asToken = await new ApiCaller(url, { Authorization: `Bearer ${token}` }).call(
      'GET',
      '/api/auth/me',
    );
    assert.equal(asToken.body.code, 1001);
    t.mock.timers.enable({ apis: ['Date'], now: Date.now() + seconds * 1000 + 1 });
    assert.equal(await parts.claims.projectOf(token), undefined);
    t.mock.timers.reset();
    await parts.sessions.remove(session);
    assert.equal((await read(link)).status, 404);
  });

  test('is given for a project of the user alone', async (t) => {
    const { url, parts, newUser } = await startTestServer(t);
    const [ann, eve] = [await newUser(), await newUser()];
    const session = await parts.sessions.create(ann.userId, { taskName: 'Summer' });
    const other = await parts.sessions.create(ann.userId, { taskName: 'Winter' });
    const ask = async (headers: Record<string, string>, task_id: string, session_id: string) =>
      new ApiCaller(url, headers).call('POST', '/api/auth/claim-token', { task_id, session_id });
    const refusals = [
      await ask(eve.headers, session.taskId, session.wireId),
      await ask(ann.headers, session.taskId, '1234567890123456789'),
      await ask(ann.headers, other.taskId, session.wireId),
    ];
    for (const { status, body } of refusals) assert.deepEqual([status, body.code], [404, 1002]);
    for (const ct of ['', 'clm_x', '%00', 'x'.repeat(5000)])
      assert.equal((await read(`${url}/workspace/claim?ct=${ct}`)).status, 404);
  });
});
