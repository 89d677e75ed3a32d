import type { Database } from '../../../storage/database.ts';

/** The laws of the ledger that do not hold in a database, with what breaks them; empty when all hold. */
export async function brokenLedgerLaws(database: Database): Promise<object[]> {
  const broken: object[] = [];
  for (const [law, sql] of Object.entries(offenders)) {
    const rows = await database.all<object>(sql);
    if (rows.length > 0) broken.push({ law, rows });
  }
  return broken;
}

const offenders = {
  'all balances together are zero':
    'SELECT sum(balance) AS sum FROM ledger_accounts HAVING sum(balance) <> 0',
  'no balance of a user is below zero': `SELECT * FROM ledger_accounts WHERE balance < 0 AND id NOT LIKE 'system:%'`,
  'a balance is the sum of its entries': `SELECT id, balance FROM ledger_accounts WHERE balance <>
    (SELECT coalesce(sum(amount), 0) FROM ledger_entries WHERE account_id = ledger_accounts.id)`,
  'a transaction takes from one account what it gives to another': `SELECT id FROM ledger_transactions
    LEFT JOIN ledger_entries ON transaction_id = id
    GROUP BY id HAVING count(amount) <> 2 OR sum(amount) <> 0`,
  'what is frozen is what open holds hold': `SELECT id, balance FROM ledger_accounts
    WHERE id LIKE 'user:%:frozen' AND balance <> (SELECT coalesce(sum(amount), 0) FROM holds
      WHERE status = 'open' AND ledger_accounts.id = 'user:' || user_id || ':frozen')`,
  'a hold is frozen once, and ended once when it is not open': `SELECT id, status FROM holds WHERE
    NOT EXISTS (SELECT 1 FROM ledger_transactions AS t WHERE t.id = holds.id || '.freeze')
    OR (status <> 'open') <> EXISTS (SELECT 1 FROM ledger_transactions AS t WHERE t.id = holds.id || '.end')`,
};
