import { argon2, randomBytes, timingSafeEqual, type Argon2Parameters } from 'node:crypto';
import { promisify } from 'node:util';

/** https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html: 19 MiB, two passes. */
const cost: Cost = { memoryKiB: 19_456, passes: 2, lanes: 1 };
const saltBytes = 16;
const hashBytes = 32;

interface Cost {
  readonly memoryKiB: number;
  readonly passes: number;
  readonly lanes: number;
}

/** In the usual text form, which holds its own cost: `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(saltBytes);
  const hash = await derive(password, salt, cost);
  const { memoryKiB, passes, lanes } = cost;
  return `$argon2id$v=19$m=${memoryKiB},t=${passes},p=${lanes}$${base64(salt)}$${base64(hash)}`;
}

/** Without a hash, that of an unknown user, it takes as long and answers false. */
export async function isPassword(password: string, hashed: string | null): Promise<boolean> {
  const { cost: itsCost, salt, hash } = read(hashed ?? nobody);
  const derived = await derive(password, salt, itsCost);
  return timingSafeEqual(derived, hash) && hashed !== null;
}

const nobody = `$argon2id$v=19$m=${cost.memoryKiB},t=${cost.passes},p=${cost.lanes}$${base64(Buffer.alloc(saltBytes))}$${base64(Buffer.alloc(hashBytes))}`;

function read(hashed: string): { cost: Cost; salt: Buffer; hash: Buffer } {
  const match = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(hashed);
  if (match === null) throw new Error('A password hash is stored in an unknown form');
  const [, memoryKiB, passes, lanes, salt = '', hash = ''] = match;
  return {
    cost: { memoryKiB: Number(memoryKiB), passes: Number(passes), lanes: Number(lanes) },
    salt: Buffer.from(salt, 'base64'),
    hash: Buffer.from(hash, 'base64'),
  };
}

async function derive(password: string, salt: Buffer, itsCost: Cost): Promise<Buffer> {
  return derived('argon2id', {
    message: password,
    nonce: salt,
    parallelism: itsCost.lanes,
    tagLength: hashBytes,
    memory: itsCost.memoryKiB,
    passes: itsCost.passes,
  });
}

const derived = promisify<'argon2id', Argon2Parameters, Buffer>(argon2);

function base64(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}
