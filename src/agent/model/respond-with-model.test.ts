import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { mainTrack } from '../../timeline/editing/find.ts';
import type { Timeline } from '../../timeline/timeline.ts';
import { validateTimeline } from '../../timeline/validate.ts';
import { holidayProject } from '../testing/holiday.ts';
import { sayToModel } from './testing/say-to-model.ts';

const mainTrackId = mainTrack(holidayProject().timeline)!.id;
const reverse = { name: 'edit_reverse_order', args: { trackId: mainTrackId } };
const rename = { name: 'edit_set_title', args: { title: 'Summer' } };
const missing = { name: 'edit_remove_clip', args: { clipId: 'clip-99' } };

/** The filters of `set_filters`: one, and no others. */
function only(name: string) {
  return { filters: [{ name, strength: 1 }], others: 'remove' };
}

function places(timeline: Timeline | null): string[] {
  return (timeline === null ? [] : mainTrack(timeline)!.clips).map(({ assetId }) => assetId);
}

for (const streaming of [true, false]) {
  suite(`a language model ${streaming ? 'that streams' : 'that answers as a whole'}`, () => {
    test('changes the film by tools, over several steps, and answers in its own words', async (t) => {
      const { project, response, server, heard } = await sayToModel(t, {
        streaming,
        script: [
          { calls: [reverse] },
          { calls: [rename] },
          { text: 'The order is turned around. I have called it Summer, too.' },
        ],
      });
      assert.equal(response.kind, 'changed');
      assert.deepEqual(places(response.timeline), places(project.timeline).toReversed());
      assert.equal(response.timeline?.title, 'Summer');
      assert.deepEqual(validateTimeline(response.timeline), []);
      assert.deepEqual(
        response.steps.map(({ tool, ok }) => [tool, ok]),
        [
          ['edit_reverse_order', true],
          ['edit_set_title', true],
        ],
      );
      const words = 'The order is turned around. I have called it Summer, too.';
      assert.deepEqual(response.said, [{ en: words, zh: words }]);
      assert.equal(response.fault, null);
      assert.equal(heard, streaming ? words : '');
      assert.deepEqual(
        server.requests.map(({ body }) => body['stream'] === true),
        [streaming, streaming, streaming],
      );
    });

    test('is told what became of each call', async (t) => {
      const { server } = await sayToModel(t, {
        streaming,
        script: [{ calls: [reverse, missing] }, { text: 'The order is turned around.' }],
      });
      const results = (server.requests[1]!.body['messages'] as { role: string; content: string }[])
        .filter(({ role }) => role === 'tool')
        .map(({ content }) => JSON.parse(content) as Record<string, unknown>);
      assert.deepEqual(
        results.map(({ ok }) => ok),
        [true, false],
      );
      assert.match(String(results[1]!['refused']), /clip-99/);
      assert.equal(results[1]!['code'], 'unknown-clip');
    });

    test('that claims success over a refusal is not let through', async (t) => {
      const { project, response, heard } = await sayToModel(t, {
        streaming,
        script: [
          { text: 'Sure. Done, the photo is removed!', calls: [missing] },
          { text: 'All done! I have removed it. Anything else?' },
        ],
      });
      assert.equal(response.kind, 'told');
      assert.equal(response.timeline, project.timeline);
      assert.deepEqual(
        response.steps.map(({ ok, wording }) => [ok, wording?.en]),
        [[false, 'There is no clip "clip-99"']],
      );
      assert.deepEqual(
        response.said.map(({ en }) => en),
        ['Sure.'],
      );
      assert.equal(heard, streaming ? 'Sure.' : '');
    });
  });
}

