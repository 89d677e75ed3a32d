import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { test, type TestContext } from 'node:test';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { SignedLinks } from './signed-links.ts';

const content = randomBytes(3000);

async function openBlob(t: TestContext, key = 'films/someone/film.mp4') {
  const server = await startTestServer(t);
  await putBlob(server, key);
  return { server, url: server.parts.links.url(key, 'my film.mp4') };
}

async function putBlob({ parts: { blobs } }: TestServer, key: string): Promise<void> {
  const path = blobs.newPartialPath();
  await writeFile(path, content);
  await blobs.put(key, path);
}

async function bytesOf(answer: Response): Promise<Buffer> {
  return Buffer.from(await answer.arrayBuffer());
}

test('a link gives the file to whoever has it, as what it is and nothing that runs', async (t) => {
  const { url } = await openBlob(t);
  const answer = await fetch(url);
  assert.equal(answer.status, 200);
  assert.deepEqual(await bytesOf(answer), content);
  const { headers } = answer;
  assert.equal(headers.get('content-type'), 'video/mp4');
  assert.equal(headers.get('content-length'), '3000');
  assert.equal(headers.get('accept-ranges'), 'bytes');
  assert.equal(headers.get('x-content-type-options'), 'nosniff');
  assert.match(headers.get('content-security-policy')!, /^sandbox; default-src 'none'/);
  assert.match(headers.get('content-disposition')!, /^inline; filename="my film\.mp4"/);
  assert.match(headers.get('cache-control')!, /private/);
});

test('parts add up to the whole', async (t) => {
  const { url } = await openBlob(t);
  const part = async (range: string) => fetch(url, { headers: { Range: range } });
  const pieces = await Promise.all(
    ['bytes=0-999', 'bytes=1000-2500', 'bytes=-499'].map(async (range) => {
      const answer = await part(range);
      assert.equal(answer.status, 206);
      return bytesOf(answer);
    }),
  );
  assert.deepEqual(Buffer.concat(pieces), content);
  assert.equal(
    (await part('bytes=1000-2500')).headers.get('content-range'),
    'bytes 1000-2500/3000',
  );
  const beyond = await part('bytes=3000-');
  assert.equal(beyond.status, 416);
  assert.equal(beyond.headers.get('content-range'), 'bytes */3000');
  assert.equal((await part('bytes=0-1,5-6')).status, 200);
});

test('what the client has already is not sent again, and a part only of the same content', async (t) => {
  const { url } = await openBlob(t);
  const etag = (await fetch(url)).headers.get('etag')!;
  const known = await fetch(url, { headers: { 'If-None-Match': `"other", W/${etag}` } });
  assert.equal(known.status, 304);
  assert.equal((await bytesOf(known)).length, 0);
  assert.equal((await fetch(url, { headers: { 'If-None-Match': '"other"' } })).status, 200);
  const range = { Range: 'bytes=0-9' };
  assert.equal((await fetch(url, { headers: { ...range, 'If-Range': etag } })).status, 206);
  assert.equal((await fetch(url, { headers: { ...range, 'If-Range': '"other"' } })).status, 200);
});

test('HEAD tells what GET would, without the bytes', async (t) => {
  const { url } = await openBlob(t);
  const [head, get] = [await fetch(url, { method: 'HEAD' }), await fetch(url)];
  assert.equal(head.status, 200);
  for (const name of ['content-length', 'content-type', 'etag', 'accept-ranges'])
    assert.equal(head.headers.get(name), get.headers.get(name), name);
  assert.equal((await bytesOf(head)).length, 0);
});

test('a link that was changed in any place is none', async (t) => {
  const { server, url } = await openBlob(t);
  await putBlob(server, 'films/another/film.mp4');
  const { pathname } = new URL(url);
  const start = '/files/'.length;
  for (let at = start; at < pathname.length; at += 3) {
    const other = pathname[at] === 'A' ? 'B' : 'A';
    const changed = `${server.url}${pathname.slice(0, at)}${other}${pathname.slice(at + 1)}`;
    // Some changes make it no address at all.
    assert.ok([400, 404].includes((await fetch(changed)).status), changed);
  }
  const foreign = new SignedLinks(randomBytes(32), () => server.url);
  assert.equal((await fetch(foreign.url('films/another/film.mp4', 'my film.mp4'))).status, 404);
  assert.equal((await fetch(`${server.url}/files/x.y/z`)).status, 404);
});

test('a link is the same within an hour, and expires', async (t) => {
  const { server, url } = await openBlob(t);
  const { links } = server.parts;
  t.mock.timers.enable({ apis: ['Date'], now: Math.ceil(Date.now() / 3_600_000) * 3_600_000 + 1 });
  const day = links.url('films/someone/film.mp4', 'my film.mp4');
  t.mock.timers.tick(59 * 60_000);
  assert.equal(links.url('films/someone/film.mp4', 'my film.mp4'), day);
  const hour = links.url('films/someone/film.mp4', 'my film.mp4', 3_600_000);
  assert.equal((await fetch(hour)).status, 200);
  t.mock.timers.tick(2 * 3_600_000);
  const late = await fetch(hour);
  assert.equal(late.status, 404);
  assert.match(((await late.json()) as { message: string }).message, /expired/);
  assert.equal((await fetch(day)).status, 200);
  t.mock.timers.tick(24 * 3_600_000);
  assert.equal((await fetch(url)).status, 404);
});

test('a person who opens a link without a file reads why, and a program gets its error', async (t) => {
  const { server, url } = await openBlob(t);
  const old = server.parts.links.url('films/someone/film.mp4', 'my film.mp4', -3_600_000);
  const browser = { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
  for (const link of [old, `${url}x`, `${server.url}/files/x.y/z`])
    for (const [language, words] of [
      ['en', /<h1>This link leads to no file<\/h1>/],
      ['zh-CN', /<h1>链接没有对应的文件<\/h1>/],
    ] as const) {
      const headers = { ...browser, 'Accept-Language': language };
      const page = await fetch(link, { headers });
      assert.equal(page.status, 404);
      assert.equal(page.headers.get('content-type'), 'text/html; charset=utf-8');
      assert.match(await page.text(), words);
      const { code } = (await (await fetch(link)).json()) as { code: number };
      assert.equal(code, 404);
    }
  assert.deepEqual(await bytesOf(await fetch(url, { headers: browser })), content);
});

test('the file of a link may be gone', async (t) => {
  const { server, url } = await openBlob(t);
  await server.parts.blobs.remove('films/someone/film.mp4');
  assert.equal((await fetch(url)).status, 404);
});

test('a name whose ending lies is mended', async (t) => {
  const { server } = await openBlob(t, 'media/someone/picture.jpg');
  for (const [name, shown] of [
    ['page.html', 'page.html.jpg'],
    ['holiday.JPG', 'holiday.JPG'],
    ['no ending', 'no ending.jpg'],
  ] as const) {
    const answer = await fetch(server.parts.links.url('media/someone/picture.jpg', name));
    assert.match(answer.headers.get('content-disposition')!, new RegExp(`filename="${shown}"`));
    assert.equal(answer.headers.get('content-type'), 'image/jpeg');
  }
});
