import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { temporaryFolder } from '../../../test/make-media.ts';
import { fetchUrl } from './fetch-url.ts';
import { isOutboundRefusal } from './outbound-refusal.ts';

/** Of film.test, signed by itself, for these tests alone: nobody trusts it. Valid until 2120. */
const certificate = `-----BEGIN CERTIFICATE-----
MIIBYjCCAQegAwIBAgIBATAKBggqhkjOPQQDAjAUMRIwEAYDVQQDDAlmaWxtLnRl
c3QwIBcNMjAwMTAxMDAwMDAwWhgPMjEyMDAxMDEwMDAwMDBaMBQxEjAQBgNVBAMM
CWZpbG0udGVzdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABGQHuizCGx/sDmFt
56yWav6qNraVW3mrb247mPgZsdm32BHIWc1aWVfxO3v0rV/+0iG7Wm+EQBSQM//2
bxWciomjSDBGMA8GA1UdEwEB/wQFMAMBAf8wFAYDVR0RBA0wC4IJZmlsbS50ZXN0
MB0GA1UdDgQWBBTjiL5dBFYwj7igbUU06yBd6viW+TAKBggqhkjOPQQDAgNJADBG
AiEA5HNNvHb+Pg7YE8JR7L8SP9i1+oj67XRxuhkk+ku49pMCIQDGN5u9/CyUheKq
9P/p4v57jUz/BaP+2Rl/JRfaLKNHfw==
-----END CERTIFICATE-----`;
const key = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgyaZVrTNCN65iO58H
bqIun8rv1T7vo7a810CuMX5UYaWhRANCAARkB7oswhsf7A5hbeeslmr+qja2lVt5
q29uO5j4GbHZt9gRyFnNWllX8Tt79K1f/tIhu1pvhEAUkDP/9m8VnIqJ
-----END PRIVATE KEY-----`;

const folder = temporaryFolder(after);
const server = createServer({ cert: certificate, key }, (_request, response) => {
  response.end('a film');
});
let port = 0;
before(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  port = (server.address() as AddressInfo).port;
});
after(() => {
  server.closeAllConnections();
  server.close();
});

test('a certificate that nobody vouches for is not accepted', async () => {
  const refusal = await fetchUrl(`https://film.test:${port}/`, {
    partialPath: join(folder, 'partial'),
    sizeLimitBytes: 1000,
    allowLoopback: true,
    resolve: async () => ['127.0.0.1'],
    signal: new AbortController().signal,
  });
  assert.ok(isOutboundRefusal(refusal));
  assert.equal(refusal.kind, 'unreachable');
  assert.equal((refusal.cause as NodeJS.ErrnoException).code, 'DEPTH_ZERO_SELF_SIGNED_CERT');
});

test('a good certificate is accepted for its own name, and for no other', async () => {
  const own = await fetchTrusting('film.test');
  assert.equal(own.sizeBytes, 6);
  const other = await fetchTrusting('other.test');
  assert.deepEqual(other, { kind: 'unreachable', code: 'ERR_TLS_CERT_ALTNAME_INVALID' });
});

/** In a process that takes the certificate for one of an authority, which it can only at its start. */
async function fetchTrusting(name: string): Promise<Record<string, unknown>> {
  const authority = join(folder, 'authority.pem');
  await writeFile(authority, certificate);
  const script = `
    import { fetchUrl } from ${JSON.stringify(new URL('fetch-url.ts', import.meta.url).href)};
    const { sizeBytes, kind, cause } = await fetchUrl('https://${name}:${port}/', {
      partialPath: ${JSON.stringify(join(folder, name))},
      sizeLimitBytes: 1000,
      allowLoopback: true,
      resolve: async () => ['127.0.0.1'],
      signal: new AbortController().signal,
    });
    console.log(JSON.stringify({ sizeBytes, kind, code: cause?.code }));
  `;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', script],
    { env: { ...process.env, NODE_EXTRA_CA_CERTS: authority } },
  );
  return JSON.parse(stdout) as Record<string, unknown>;
}
