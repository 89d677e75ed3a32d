import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { namedFiles } from '../../src/agent/named-files.ts';
import { understand, type Understanding } from '../../src/agent/understand.ts';
import { languages, readCorpus, type CorpusCase } from './run-corpus.ts';
import { sampleProjects } from './sample-projects.ts';

const files = namedFiles(sampleProjects.holiday());
const begins = { en: 'a film of my photos, ', zh: '用我的照片做个视频，' } as const;
/** What goes back to something needs a film that was there before. */
const needsPast = /history|conversation|follow|context|again/;
/** Of all single wishes, for the sake of time. */
const oneIn = 12;
/** "And could the family come first?" may be read otherwise behind other words. */
const mostLost = 0.01;

suite('what a later message understands, a first message understands', async () => {
  const corpus = (await readCorpus('messages')).filter(
    ({ on = 'holiday', after, film, theme }) =>
      on === 'holiday' && after === undefined && film !== undefined && !needsPast.test(theme),
  );
  for (const language of languages)
    test(`or says what it passes over: ${language}`, () => {
      const wishes = corpus
        .filter((each) => each.language === language)
        .filter((_, index) => index % oneIn === 0)
        .filter(({ say }) => isOneWish(understand(say, files)));
      const lost = wishes.filter(isLost).map(({ say }) => say);
      assert.ok(wishes.length > 50, `only ${wishes.length} wishes`);
      assert.ok(lost.length <= Math.ceil(mostLost * wishes.length), lost.join('\n'));
    });
});

function isOneWish({ understood, notUnderstood, question }: Understanding): boolean {
  return understood.length === 1 && notUnderstood.length === 0 && question === null;
}

/** Neither wished, nor quoted, nor asked about. */
function isLost({ say, language }: CorpusCase): boolean {
  const first = understand(begins[language] + say, files);
  const wished = kindsIn(first);
  const isSilent = first.notUnderstood.length === 0 && first.question === null;
  return isSilent && !kindsIn(understand(say, files)).every((kind) => wished.includes(kind));
}

/** That a film is to be made is what the first half says. */
function kindsIn({ understood }: Understanding): string[] {
  const kinds = understood.flatMap(({ requests }) => requests.map(({ kind }) => kind));
  return kinds.filter((kind) => kind !== 'make-film');
}
