import assert from 'node:assert/strict';
import { argon2Sync } from 'node:crypto';
import { suite, test } from 'node:test';
import { passwordSchema } from '../../api/auth.ts';
import { hashPassword, isPassword } from './password.ts';

suite('a password', () => {
  test('is recognised by its hash, and no other one is', async () => {
    const hashed = await hashPassword('correct horse 电池');
    assert.equal(await isPassword('correct horse 电池', hashed), true);
    for (const wrong of ['', 'correct horse', 'Correct horse 电池', `correct horse 电池 `])
      assert.equal(await isPassword(wrong, hashed), false);
  });

  test('has another hash each time, which tells its cost: 19 MiB, two passes', async () => {
    const [one, other] = [await hashPassword('same old one'), await hashPassword('same old one')];
    assert.notEqual(one, other);
    assert.match(one, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  });

  test('whose hash was made at another cost is recognised too, and a broken hash never', async () => {
    const salt = Buffer.from('some salt of 16b');
    const options = { memory: 64, passes: 3, parallelism: 2, tagLength: 32 };
    const hash = argon2Sync('argon2id', { message: 'correct horse', nonce: salt, ...options });
    const unpadded = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '');
    const hashed = `$argon2id$v=19$m=64,t=3,p=2$${unpadded(salt)}$${unpadded(hash)}`;
    assert.equal(await isPassword('correct horse', hashed), true);
    assert.equal(await isPassword('wrong horse', hashed), false);
    await assert.rejects(isPassword('correct horse', hashed.replace('argon2id', 'argon2i')));
  });

  test('of nobody is wrong, and costs the work that one of somebody costs', async () => {
    const hashed = await hashPassword('correct horse');
    const timeOf = async (hash: string | null) => {
      const begin = performance.now();
      assert.equal(await isPassword('wrong horse', hash), false);
      return performance.now() - begin;
    };
    let [somebodyMs, nobodyMs] = [Infinity, Infinity];
    for (let time = 0; time < 5; time++) {
      somebodyMs = Math.min(somebodyMs, await timeOf(hashed));
      nobodyMs = Math.min(nobodyMs, await timeOf(null));
    }
    // An answer without the work would come hundreds of times sooner; the rest is the machine's noise.
    assert.ok(nobodyMs > somebodyMs / 4, `${nobodyMs} and ${somebodyMs} ms`);
  });

  test('is 8 to 256 characters, whatever they are made of', () => {
    const isFine = (text: string) => passwordSchema.safeParse(text).success;
    for (const text of [
      '12345678',
      '密码密码密码密码',
      '🎬'.repeat(8),
      'x'.repeat(256),
      ' '.repeat(8),
    ])
      assert.ok(isFine(text), text);
    for (const text of [
      '',
      '1234567',
      '密码密码密码密',
      '🎬'.repeat(7),
      'x'.repeat(257),
      'x'.repeat(99_999),
    ])
      assert.ok(!isFine(text), text);
  });

  test('is the same from every keyboard', () => {
    const [composed, decomposed, wide] = ['Zo\u00eb 12345', 'Zoe\u0308 12345', 'Ｚo\u00eb １2345'];
    assert.equal(passwordSchema.parse(decomposed), passwordSchema.parse(composed));
    assert.equal(passwordSchema.parse(wide), passwordSchema.parse(composed));
  });
});
