import { frame } from '../../grammar/frame.ts';
import { inflected } from '../../grammar/inflected.ts';
import { duration } from '../../grammar/phrases/duration.ts';
import { position } from '../../grammar/phrases/position.ts';
import { reference } from '../../grammar/phrases/reference.ts';
import { either, inOrder, mark, maybe, meaning, words } from '../../grammar/reader.ts';
import type { Position } from '../../position.ts';
import type { Reference } from '../../reference.ts';
import { addPictures } from './add-pictures.ts';

const files = either(
  reference,
  meaning(
    inOrder(
      maybe(words('the', 'my', 'those', 'these', 'all the')),
      words(
        ...['rest of the photos', 'rest of my photos', 'others too', 'missing ones'],
        ...['missing photos', 'left out ones', 'remaining ones', 'remaining photos', '没用的'],
        ...['没用到的', '漏掉的', '没用上的', '剩下没用的', '落下的'],
      ),
    ),
    (): Reference => ({ of: 'unused' }),
  ),
);

const addVerb = words(
  ...inflected('add', 'include', 'insert', 'use', 'put', 'put in', 'throw in', 'work in', 'stick'),
  ...inflected('squeeze', 'slot', 'slip', 'append', 'drop in', 'slot in', 'mix in', 'stick in'),
  ...['you left out', 'you skipped', 'is missing', 'are missing', 'where is', 'wheres'],
  ...[
    '少了',
    '缺了',
    '缺',
    '还差',
    '差了',
    '没放',
    '忘记放',
    '忘放',
    '忘了放',
    '忘记',
    '没看到',
    '没见到',
  ],
  ...[
    '放入',
    '收进来',
    '收录',
    '穿插',
    '掺进去',
    '加埋',
    '放埋',
    '入埋',
    '摆入',
    '摆入去',
    '摆埋',
    '也要有',
    '要有',
  ],
  ...['add', 'adding', 'include', 'insert', 'put back', 'bring back', 'put in', 'throw in'],
  ...['add in', 'use', 'also use', 'add back', 'put', 'bring', 'restore', 'include also'],
  ...['also add', 'also include', 'add also', 'get back', 'incorporate', 'work in', 'i also want'],
  ...['chuck in', 'chuck them in', 'chuck them all in', 'chuck everything in', 'throw them all in'],
  ...['back in', 'back in there', 'back in the film', 'back into the film'],
  ...['stick in', 'you forgot', 'you missed', 'forgot', 'pop in', 'slip in', 'append'],
  ...['squeeze in', 'fit in', 'want'],
  ...['加上', '加入', '加进去', '加进来', '放进去', '放进来', '放回去', '补上', '整进来', '弄进来'],
  ...['搞进来', '塞进来', '整进去', '弄进去', '塞进去', '弄回来', '插入', '用上', '加回来'],
  ...['加回去', '添加', '加', '放回', '恢复', '补回来', '放上', '插', '插进', '也加上', '也放进去'],
  ...['也用上', '都用上', '都加上', '都放进去', '加进', '放进', '补进去', '找回来', '也要', '添上'],
  ...['用到', '也放上', '也加进去', '放回来', '一起放进去', '也加进来', '加到', '漏了', '忘了'],
  ...['还有', '也放进来', '插到', '插在', '补充', '拿回来', '带上'],
);
const addFiller = words(
  ...['somewhere', 'anywhere', 'wherever', 'wherever it fits', 'where it fits', 'in the slideshow'],
  ...['in there too', 'in too', 'in as well', 'some place', 'into it', 'in between', 'along'],
  ...['随便哪里', '随便放哪', '随便找个地方', '找个地方', '进片里', '入去', '返', '埋', '入'],
  ...['back', 'too', 'as well', 'in', 'also', 'again', 'to the film', 'to the video'],
  ...['into the film', 'into the video', 'in the film', 'back in', 'in the video', 'to it'],
  ...['to the end', 'to the movie', 'to the slideshow', 'in again', 'in there', 'in the movie'],
  ...['all'],
  ...['进去', '进来', '回去', '回来', '影片', '视频', '里', '到影片里', '到视频里', '进影片'],
  ...['进视频', '中', '去', '来', '都', '也', '一起', '里面', '到片子里', '视频里', '影片里'],
  ...['里边', '里去', '片子里', '到影片', '到视频', '进片子', '全', '全都'],
);

