import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { editKinds } from '../../timeline/edit.ts';
import { requestKinds } from '../requests/request-kinds.ts';
import { instructions } from './instructions.ts';
import { modelTools } from './model-tools.ts';

suite('the tools of a model', () => {
  const { offered, targets } = modelTools();

  test('are every request but talk, every edit, and a question', () => {
    const names = new Set(offered.map(({ name }) => name));
    const wishes = requestKinds.filter((kind) => !('talk' in kind));
    for (const { kind } of wishes) assert.ok(names.has(kind.replaceAll('-', '_')), kind);
    for (const { kind } of editKinds) assert.ok(names.has(`edit_${kind.replaceAll('-', '_')}`));
    assert.equal(names.size, wishes.length + editKinds.length + 1);
    assert.deepEqual(new Set(targets.keys()), names);
  });

  test('are what providers take: objects, names of plain letters, not too many or too long', () => {
    // OpenAI takes so many and no more.
    assert.ok(offered.length <= 128, String(offered.length));
    for (const { name, description, inputSchema } of offered) {
      assert.match(name, /^[a-z][a-z0-9_]{0,63}$/);
      assert.ok(description !== undefined && description.length <= 1024, name);
      assert.equal(inputSchema.type, 'object', name);
    }
    assert.ok(JSON.stringify(offered).length < 120_000, 'about 30,000 tokens with every question');
  });

  test('show the keys of references, whose forms stand in the instructions once', () => {
    const filters = JSON.stringify(offered.find(({ name }) => name === 'set_filters'));
    assert.match(filters, /"enum":\["all","place","range",.*"except"\]/);
    for (const { name, inputSchema } of offered)
      assert.doesNotMatch(JSON.stringify(inputSchema), /"const":"(?:union|except)"/, name);
    for (const form of ['place', 'range', 'named', 'except'])
      assert.match(instructions(), new RegExp(`"const":"${form}"`));
  });

  test('spend, fetch and read nothing, and reach no other session', () => {
    for (const { name, inputSchema } of offered) {
      assert.doesNotMatch(name, /pay|spend|buy|fetch|download|read_file|url|http|shell|exec/);
      const words = Object.keys(inputSchema.properties ?? {}).join(' ');
      assert.doesNotMatch(words, /\b(?:url|path|session|user|tenant|token)/i, name);
    }
  });
});