suite('an answer of a language model', () => {
  test('streams as the beginning of what is said in the end', async (t) => {
    const { response, heard } = await sayToModel(t, {
      script: [
        { text: 'I turn the order around. One moment.', calls: [reverse] },
        { text: 'It is done! The last photo comes first now.' },
      ],
    });
    assert.equal(response.said[0]!.en, heard);
    assert.equal(
      heard,
      'I turn the order around. One moment.\nIt is done! The last photo comes first now.',
    );
  });

  test('that claims a change without a tool is given to the grammar', async (t) => {
    const { response, heard } = await sayToModel(t, {
      message: 'everything black and white',
      script: [{ text: "I've made all photos black and white." }],
    });
    assert.equal(response.fault?.code, 'untrue');
    assert.equal(heard, '');
    assert.equal(response.kind, 'changed');
    assert.deepEqual(
      new Set(mainTrack(response.timeline!)!.clips.map(({ filters }) => filters[0]?.name)),
      new Set(['black-and-white']),
    );
  });

  test('that claims more than a tool that changed nothing is not let through', async (t) => {
    const { project, response } = await sayToModel(t, {
      script: [
        { calls: [{ name: 'set_length', args: { seconds: 30 } }] },
        { text: 'I have made all pictures black and white.' },
      ],
    });
    assert.equal(response.timeline, project.timeline);
    assert.deepEqual(response.said, []);
  });

  test('that only talks says that nothing was changed', async (t) => {
    const { response, project } = await sayToModel(t, {
      message: 'tell me something nice about snow leopards',
      script: [{ text: 'They are lovely, but not in this film.' }],
    });
    assert.equal(response.timeline, project.timeline);
    assert.deepEqual(
      response.said.map(({ en }) => en),
      ['They are lovely, but not in this film.', 'Nothing was changed in the film.'],
    );
  });

  test('is plain text of bounded length', async (t) => {
    const { response } = await sayToModel(t, {
      script: [
        { calls: [reverse] },
        {
          text: `See [this](https://evil.example/?q=1) ![x](https://evil.example/p.png) <b>bold</b> javascript:alert(1). ${'More words. '.repeat(500)}`,
        },
      ],
    });
    const said = response.said[0]!.en;
    assert.match(said, /^See this x bold\s+More words\./);
    assert.ok(said.length <= 2000, String(said.length));
    assert.doesNotMatch(said, /evil|<|javascript/);
  });

  test('can be a question, which changes nothing and ends the turn', async (t) => {
    const question = { question: 'Which photo do you mean?', choices: ['The first', 'The dog'] };
    const { response, server, project } = await sayToModel(t, {
      script: [{ calls: [{ name: 'ask_person', args: question }, reverse] }, { text: 'Never.' }],
    });
    assert.equal(response.kind, 'asked');
    assert.equal(response.question?.ask.en, question.question);
    assert.deepEqual(
      response.question?.choices.map(({ label }) => label.en),
      question.choices,
    );
    assert.equal(server.requests.length, 1);
    assert.equal(response.timeline, project.timeline);
  });

  test('in Chinese has its claims checked, too', async (t) => {
    const { response } = await sayToModel(t, {
      message: '把第九十九张照片删掉',
      script: [{ calls: [missing] }, { text: '没有这张照片。已经把它删除了！影片更短了。' }],
    });
    assert.equal(response.language, 'zh');
    assert.deepEqual(
      response.said.map(({ zh }) => zh),
      ['没有这张照片。'],
    );
  });
});

