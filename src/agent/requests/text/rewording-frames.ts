import { frame } from '../../grammar/frame.ts';
import { aboutPictures } from '../../grammar/phrases/reference.ts';
import { quotedText } from '../../grammar/phrases/said-text.ts';
import { either, inOrder, many, maybe, meaning, words } from '../../grammar/reader.ts';
import { replaceWords } from './replace-words.ts';
import { spokenText } from './spoken-text.ts';
import { target, textsMeant } from './text-target.ts';

const changeVerb = words(
  ...['change', 'replace', 'correct', 'fix', 'rename', 'swap', 'the word', 'change the word'],
  ...['replace the word', 'change the words', 'turn', 'switch'],
  ...['把', '将', '改', '替换', '修改'],
);
const toWords = words(
  ...['to', 'with', 'into', 'by', 'for'],
  ...['改成', '改为', '换成', '替换成', '替换为', '变成', '换为', '修改为', '修改成'],
);
const swappedWords = either(
  meaning(
    inOrder(
      maybe(changeVerb),
      many(words('the', 'word', 'words', 'text', '文字', '里的', '中的'), 2),
      quotedText,
      toWords,
      maybe(words('the word')),
      quotedText,
    ),
    ([, , from, , , to]) => ({ from, to }),
  ),
  meaning(
    inOrder(
      changeVerb,
      maybe(words('the word', 'the words', 'from')),
      either(quotedText, spokenText),
      toWords,
      spokenText,
    ),
    ([, , from, , to]) => ({ from, to }),
  ),
);
const inTexts = meaning(
  inOrder(
    maybe(
      words(
        ...['in', 'in the', 'on', 'on the', 'from', 'of the', 'within the', 'inside the', 'the'],
        ...['把', '将'],
      ),
    ),
    target,
    maybe(words('里', '中', '里的', '中的', '上的', '里面的', '的', '里面')),
  ),
  ([, noun]) => noun,
);
/** "Change X in the title to Y", 把标题里的X改成Y. */
const swappedWithin = either(
  meaning(
    inOrder(
      changeVerb,
      maybe(words('the word', 'the words')),
      either(quotedText, spokenText),
      words('in', 'in the', 'on', 'on the', 'of the', 'in all', 'in my'),
      target,
      toWords,
      either(quotedText, spokenText),
    ),
    ([, , from, , noun, , to]) => ({ from, to, noun }),
  ),
  meaning(
    inOrder(
      maybe(changeVerb),
      target,
      words('的', '里的', '中的', '里', '上的', '里面的', '当中的', '里那个', '中', 's'),
      either(quotedText, spokenText),
      toWords,
      either(quotedText, spokenText),
    ),
    ([, noun, , from, , to]) => ({ from, to, noun }),
  ),
);
const mistyped = either(
  meaning(
    inOrder(
      words('instead of', 'rather than', 'not', '不要', '不是', '别用', '别写'),
      either(quotedText, spokenText),
      maybe(words(',', '，')),
      words(
        'write',
        'put',
        'say',
        'use',
        'it should say',
        'it should be',
        '写',
        '写成',
        '用',
        '改成',
      ),
      either(quotedText, spokenText),
    ),
    ([, from, , , to]) => ({ from, to }),
  ),
  meaning(
    inOrder(
      words(
        ...['its spelled', 'it is spelled', 'spelled', 'its written', 'spell it', 'it should be'],
        ...['correct spelling is'],
        ...['应该是', '写错了应该是', '错了应该是', '打错了应该是'],
      ),
      either(quotedText, spokenText),
      words('not', 'instead of', '不是', '而不是'),
      either(quotedText, spokenText),
    ),
    ([, to, , from]) => ({ from, to }),
  ),
  meaning(
    inOrder(
      words('是', '应该是', '应为', '错别字，是', 'it is', 'its'),
      quotedText,
      words('不是', '而不是', 'not'),
      quotedText,
    ),
    ([, to, , from]) => ({ from, to }),
  ),
);

/** "Change the word X to Y". */
const swappedWord = meaning(
  inOrder(
    words(
      ...['change the word', 'replace the word', 'swap the word', 'change the words', 'the word'],
      ...['change the text', 'replace the words', '把文字', '把字', '文字'],
    ),
    spokenText,
    toWords,
    spokenText,
  ),
  ([, from, , to]) => ({ from, to }),
);

/** "Change the color of the title to red". */
function isOfLook(words: string): boolean {
  return /^(?:the |its )?(?:colou?r|font|size|style|position|place|animation|text|look|blur\w*|edges|sides|borders|bars|black|white)\b|颜色|字体|大小|位置/i.test(
    words,
  );
}

/** Words within texts that are to change. */
export const rewordingFrames = [
  frame({
    name: 'replace-words',
    needs: { words: swappedWords, noun: inTexts },
    may: aboutPictures,
    means: (found) =>
      isOfLook(found.words.from)
        ? null
        : replaceWords.of({ texts: textsMeant(found), ...found.words }),
  }),
  frame({
    name: 'replace-words-within',
    needs: { words: swappedWithin },
    may: aboutPictures,
    means: ({ words: { from, to, noun }, ...found }) =>
      isOfLook(from) ? null : replaceWords.of({ texts: textsMeant({ ...found, noun }), from, to }),
  }),
  frame({
    name: 'replace-word',
    needs: { words: swappedWord },
    // Rather than a text “X to Y”.
    cost: -0.5,
    means: ({ words: { from, to } }) => replaceWords.of({ texts: { of: 'all' }, from, to }),
  }),
  frame({
    name: 'replace-quoted',
    needs: { words: either(swappedQuotes(), mistyped) },
    cost: 0.1,
    means: ({ words: { from, to } }) =>
      isOfLook(from) ? null : replaceWords.of({ texts: { of: 'all' }, from, to }),
  }),
];

function swappedQuotes() {
  return meaning(
    inOrder(
      changeVerb,
      many(words('the', 'word', 'words', 'text', '文字'), 2),
      quotedText,
      toWords,
      either(quotedText, spokenText),
    ),
    ([, , from, , to]) => ({ from, to }),
  );
}
