import { words } from '../../grammar/reader.ts';

/** What people put around an answer: "the music please", "I meant the title", 我说的是标题. */
export const fillers = words(
  ...['the', 'a', 'an', 'my', 'one', 'please', 'pls', 'thanks', 'i', 'mean', 'meant', 'make', 'it'],
  ...['take', 'use', 'choose', 'pick', 'lets', 'go', 'with', 'for', 'do', 'just', 'want', 'would'],
  ...['like', 'id', 'im', 'thinking', 'of', 'ok', 'okay', 'yes', 'yeah', 'hm', 'hmm', 'well', 'oh'],
  ...[
    'that',
    'was',
    'said',
    'talking',
    'about',
    'option',
    'then',
    'maybe',
    'sure',
    'us',
    'to',
    'and',
  ],
  ...['的', '吧', '我', '说', '是', '指', '选', '要', '就', '那', '这', '个', '请', '嗯', '好'],
  ...['呢', '啊', '我说的是', '我指的是', '我的意思是', '用', '给我', '帮我', '那就', '了', '想'],
  ...['哦', '应该', '当然', '和'],
);
