import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Language } from '../language/wording.ts';
import { answerLanguage } from './answer-language.ts';

suite('before anything was said', () => {
  const cases: readonly (readonly [text: string, language: Language, answered: Language])[] = [
    ['make it vertical', 'zh', 'en'],
    ['undo', 'zh', 'en'],
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
      assert.equal(answerLanguage({ text, language }, null), answered);
    });
});

suite('in a talk', () => {
  const cases: readonly (readonly [text: string, soFar: Language, answered: Language])[] = [
    ['undo', 'zh', 'zh'],
    ['fps 60 4k', 'zh', 'zh'],
    ['export mp4', 'zh', 'zh'],
    ['picture-1.png, dog.jpg', 'zh', 'zh'],
    ['20 seconds, calm', 'zh', 'en'],
    ['make the title bigger', 'zh', 'en'],
    ['撤销', 'en', 'zh'],
    ['1080p', 'zh', 'zh'],
    ['動画をもっと短くしてください', 'zh', 'zh'],
  ];
  for (const [text, soFar, answered] of cases)
    test(`in ${soFar} “${text}” is answered in ${answered}`, () => {
      assert.equal(answerLanguage({ text, language: 'en' }, soFar), answered);
    });
});
