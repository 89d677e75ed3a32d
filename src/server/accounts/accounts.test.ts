import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { ApiCaller } from '../testing/api-caller.ts';
import { startTestServer } from '../testing/test-server.ts';

interface Issued {
  readonly token: string;
  readonly user_id: string;
  readonly expires_at: string;
  readonly credits: number;
}

const dayMs = 24 * 3_600_000;
const password = 'a horse called 电池';
const askAnonymous = async (url: string, clientId: string, more: Record<string, string> = {}) =>
  new ApiCaller(url, { 'X-Client-Id': clientId, ...more }).call<Issued>(
    'POST',
    '/api/auth/anonymous-token',
  );
const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });

suite('an anonymous token', () => {
  test('is for a week, for a user with 100 credits, and its hash alone is kept', async (t) => {
    const { url, parts } = await startTestServer(t, { preset: 'hosted' });
    const { status, body } = await askAnonymous(url, 'a laptop');
    assert.equal(status, 200);
    const { token, user_id: userId, expires_at: expiresAt, credits } = body.data;
    assert.match(token, /^nmv_usr_[\w-]{43}$/);
    assert.match(userId, /^anon_[0-9a-f]{16}$/);
    assert.equal(credits, 100);
    assert.ok(Math.abs(Date.parse(expiresAt) - Date.now() - 7 * dayMs) < 60_000);
    const folder = parts.settings.dataFolder;
    const files = ['kinora.db', 'kinora.db-wal'].map(async (name) => readFile(join(folder, name)));
    for (const bytes of await Promise.all(files)) {
      assert.ok(!bytes.includes(token));
      assert.ok(!bytes.includes('a laptop'));
    }
  });

  test('of a known client is another of the same user, whose credits stay as they are', async (t) => {
    const { url, parts } = await startTestServer(t, { preset: 'hosted' });
    const first = (await askAnonymous(url, 'a laptop')).body.data;
    await parts.database.transaction(async (transaction) =>
      parts.ledger.freeze(transaction, { userId: first.user_id, amount: 30, reason: 'test' }),
    );
    const again = await Promise.all(
      Array.from({ length: 5 }, async () => askAnonymous(url, 'a laptop')),
    );
    for (const { body } of again) {
      assert.equal(body.data.user_id, first.user_id);
      assert.notEqual(body.data.token, first.token);
      assert.equal(body.data.credits, 70);
    }
    assert.notEqual((await askAnonymous(url, 'A laptop')).body.data.user_id, first.user_id);
  });

  test('that has expired is refused, and its client gets its user back', async (t) => {
    const { url, parts } = await startTestServer(t);
    const first = (await askAnonymous(url, 'a laptop')).body.data;
    await parts.database.transaction(async (transaction) =>
      transaction.run('UPDATE tokens SET expires_at_ms = $1', Date.now() - 1),
    );
    const refused = await new ApiCaller(url, bearer(first.token)).call('GET', '/api/auth/me');
    assert.deepEqual([refused.status, refused.body.code], [401, 1001]);
    const { body } = await askAnonymous(url, 'a laptop');
    assert.equal(body.data.user_id, first.user_id);
  });

  test('needs a client id of 1 to 64 characters', async (t) => {
    const { url } = await startTestServer(t);
    for (const clientId of ['', '   ', 'x'.repeat(65)])
      assert.equal((await askAnonymous(url, clientId)).status, 400);
    assert.equal(
      (await new ApiCaller(url, {}).call('POST', '/api/auth/anonymous-token')).status,
      400,
    );
    assert.equal((await askAnonymous(url, 'x'.repeat(64))).status, 200);
  });

  test('is given to ten new clients of an address in a week, and to known ones always', async (t) => {
    const { url, parts } = await startTestServer(t, {
      rateLimits: true,
      publicUrl: 'https://films.example',
      trustedProxies: ['127.0.0.1'],
    });
    const from = (address: string) => ({ 'X-Forwarded-For': address });
    const newClient = async (number: number, address: string) =>
      askAnonymous(url, `client ${number}`, from(address));
    for (let number = 0; number < 10; number++)
      assert.equal((await newClient(number, `2001:db8:1:2::${number}`)).status, 200);
    const refused = await newClient(10, '2001:db8:1:2:ffff::1');
    assert.deepEqual([refused.status, refused.body.code], [429, 429]);
    const waitMs = Number(refused.headers.get('Retry-After')) * 1000;
    assert.ok(waitMs > 7 * dayMs - 60_000 && waitMs <= 7 * dayMs);
    const registered = await new ApiCaller(url, from('2001:db8:1:2::77')).call(
      'POST',
      '/api/auth/register',
      { email: 'new@kinora.test', password },
    );
    assert.equal(registered.status, 429, 'registering is no way around it');
    assert.equal((await newClient(3, '2001:db8:1:2::1')).status, 200);
    assert.equal((await newClient(11, '2001:db8:1:3::1')).status, 200);
    await parts.database.transaction(async (transaction) =>
      transaction.run('UPDATE users SET created_at_ms = created_at_ms - $1', 7 * dayMs),
    );
    assert.equal((await newClient(12, '2001:db8:1:2::1')).status, 200);
  });

  test('is not limited for the person at this machine', async (t) => {
    const { url } = await startTestServer(t, { rateLimits: true });
    for (let number = 0; number < 12; number++)
      assert.equal((await askAnonymous(url, `client ${number}`)).status, 200);
  });
});