const add = frame({
  name: 'add pictures',
  needs: { addVerb, files },
  may: {
    to: position,
    seconds: inOrder(maybe(words('for', 'shown for', '停留', '显示', '放')), duration),
  },
  many: { addFiller },
  // With a position it is a move, which adds what is not there.
  cost: 0.3,
  means: ({ files: wanted, to, seconds }) =>
    wanted.of === 'it' || (wanted.of === 'all' && seconds !== undefined) || isMove(wanted, to)
      ? null
      : addPictures.of({
          files: wanted.of === 'all' ? { of: 'unused' } : wanted,
          ...(to === undefined ? {} : { to }),
          ...(seconds === undefined ? {} : { seconds: Math.min(3600, Math.max(0.1, seconds[1])) }),
        }),
});

/** What is named by its place is in the film: to put it somewhere moves it. */
function isMove({ of }: Reference, to: Position | undefined): boolean {
  return to !== undefined && (of === 'place' || of === 'range' || of === 'union' || of === 'at');
}

/** "The cat should be in it too", "the cat is missing", 怎么没有猫，加上. */
const belongs = frame({
  name: 'pictures that should be in',
  needs: {
    files: either(
      meaning(
        inOrder(
          files,
          words(
            ...['should be in it', 'should be in the film', 'should be in the video', 'is missing'],
            ...['should be in there', 'must be in it', 'be in it'],
            ...['be in the film', 'be in the video', 'be in there', 'be included', 'be added'],
            ...[
              'should be included',
              'should be added',
              'are missing',
              'is not in it',
              'isnt in it',
            ],
            ...['is not in there', 'isnt in there', 'isnt in the film', 'isnt in the video'],
            ...['belongs in'],
            ...['was forgotten', 'were forgotten', 'got lost', 'in too', 'in as well'],
            ...['should appear', 'should also appear', 'should be part of it'],
          ),
        ),
        ([wanted]) => wanted,
      ),
      // "Work the garden in somewhere", "don't forget the garden".
      meaning(
        inOrder(
          words('work', 'squeeze', 'fit', 'slip', 'stick', 'put', 'get', 'sneak', 'bring'),
          files,
          words(
            'in somewhere',
            'in',
            'into it',
            'into the film',
            'into the video',
            'in there',
            'in too',
          ),
        ),
        ([, wanted]) => wanted,
      ),
      meaning(
        inOrder(
          words(
            ...[
              'dont forget',
              'dont forget about',
              'do not forget',
              'remember to include',
              'not forget',
            ],
            ...[
              'dont leave out',
              'dont miss',
              '别忘了',
              '别漏了',
              '不要忘了',
              '别落下',
              '不要漏了',
              '别忘',
            ],
          ),
          files,
        ),
        ([, wanted]) => wanted,
      ),
      meaning(
        inOrder(
          files,
          words(
            ...[
              'is not in the film yet',
              'is not in the video yet',
              'is not in it yet',
              'isnt in it yet',
            ],
            ...[
              'is not in yet',
              'isnt in yet',
              'is not there yet',
              'is still missing',
              'is not used yet',
            ],
            ...['还没放', '还没放进去', '还没加', '没放进去', '没加进去', '还没进去', '没在里面'],
          ),
          maybe(mark(',', '，')),
          maybe(words('so', 'please', 'can you', '请', '帮我')),
          maybe(
            words(
              'add it',
              'put it in',
              'include it',
              'add that',
              '放进去',
              '加上',
              '加进去',
              '补上',
            ),
          ),
        ),
        ([wanted]) => wanted,
      ),
      // "Leave the dog in after all"., 狗还是留着.
      meaning(
        inOrder(
          words('leave', 'keep', 'have'),
          files,
          words('in after all', 'after all', 'in again'),
        ),
        ([, wanted]) => wanted,
      ),
      meaning(
        inOrder(words('还是要', '还是留着', '还是留', '还是放上', '还是保留', '还是加上'), files),
        ([, wanted]) => wanted,
      ),
      meaning(
        inOrder(
          files,
          words('还是留着', '还是要', '还是放回来', '还是留下', '别删了', '不删了', '还是放进去'),
        ),
        ([wanted]) => wanted,
      ),
      meaning(
        inOrder(
          words(
            '怎么没有',
            '没有',
            '没看到',
            '怎么没放',
            '怎么少了',
            '少了',
            '缺了',
            '缺',
            '漏了',
            '忘了',
          ),
          files,
          maybe(words('啊', '呢', '了')),
          maybe(mark(',', '，')),
          words(
            '加上',
            '加进去',
            '放进去',
            '补上',
            '放上',
            '加一下',
            '补进去',
            '加进来',
            '给加上',
            '补一下',
          ),
        ),
        ([, wanted]) => wanted,
      ),
    ),
  },
  many: { addFiller },
  cost: -0.3,
  means: ({ files: wanted }) =>
    wanted.of === 'all' || wanted.of === 'it' || wanted.of === 'others'
      ? null
      : addPictures.of({ files: wanted }),
});

