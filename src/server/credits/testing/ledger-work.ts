// Run as a process: works on a ledger at random and without end, and writes a line for everything
// that was acknowledged. It is there to be killed.
import { writeSync } from 'node:fs';
import { openSqliteDatabase } from '../../../storage/sqlite-database.ts';
import { ApiError } from '../../http/api-error.ts';
import { Ledger } from '../ledger.ts';

const [path = '', seed = ''] = process.argv.slice(2);
const database = openSqliteDatabase(path);
const ledger = new Ledger(database, { registrationUrl: () => '', topUpUrl: null });
const open: string[] = [];

await Promise.all([0, 1, 2].map(async (worker) => workForEver(worker)));

async function workForEver(worker: number): Promise<never> {
  for (let count = 0; ; count++) {
    const userId = `user-${Math.floor(Math.random() * 3)}`;
    const amount = 1 + Math.floor(Math.random() * 50);
    const reason = `${seed}.${worker}.${count}`;
    const holdId = Math.random() < 0.6 ? open.pop() : undefined;
    if (holdId) await end(holdId);
    else if (Math.random() < 0.4) await grant({ userId, amount, reason });
    else await freeze({ userId, amount, reason });
  }
}

async function grant(movement: { userId: string; amount: number; reason: string }): Promise<void> {
  await database.transaction(async (transaction) => ledger.grant(transaction, movement));
  acknowledge('grant', movement.reason);
}

async function freeze(movement: { userId: string; amount: number; reason: string }): Promise<void> {
  try {
    const holdId = await database.transaction(async (transaction) =>
      ledger.freeze(transaction, movement),
    );
    acknowledge('open', holdId!);
    open.push(holdId!);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
  }
}

async function end(holdId: string): Promise<void> {
  const settles = Math.random() < 0.5;
  await database.transaction(async (transaction) =>
    settles ? ledger.settle(transaction, holdId) : ledger.release(transaction, holdId),
  );
  acknowledge(settles ? 'settled' : 'released', holdId);
}

function acknowledge(what: string, of: string): void {
  writeSync(1, `${what} ${of}\n`);
}