suite('registration', () => {
  const register = async (url: string, body: object, headers: Record<string, string> = {}) =>
    new ApiCaller(url, headers).call<Issued>('POST', '/api/auth/register', { password, ...body });
  const logIn = async (url: string, email: string, secret = password) =>
    new ApiCaller(url, {}).call<Issued>('POST', '/api/auth/login', { email, password: secret });

  test('keeps an anonymous user, their projects, credits and tokens', async (t) => {
    const { url, parts } = await startTestServer(t, { preset: 'hosted' });
    const before = (await askAnonymous(url, 'a laptop')).body.data;
    const session = await parts.sessions.create(before.user_id, { taskName: 'Summer' });
    const { status, body } = await register(
      url,
      { email: ' Ann@Kinora.Test ' },
      bearer(before.token),
    );
    assert.equal(status, 200);
    assert.equal(body.data.user_id, before.user_id);
    const login = (await logIn(url, 'ann@kinora.test')).body.data;
    for (const { token } of [before, body.data, login]) {
      const me = await new ApiCaller(url, bearer(token)).call<object>('GET', '/api/auth/me');
      assert.deepEqual(me.body.data, {
        user_id: before.user_id,
        kind: 'registered',
        email: 'ann@kinora.test',
        plan: 'free',
        language: null,
      });
    }
    assert.equal((await parts.sessions.find(before.user_id, session.wireId)).taskName, 'Summer');
    assert.equal((await parts.ledger.balance(before.user_id)).total, 100);
  });

  test('leaves only the password: the client id opens the account no more', async (t) => {
    const { url, parts } = await startTestServer(t);
    const before = (await askAnonymous(url, 'a laptop')).body.data;
    const { body } = await register(url, { email: 'ann@kinora.test' }, bearer(before.token));
    const lifeMs = Date.parse(body.data.expires_at) - Date.now();
    assert.ok(Math.abs(lifeMs - 90 * dayMs) < 60_000);
    for (const [language, words] of [
      ['en', /has registered: log in by \/api\/auth\/login/],
      ['zh', /已经注册.*\/api\/auth\/login/],
    ] as const) {
      const refused = await askAnonymous(url, 'a laptop', { 'Accept-Language': language });
      assert.deepEqual([refused.status, refused.body.code, refused.body.data], [401, 1001, null]);
      assert.match(refused.body.message, words);
    }
    assert.equal((await parts.tokens.list(before.user_id, before.token)).length, 2);
  });

  test('without a token makes a new user', async (t) => {
    const { url, parts } = await startTestServer(t, { preset: 'hosted' });
    const { body } = await register(url, { email: 'bob@kinora.test' });
    assert.match(body.data.user_id, /^user_[0-9a-f]{16}$/);
    assert.equal((await parts.ledger.balance(body.data.user_id)).available, 100);
  });

  test('binds nobody to whom is known no more than their id', async (t) => {
    const { url, parts, newUser } = await startTestServer(t);
    const [victim, stranger] = [await newUser(), await newUser()];
    const link = new URL(parts.registrationLinks.url(stranger.userId)).searchParams;
    const expired = Date.now() - 1;
    const attempts: [object, Record<string, string>?][] = [
      [{ bind: victim.userId }],
      [{ bind: victim.userId, proof: '' }],
      [{ bind: victim.userId, proof: link.get('proof') }],
      [{ bind: victim.userId, proof: `${expired}.${link.get('proof')!.split('.')[1]}` }],
      [{ bind: victim.userId }, bearer(stranger.token)],
      [{ bind: victim.userId, proof: link.get('proof') }, bearer(stranger.token)],
      [{ bind: 'anon_0000000000000000' }],
    ];
    for (const [body, headers] of attempts) {
      const answer = await register(url, { email: 'eve@kinora.test', ...body }, headers);
      assert.deepEqual([answer.status, answer.body.code], [422, 422], JSON.stringify(body));
    }
    const wrongToken = await register(url, { email: 'eve@kinora.test' }, bearer('nmv_usr_wrong'));
    assert.equal(wrongToken.body.code, 1001);
    assert.equal(await parts.accounts.isAnonymous(victim.userId), true);
    assert.equal((await logIn(url, 'eve@kinora.test')).status, 401);
  });

  test('by the link that the user was given binds them, once and within a day', async (t) => {
    const { url, parts, newUser } = await startTestServer(t);
    const { userId } = await newUser();
    const link = new URL(parts.registrationLinks.url(userId));
    assert.equal(link.origin + link.pathname, `${url}/register`);
    const { bind, proof } = Object.fromEntries(link.searchParams);
    t.mock.timers.enable({ apis: ['Date'], now: Date.now() + dayMs + 1 });
    assert.equal(parts.registrationLinks.isProof(bind!, proof!), false);
    t.mock.timers.reset();
    const bound = await register(url, { email: 'ann@kinora.test', bind, proof });
    assert.equal(bound.body.data.user_id, userId);
    const again = await register(url, { email: 'eve@kinora.test', bind, proof });
    assert.deepEqual([again.status, again.body.code], [409, 409]);
  });

  test('refuses an e-mail address that has an account, and what is none', async (t) => {
    const { url, newUser } = await startTestServer(t);
    assert.equal((await register(url, { email: 'ann@kinora.test' })).status, 200);
    const { headers } = await newUser();
    for (const email of ['ann@kinora.test', 'ANN@kinora.test'])
      assert.equal((await register(url, { email }, headers)).status, 409);
    for (const email of ['', 'ann', 'ann@', '@kinora.test', 'ann@kinora.test, b@kinora.test'])
      assert.equal((await register(url, { email })).status, 400, email);
    assert.equal((await register(url, { email: 'x@kinora.test', password: 'short' })).status, 400);
  });
});