suite('what a model calls', () => {
  test('is a request like those of the grammar, by references', async (t) => {
    const bw = { photos: { of: 'range', from: 2, to: 3 }, ...only('black-and-white') };
    const { response } = await sayToModel(t, {
      script: [{ calls: [{ name: 'set_filters', args: bw }] }, { text: 'So it is.' }],
    });
    const clips = mainTrack(response.timeline!)!.clips;
    assert.deepEqual(
      clips.map(({ filters }) => filters.length),
      [0, 1, 1, 0, 0, 0, 0, 0, 0, 0],
    );
    assert.deepEqual(response.conversation.lastClips, [clips[1]!.id, clips[2]!.id]);
    assert.equal(response.conversation.lastRequests[0]?.kind, 'set-filters');
  });

  test('may show any file of the project, and no other', async (t) => {
    const cat = holidayProject().pictures[0]!;
    const late = { ...cat, assetId: 'asset-cat.jpg', name: 'cat.jpg' };
    const project = holidayProject({ late: [late] });
    const insert = (assetId: string) => ({
      name: 'edit_insert_clip',
      args: { trackId: mainTrackId, assetId, index: 0 },
    });
    const stranger = { ...Object.values(project.timeline.assets)[0], id: 'f'.repeat(64) };
    const { response } = await sayToModel(t, {
      project,
      script: [
        {
          calls: [
            insert('asset-cat.jpg'),
            insert('f'.repeat(64)),
            { name: 'edit_add_asset', args: { asset: stranger } },
          ],
        },
        { text: 'The cat is in.' },
      ],
    });
    assert.deepEqual(
      response.steps.map(({ ok }) => ok),
      [true, false, false],
    );
    assert.equal(places(response.timeline)[0], 'asset-cat.jpg');
    assert.ok(!('f'.repeat(64) in response.timeline!.assets));
  });

  test('makes the first film after all that was wished of it', async (t) => {
    const project = { ...holidayProject(), timeline: null, brief: {}, revision: 0 };
    const old = { photos: { of: 'all' }, ...only('sepia') };
    const { response } = await sayToModel(t, {
      project,
      message: 'make me something old-fashioned called Summer',
      script: [
        { calls: [{ name: 'make_film', args: {} }] },
        { calls: [{ name: 'set_filters', args: old }, rename] },
        { text: 'Your film is ready.' },
      ],
    });
    assert.equal(response.kind, 'changed');
    assert.equal(response.startsFrom, 0);
    assert.equal(response.timeline?.title, 'Summer');
    assert.equal(response.brief.filters?.[0]?.name, 'sepia');
    assert.ok(mainTrack(response.timeline)!.clips.every(({ filters }) => filters.length === 1));
    assert.ok(response.decisions.length > 0);
  });

  test('is refused with the reason where no film can be made', async (t) => {
    const project = { ...holidayProject(), timeline: null, pictures: [], revision: 0 };
    const { response } = await sayToModel(t, {
      project,
      script: [{ calls: [rename, { name: 'make_film', args: {} }] }, { text: 'Done!' }],
    });
    assert.equal(response.timeline, null);
    assert.equal(response.kind, 'told');
    assert.deepEqual(
      response.steps.map(({ ok }) => ok),
      [false, false],
    );
    assert.match(response.steps[0]!.wording!.en, /photo|picture/);
    assert.deepEqual(response.said, []);
  });

  test('is told to listeners step by step', async (t) => {
    const tools: string[] = [];
    await sayToModel(t, {
      script: [{ calls: [reverse, rename] }, { text: 'There.' }],
      options: { onStep: ({ tool }) => tools.push(tool) },
    });
    assert.deepEqual(tools, ['edit_reverse_order', 'edit_set_title']);
  });
});

suite('what a model sees', () => {
  test('are instructions, the project as marked data, what was said, and the message', async (t) => {
    const { server } = await sayToModel(t, {
      message: 'and now backwards',
      script: [{ text: 'Hm.' }],
      options: {
        history: [
          { from: 'person', text: 'make it sepia' },
          { from: 'kinora', text: 'It is sepia.' },
        ],
      },
    });
    const messages = server.requests[0]!.body['messages'] as { role: string; content: unknown }[];
    assert.deepEqual(
      messages.map(({ role }) => role),
      ['system', 'user', 'assistant', 'user', 'assistant', 'user'],
    );
    assert.match(JSON.stringify(messages[1]), /<data project ([0-9a-f]{16})>.*<\/data project \1>/);
    assert.match(JSON.stringify(messages[1]), /old town\.jpg/);
    assert.match(
      JSON.stringify(messages.slice(3)),
      /make it sepia.*It is sepia\..*and now backwards/,
    );
  });

  test('are sheets of the pictures, if it can look and only then', async (t) => {
    const sheet = { jpeg: Uint8Array.of(0xff, 0xd8, 0xff, 0xd9), names: ['dog.jpg'] };
    for (const canLook of [true, false]) {
      let asked = 0;
      const contactSheets = async () => {
        asked += 1;
        return [sheet];
      };
      const { server } = await sayToModel(t, {
        script: [{ text: 'I see.' }],
        settings: { canLook },
        options: { contactSheets },
      });
      assert.equal(asked, canLook ? 1 : 0);
      assert.equal(/data:image\/jpeg;base64,\/9j\/2Q==/.test(server.requests[0]!.text), canLook);
    }
  });
});
