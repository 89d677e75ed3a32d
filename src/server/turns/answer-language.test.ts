import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '../../language/wording.ts';
import { answerLanguage } from './answer-language.ts';

const cases: readonly (readonly [text: string, language: Language, answered: Language])[] = [
  ['make it vertical', 'zh', 'en'],
  ['改成竖屏', 'en', 'zh'],
  ['1080p', 'zh', 'zh'],
  ['1080p', 'en', 'en'],
  ['add the title “我们的夏天的风”', 'zh', 'en'],
  ['标题“Our Summer in Rome”', 'en', 'zh'],
  ['動画をもっと短くしてください', 'en', 'en'],
  ['動画をもっと短くしてください', 'zh', 'zh'],
];

for (const [text, language, answered] of cases)
  test(`“${text}” of a person whose language is ${language} is answered in ${answered}`, () => {
    assert.equal(answerLanguage({ text, language }), answered);
  });
