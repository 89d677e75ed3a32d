import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { brokenLedgerLaws } from '../../src/server/credits/testing/broken-ledger-laws.ts';
import type { KeptFacts } from '../../src/server/media/media-item.ts';
import { mediaKey, thumbnailKey } from '../../src/server/media/media-keys.ts';
import type { Database } from '../../src/storage/database.ts';

/** What does not hold in the data of a server that has nothing to do, in words. */
export async function brokenLaws(dataFolder: string, database: Database): Promise<string[]> {
  const broken = (await brokenLedgerLaws(database)).map((one) => JSON.stringify(one));
  for (const [law, sql] of Object.entries(offenders)) {
    const rows = await database.all<object>(sql);
    if (rows.length > 0) broken.push(`${law}: ${JSON.stringify(rows)}`);
  }
  const named = await namedKeys(database);
  const kept = await filesBelow(join(dataFolder, 'blobs'));
  for (const key of without(named, kept)) broken.push(`${key} is named and not there`);
  for (const key of without(kept, named)) broken.push(`${key} is there and nobody names it`);
  const rows = await database.all<{ id: string }>('SELECT id FROM uploads');
  const uploads = await filesBelow(join(dataFolder, 'uploads'));
  const known = rows.map(({ id }) => id);
  for (const id of without(uploads, known)) broken.push(`the upload ${id} has a file and no row`);
  for (const name of await filesBelow(join(dataFolder, 'cache')))
    if (name.endsWith('.partial')) broken.push(`the cache has ${name}`);
  return broken;
}

const offenders = {
  'nothing runs or waits': `SELECT id, status FROM jobs WHERE status IN ('waiting', 'running')
    UNION ALL SELECT id, status FROM invocations WHERE status = 'running'
    UNION ALL SELECT id, status FROM renders WHERE status IN ('pending', 'processing')`,
  'nothing is held for what has ended': `SELECT id, reason FROM holds WHERE status = 'open'`,
  'a completed export is paid, every other one released': `SELECT renders.id, renders.status, holds.status AS hold
    FROM renders JOIN holds ON holds.id = hold_id
    WHERE holds.status <> CASE renders.status WHEN 'completed' THEN 'settled' ELSE 'released' END`,
  'a message that changed the film is paid, every other one released': `SELECT invocations.id, holds.status AS hold
    FROM invocations JOIN holds ON holds.id = hold_id
    WHERE (holds.status = 'settled') <> EXISTS (SELECT 1 FROM revisions WHERE invocation_id = invocations.id)`,
  'every other hold is of one edit': `SELECT id, reason FROM holds WHERE
    (reason <> 'edit' OR status <> 'settled') AND 1 <>
      (SELECT count(*) FROM invocations WHERE hold_id = holds.id) +
      (SELECT count(*) FROM renders WHERE hold_id = holds.id)`,
  'an edit by the API is paid once': `SELECT count(*) AS edits FROM revisions
    WHERE author = 'api' AND kind = 'edit'
    HAVING count(*) <> (SELECT count(*) FROM holds WHERE reason = 'edit')`,
  'a message leads to one revision at most': `SELECT invocation_id FROM revisions
    WHERE invocation_id IS NOT NULL GROUP BY invocation_id HAVING count(*) > 1`,
  'events are numbered without gaps': `SELECT session_id FROM events
    GROUP BY session_id HAVING max(number) <> count(*)`,
  'revisions are numbered without gaps up to the head': `SELECT id, head FROM sessions WHERE head <>
      (SELECT count(*) FROM revisions WHERE session_id = sessions.id)
    OR head <> (SELECT coalesce(max(number), 0) FROM revisions WHERE session_id = sessions.id)`,
  'the newest film shows nothing that was taken out': `SELECT session_id, sha256 FROM session_media
    JOIN sessions ON sessions.id = session_id
    JOIN revisions USING (session_id) WHERE number = head AND removed_at_ms IS NOT NULL
      AND draft_json LIKE '%"' || sha256 || '"%'`,
};

async function namedKeys(database: Database): Promise<string[]> {
  const media = await database.all<{ user_id: string; facts_json: string }>(
    'SELECT user_id, facts_json FROM media',
  );
  const films = await database.all<{ film_key: string }>(
    'SELECT film_key FROM renders WHERE film_key IS NOT NULL',
  );
  const mediaKeys = media.flatMap(({ user_id, facts_json }) => {
    const facts = JSON.parse(facts_json) as KeptFacts;
    const key = mediaKey(user_id, facts);
    return facts.kind === 'audio' ? [key] : [key, thumbnailKey(user_id, facts.sha256)];
  });
  return [...mediaKeys, ...films.map(({ film_key }) => film_key)];
}

function without(names: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return names.filter((name) => !known.has(name));
}

/** Partials, whose folder is a hidden one, are among them. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}