/** "The new photos" are words that are empty elsewhere. */
const addNew = frame({
  name: 'add new pictures',
  needs: {
    addVerb,
    files: meaning(files, (meant) => (meant.of === 'new' || meant.of === 'unused' ? meant : null)),
  },
  may: { to: position },
  many: { addFiller },
  cost: -0.4,
  means: ({ files: wanted, to }) =>
    addPictures.of({ files: wanted, ...(to === undefined ? {} : { to }) }),
});

const useAll = frame({
  name: 'use all pictures',
  needs: {
    all: words(
      ...['use all photos', 'use all the photos', 'use all my photos', 'use all pictures'],
      ...['use all of them', 'use every photo', 'use all the pictures', 'use all of the photos'],
      ...['use all of my photos', 'use all images', 'use all pics', 'use everything'],
      ...['include all photos', 'include all the photos', 'include every photo'],
      ...['include everything', 'include all of them', 'keep all photos', 'keep all the photos'],
      ...['keep every photo', 'keep all of them', 'keep duplicates', 'keep the duplicates'],
      ...['every single photo', 'every single picture', 'every single one', 'every one of them'],
      ...['all of my photos', 'all my photos', 'dont leave any out', 'dont leave out any'],
      ...['dont leave anything out', 'dont skip any', 'dont drop any', 'do not leave any out'],
      ...['dont leave out any photos', 'dont leave out any photo', 'dont miss any'],
      ...['dont leave any photo out', 'dont leave out anything', 'dont leave out a single one'],
      ...['dont leave out a single photo', 'dont skip any photos', 'use every picture'],
      ...['use every image', 'keep similar photos', 'keep the similar ones', 'with duplicates'],
      ...['include duplicates', 'near duplicates too', 'all photos', 'all the photos'],
      ...['all pictures', 'all the pictures', 'all of the photos', 'all of the pictures'],
      ...['use each photo', 'use them all', 'put everything in', 'put them all in'],
      ...['include them all', 'use all clips', 'use all uploads', 'keep everything'],
      ...['use all the pics'],
      ...['所有照片都用上', '所有照片都用', '照片全部用上', '照片都用上', '全部照片', '所有照片'],
      ...['所有的照片', '全部都用上', '全用上', '都用上', '全部用上', '一张都不要漏', '一张都别漏'],
      ...['不要漏掉', '一张不漏', '不能漏', '别漏掉', '一张都不能少', '不要漏', '别漏'],
      ...['一张也别少', '不要删掉任何照片', '保留重复', '保留重复的', '保留相似的'],
      ...['保留重复的照片', '保留相似的照片', '所有图片', '全部图片', '所有素材', '全部素材'],
      ...['照片全部保留', '全部保留', '把照片都用上', '所有图片都用上', '所有素材都用上'],
      ...['照片全都要', '照片都要', '都放进去', '全放进去', '全部放进去', '照片全用', '一张都不少'],
      ...['所有的都用上'],
    ),
  },
  may: {
    usedUp: words(
      ...['都用上', '都用', '用上', '全部保留', '都要', '都放', 'used', 'too', 'in', 'please'],
      ...['照片', '漏掉', '任何', '都放进去'],
    ),
  },
  many: {
    including: inOrder(
      maybe(mark(',', '，')),
      words('including', 'even', 'also', '包括', '也包括', '连', '连同'),
      reference,
    ),
  },
  cost: 0.05,
  means: () => addPictures.of({ files: { of: 'unused' } }),
});

export const addFrames = [add, belongs, addNew, useAll];