suite('a login', () => {
  test('is refused in the same words for a wrong password and an unknown address', async (t) => {
    const { url } = await startTestServer(t);
    const credentials = { email: 'ann@kinora.test', password };
    await new ApiCaller(url, {}).call('POST', '/api/auth/register', credentials);
    const logIn = async (body: object) =>
      new ApiCaller(url, {}).call('POST', '/api/auth/login', body);
    assert.equal((await logIn(credentials)).status, 200);
    assert.equal((await logIn({ ...credentials, email: ' ANN@kinora.test' })).status, 200);
    const wrong = await logIn({ ...credentials, password: 'another horse' });
    const unknown = await logIn({ ...credentials, email: 'bob@kinora.test' });
    assert.equal(wrong.status, 401);
    assert.deepEqual(wrong.body, unknown.body);
  });

  test('cannot be guessed: after ten attempts at an address the right password waits too', async (t) => {
    const { url } = await startTestServer(t, { rateLimits: true });
    const credentials = { email: 'ann@kinora.test', password };
    await new ApiCaller(url, {}).call('POST', '/api/auth/register', credentials);
    const logIn = async (body: object) =>
      new ApiCaller(url, {}).call('POST', '/api/auth/login', body);
    for (let attempt = 0; attempt < 5; attempt++) {
      assert.equal((await logIn(credentials)).status, 200, 'who knows it is not counted');
    }
    for (let attempt = 0; attempt < 10; attempt++)
      assert.equal((await logIn({ ...credentials, password: `guess ${attempt}` })).status, 401);
    const refused = await logIn(credentials);
    assert.deepEqual([refused.status, refused.body.code], [429, 429]);
    assert.ok(Number(refused.headers.get('Retry-After')) > 60);
  });
});

suite('tokens', () => {
  interface Listed {
    readonly tokens: readonly { readonly id: string; readonly current: boolean }[];
  }

  test('are listed without themselves, and revoked one by one', async (t) => {
    const { url } = await startTestServer(t);
    const [first, second, third] = [
      (await askAnonymous(url, 'a laptop')).body.data,
      (await askAnonymous(url, 'a laptop')).body.data,
      (await askAnonymous(url, 'a laptop')).body.data,
    ];
    const listed = await new ApiCaller(url, bearer(first.token)).call<Listed>(
      'GET',
      '/api/auth/tokens',
    );
    assert.equal(listed.body.data.tokens.length, 3);
    for (const { token } of [first, second, third])
      assert.ok(!JSON.stringify(listed.body).includes(token));
    const own = listed.body.data.tokens.filter(({ current }) => current);
    assert.equal(own.length, 1);
    const works = async (token: string) =>
      (await new ApiCaller(url, bearer(token)).call('GET', '/api/auth/me')).status === 200;
    const revoke = async (id: string) =>
      new ApiCaller(url, bearer(second.token)).call('DELETE', `/api/auth/tokens/${id}`);
    assert.equal((await revoke(own[0]!.id)).status, 200);
    assert.equal((await revoke(own[0]!.id)).status, 404);
    assert.deepEqual([await works(first.token), await works(second.token)], [false, true]);
    await new ApiCaller(url, bearer(second.token)).call('POST', '/api/auth/logout');
    assert.deepEqual([await works(second.token), await works(third.token)], [false, true]);
  });

  test('are all revoked at once, with the client that could get new ones', async (t) => {
    const { url } = await startTestServer(t);
    const first = (await askAnonymous(url, 'a laptop')).body.data;
    await askAnonymous(url, 'a laptop');
    const other = (await askAnonymous(url, 'another')).body.data;
    const all = await new ApiCaller(url, bearer(first.token)).call<{ revoked: number }>(
      'DELETE',
      '/api/auth/tokens',
    );
    assert.equal(all.body.data.revoked, 2);
    const after = await new ApiCaller(url, bearer(first.token)).call('GET', '/api/auth/me');
    assert.equal(after.body.code, 1001);
    assert.notEqual((await askAnonymous(url, 'a laptop')).body.data.user_id, first.user_id);
    const kept = await new ApiCaller(url, bearer(other.token)).call('GET', '/api/auth/me');
    assert.equal(kept.status, 200);
  });
});
