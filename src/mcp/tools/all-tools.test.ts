import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { allTools } from './all-tools.ts';

const page = join(import.meta.dirname, '../../../docs/mcp.md');

suite('the tools', () => {
  test('have each a name of their own, and a title in both languages', () => {
    const tools = allTools({ hasDisk: true, hasEdits: true });
    assert.equal(new Set(tools.map(({ name }) => name)).size, tools.length);
    for (const { name, title } of tools) {
      assert.match(title.en, /^[A-Z]/, name);
      assert.match(title.zh, /\p{Script=Han}/u, name);
    }
  });

  test('stand in docs/mcp.md, those of edits as one row', async () => {
    const rows = (await readFile(page, 'utf8')).match(/^\| `.*$/gm)!.join('\n');
    for (const hasDisk of [true, false])
      for (const { name } of allTools({ hasDisk, hasEdits: false }))
        assert.ok(rows.includes(`\`${name}\``), name);
  });

  test('tell by hints which of them only look', () => {
    const looking = allTools({ hasDisk: true, hasEdits: true }).flatMap(({ name, hints }) =>
      hints.readOnlyHint === true ? [name] : [],
    );
    assert.deepEqual(looking, ['timeline', 'look_at_frame', 'list_projects', 'credits']);
  });
});
