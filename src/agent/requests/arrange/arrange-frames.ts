import { frame } from '../../grammar/frame.ts';
import { count } from '../../grammar/number.ts';
import { clipNoun, filmNoun, photoNoun } from '../../grammar/phrases/common.ts';
import { duration } from '../../grammar/phrases/duration.ts';
import { position } from '../../grammar/phrases/position.ts';
import { exception, picturesMeant, reference } from '../../grammar/phrases/reference.ts';
import {
  either,
  inOrder,
  mark,
  maybe,
  meaning,
  notBefore,
  words,
  type Reader,
} from '../../grammar/reader.ts';
import type { Position } from '../../position.ts';
import type { Reference } from '../../reference.ts';
import { addPictures } from './add-pictures.ts';
import { cuttingFrames } from './cutting-frames.ts';
import { leavingFrames } from './leaving-frames.ts';
import { duplicatePictures } from './duplicate-pictures.ts';
import { makeFilm } from './make-film.ts';
import { movePictures } from './move-pictures.ts';
import { orderFrames } from './order-frames.ts';
import { removePictures } from './remove-pictures.ts';
import { replacePicture } from './replace-picture.ts';
import { seedFrames } from './set-seed.ts';
import { speedFrames } from './speed-frames.ts';
import { stretchOfPictures } from './stretch-of-pictures.ts';
import { swapPictures } from './swap-pictures.ts';

const an = maybe(words('me', 'us', 'up'));
const combine = either(
  inOrder(
    words(
      ...['make', 'create', 'build', 'generate', 'produce', 'do', 'whip up', 'craft', 'edit'],
      ...['compose', 'throw together', 'put together', 'cook up', 'knock up', 'making', 'creating'],
      ...['give'],
    ),
    an,
    words('a', 'an', 'one', 'some', 'my', 'our'),
  ),
  words(
    ...['into a', 'to a', 'into one', 'as a', 'into an', 'create video', 'make video', 'make film'],
    ...['做成', '做', '做个', '做一个', '做一段', '做一条', '做一部', '制作', '制作成', '制作一个'],
    ...['合成', '合成为', '合并', '合并成', '拼成', '拼接', '拼接成', '剪成', '剪辑成', '剪辑'],
    ...['剪一个', '剪个', '生成', '变成', '转成', '弄成', '弄个', '弄一个', '组合成', '组合'],
    ...['整理成', '串成', '来个', '来一个', '整一个', '出一个', '出个', '合在一起', '凑成', '搞成'],
    ...['搞个', '整成', '制成', '汇成', '合到一起', '做条', '做段', '剪条', '剪段', '合成一个'],
  ),
);
const filmMade = either(
  filmNoun,
  words(
    ...['slideshow', 'recap', 'highlight reel', 'story', 'vlog', '回忆', '相册', '集锦', '合集'],
    ...['memory', 'presentation'],
  ),
);

const pictures = either(
  photoNoun,
  clipNoun,
  words(
    ...['files', 'media', 'footage', 'memories', 'these', 'them', 'everything', 'these photos'],
    ...['素材', '这些', '它们', '文件', '这些照片'],
  ),
);

/** The words are empty elsewhere: as a whole they mean something. */
const outOf = words(
  ...['out of', 'from', 'using', 'with', 'of', 'my', 'our', 'all', '用', '把', '将', '拿'],
);

const film = frame({
  name: 'make a film',
  needs: { combine, filmMade },
  many: { pictures, outOf },
  cost: -0.7,
  means: () => makeFilm.of({}),
});

const joinVerb = words(
  ...['combine', 'combining', 'turn', 'turning', 'stitch', 'stitch together', 'merge', 'merging'],
  ...['join', 'compile', 'assemble', 'convert', 'transform', 'put together', 'piece together'],
  ...['string together', 'edit together'],
  ...['合成', '合并', '拼成', '拼接', '组合', '串起来', '拼起来', '整理成', '合在一起', '剪成'],
  ...['制作', '做成', '剪辑'],
);
const filmOfThese = frame({
  name: 'make a film of these',
  needs: { joinVerb, pictures },
  many: { more: pictures },
  cost: -0.7,
  means: () => makeFilm.of({}),
});

/** The words are empty by themselves: as a whole they mean something. */
const telling = -0.4;

const moveVerb = words(
  ...['拿', '搁', '丢', '塞', '扔', '摆放', '给', '排到'],
  ...['move', 'moving', 'put', 'place', 'bring', 'shift', 'drag', 'send', 'push', 'pull'],
  ...['position', 'relocate', 'stick', 'should go', 'should come', 'goes', 'go', 'comes', 'come'],
  ...['should be', 'belongs', 'throw', 'take', 'bump', 'slide', 'i want', 'want', 'needs to be'],
  ...['must be', 'make', 'show', 'let', 'have', 'mov', 'pop', 'insert', 'moved'],
  ...['移动', '移', '挪', '放', '挪动', '调', '把', '将', '排', '搬', '提', '调整', '让', '换'],
  ...['拖', '拉', '要', '给我', '摆', '出来', '出现', '登场', '亮相', '露面', '出场', '上场', '播'],
  ...['接', '接上', '跟', '紧跟', '接着放', '紧接着放', '跟着放', '站', '打头', '先出来', '先出现'],
  ...['当', '做', '作为', '显示', '展示', '播放', '播出'],
);

/** "Back by one". */
const byPlaces: Reader<Position> = either(
  meaning(
    inOrder(
      words('back by', 'back', 'later by', 'down by', 'right by', '往后', '向后', '后移', '往后挪'),
      count,
    ),
    ([, places]): Position => ({ to: 'by', places }),
  ),
  meaning(
    inOrder(
      words(
        ...['forward by', 'forward', 'up by', 'earlier by', 'left by', '往前', '向前', '前移'],
        ...['往前挪'],
      ),
      count,
    ),
    ([, places]): Position => ({ to: 'by', places: -places }),
  ),
);

/** "Last instead of the lake". */
const thanOf = inOrder(words('instead of', 'rather than', 'not', '而不是', '不是'), reference);

const move = frame({
  name: 'move pictures',
  needs: { photos: reference, to: either(position, byPlaces) },
  may: { verb: moveVerb, except: exception, insteadOf: thanOf },
  means: ({ to, verb, photos: named, except }) => {
    const photos = picturesMeant({ photos: named, ...(except === undefined ? {} : { except }) });
    // 第3到第5张 alone is a row of pictures.
    const isRow = verb === undefined && photos.of === 'place' && to.to === 'place';
    if (photos.of === 'all' || isRow) return null;
    return movePictures.of({ photos: photos.of === 'it' ? { of: 'that' } : photos, to });
  },
});

const startWith = words(
  ...['开头改放', '开头换', '开头换成', '开场放', '首先'],
  ...['start with', 'begin with', 'open with', 'starting with', 'lead with', 'beginning with'],
  ...['opening with', 'start on', 'start the film with', 'start the video with', 'start off with'],
  ...['begin the video with', 'open on', 'kick off with', 'begin the film with', 'start it with'],
  ...['have it start with', 'open the film with', 'open the video with', 'start from'],
  ...['以', '先放', '开头放', '开头用', '先出现', '从', '首先放', '第一个放', '第一张放', '开场用'],
  ...['开头是', '最先放', '开头要', '先来'],
);
/** 从第三张开始都…: from there on. */
const onward = words(
  ...['都', '全', '往后', '后面', '以后', '之后', '开始都', '开始全', '起', '每', '开始往后'],
  ...['开始每'],
);
const endWith = words(
  ...['结尾改放', '结尾换', '结尾换成', '最后改放', '结尾要', '最后要', '收尾放', '结束用'],
  ...['end with', 'finish with', 'close with', 'ending with', 'end on', 'finish on', 'close on'],
  ...['finishing with', 'end the film with', 'end the video with', 'have it end with'],
  ...['finish off with', 'wrap up with', 'conclude with', 'finish the video with'],
  ...['finish the film with', 'end it with', 'close the film with', 'last should be'],
  ...['let it end with'],
  ...['结尾放', '结尾用', '最后放', '最后用', '最后出现', '压轴放', '收尾用', '结尾是', '最后来'],
  ...['以它结尾', '最后一张放', '最后一张用', '末尾放'],
);
const asFirst = words(
  '开头',
  '开始放',
  '开始播',
  '开始吧',
  '打头',
  '开场',
  '作为开头',
  '做开头',
  '当开头',
  '作为第一张',
);
const asLast = words(
  ...['结尾', '结束', '收尾', '压轴', '收场', '作为结尾', '做结尾', '当结尾', '作为最后一张'],
);

const asOpening = words(
  ...['as the opening shot', 'as the opener', 'as the opening', 'as the first photo'],
  ...['as the first picture', 'as the first one', 'as opener', 'as the intro', 'as the start'],
  ...['for the opening', 'should open the film', 'as the opening photo', 'as an opener'],
  ...['should open', 'should start the film', 'opens the film', 'as the cover'],
);
const asClosing = words(
  ...['as the closing shot', 'as the closer', 'as the closing', 'as the last photo'],
  ...['as the last picture', 'as the last one', 'as the ending', 'as the end', 'as the final shot'],
  ...['for the ending', 'should close the film', 'as the final photo', 'as a closer'],
  ...['should end the film', 'closes the film', 'as the outro', 'as the finale'],
);

const ends = frame({
  name: 'start or end with',
  needs: {
    at: either(
      meaning(
        inOrder(startWith, notBefore(inOrder(reference, maybe(asFirst)), onward)),
        ([, [photos]]) => ({
          photos,
          index: 1,
        }),
      ),
      meaning(
        inOrder(startWith, notBefore(inOrder(reference, words('开始')), onward)),
        ([, [photos]]) => ({ photos, index: 1 }),
      ),
      meaning(inOrder(endWith, reference, maybe(asLast)), ([, photos]) => ({ photos, index: -1 })),
      meaning(inOrder(reference, asClosing), ([photos]) => ({ photos, index: -1 })),
      meaning(inOrder(reference, asOpening), ([photos]) => ({ photos, index: 1 })),
      meaning(inOrder(maybe(words('用', '以', '拿', '把')), reference, asFirst), ([, photos]) => ({
        photos,
        index: 1,
      })),
      meaning(inOrder(maybe(words('用', '以', '拿', '把')), reference, asLast), ([, photos]) => ({
        photos,
        index: -1,
      })),
    ),
  },
  may: { verb: moveVerb },
  means: ({ at }) => movePictures.of({ photos: at.photos, to: { to: 'place', index: at.index } }),
});

const together = frame({
  name: 'pictures together',
  needs: {
    photos: reference,
    together: words(
      ...['together', 'next to each other', 'in a row', 'side by side', 'one after the other'],
      ...['back to back', 'consecutively', 'one after another', 'grouped', 'group'],
      ...['grouped together', 'in one block', 'as a group', 'all together', 'adjacent'],
      ...['放在一起', '放一起', '挨着', '连在一起', '排在一起', '挨在一起', '凑一起', '连着'],
      ...['集中', '在一起', '归到一起', '放到一起', '挨着放', '连续', '相邻', '排一起', '连着放'],
      ...['放在一块', '放一块', '集中在一起', '连续放'],
    ),
  },
  may: { verb: moveVerb, to: position },
  cost: telling,
  means: ({ photos, to }) =>
    photos.of === 'all' || photos.of === 'it'
      ? null
      : movePictures.of({ photos, ...(to === undefined ? {} : { to }) }),
});

const swapVerb = words(
  ...['换一下', '换一下顺序', '倒一下位置', '对换一下', '互换一下'],
  ...['swap', 'switch', 'exchange', 'trade', 'interchange', 'flip', 'swap around', 'switch around'],
  ...['swap places', 'swop', 'swap the order of', 'switch the order of', 'change places'],
  ...['trade places', 'switch places', 'swap positions of', 'swap the positions of'],
  ...['change the order of', 'swapping', 'reverse the order of', 'swap round', 'invert'],
  ...['change around', 'of place', 'of places', 'of position', 'trade spots', 'switch spots'],
  ...['swap spots', 'change positions', 'trade positions', 'switch positions'],
  ...['交换', '对调', '互换', '调换', '换位置', '换个位置', '对换', '调个位置', '换一下位置'],
  ...['调换位置', '交换位置', '互换位置', '换下位置', '换一换', '掉个个', '换换位置', '调换一下'],
  ...['换个顺序', '交换一下', '互调', '位置互换', '位置对调', '位置交换', '调转', '换个个'],
  ...['颠倒一下', '位置换一下'],
);
const swapFiller = words(
  ...['places', 'positions', 'around', 'with each other', 'order', 'position', 'the order'],
  ...['the order of', 'the places'],
  ...['一下', '位置', '顺序', '的位置', '的顺序', '两张', '俩', '这两张', '来'],
);

const swap = frame({
  name: 'swap pictures',
  needs: { swapVerb, photos: reference },
  may: { with: inOrder(words('with', 'for', 'and', 'to', '和', '跟', '与', '同'), reference) },
  many: { swapFiller },
  cost: telling,
  means: ({ photos, ...found }) =>
    isOne(photos) && found.with === undefined
      ? null
      : swapPictures.of({
          photos: photos.of === 'it' ? { of: 'that' } : photos,
          ...(found.with === undefined ? {} : { with: found.with[1] }),
        }),
});

function isOne(photos: Reference): boolean {
  return photos.of === 'place' || photos.of === 'all' || photos.of === 'at';
}

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
  ...['add', 'adding', 'include', 'insert', 'put back', 'bring back', 'put in', 'throw in'],
  ...['add in', 'use', 'also use', 'add back', 'put', 'bring', 'restore', 'include also'],
  ...['also add', 'also include', 'add also', 'get back', 'incorporate', 'work in', 'i also want'],
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

const removeVerb = words(
  ...['throw away', 'throw them away', 'throw it away'],
  ...['删咗', '刪咗', '剔走', '别放了', '别放', '别出现', '不要出现'],
  ...['remove', 'removing', 'delete', 'take out', 'drop', 'cut', 'cut out', 'get rid of'],
  ...['leave out', 'exclude', 'skip', 'lose', 'kick out', 'throw out', 'ditch', 'trash'],
  ...['dont use', 'dont show', 'omit', 'take away', 'take off', 'erase', 'i dont want'],
  ...['dont want', 'dont need', 'i dont like', 'dont like', 'hide', 'scrap', 'discard'],
  ...['eliminate', 'do not use', 'do not show', 'do not include', 'dont include', 'should go'],
  ...['has to go', 'must go', 'get out', 'bin', 'toss', 'chuck', 'hate', 'i hate', 'chuck out'],
  ...['weed out', 'clear out', 'pull', 'remov', 'delet', 'needs to go', 'can go', 'unselect'],
  ...['can be removed', 'should be removed', 'doesnt belong', 'axe', 'nix', 'deleting', 'toss out'],
  ...['excluded', 'removed', 'deleted', 'left out', 'omitted', 'taken out', 'is out', 'are out'],
  ...[
    'quit',
    'not included',
    'thrown out',
    'discarded',
    'scrapped',
    'kicked out',
    'eliminated',
    'pulled',
  ],
  ...['rm', 'del', 'dont keep'],
  ...['删掉', '删除', '删', '去掉', '去除', '移除', '拿掉', '不要', '剔除', '撤掉', '剪掉', '不用'],
  ...['别放', '不放', '去了', '扔掉', '拿走', '撤下', '删了', '不要了', '去掉吧', '别用', '不想要'],
  ...['丢掉', '抽掉', '剔掉', '踢掉', '别要', '不需要', '移走', '撤了', '砍掉', '不喜欢', '不好看'],
  ...['别要了', '删去', '清掉', '干掉', '移出', '排除', '不要放', '不要用', '不用放', '拿出来'],
  ...['撤走', '丑', '拿下来', '弄掉', '舍弃', '刪掉'],
);
const removeFiller = words(
  ...['keep the rest the same length', 'the rest the same length', 'keep the rest'],
  ...['keep the others', 'the rest stays'],
  ...['全', '通通', '都不要', '都给我', '给', '给我', '直接'],
  ...['from the film', 'from the video', 'out', 'from it', 'from the movie', 'out of it'],
  ...['from the slideshow', 'at all', 'anymore', 'out of the film', 'out of the video', 'please'],
  ...['any', 'in the film', 'in it', 'in there', 'off', 'from there', 'in the video'],
  ...['了', '吧', '影片里', '视频里', '里', '从影片里', '从视频里', '从', '中', '掉', '全部', '都'],
  ...['里面', '一下', '全都', '统统', '片子里'],
);

const remove = frame({
  name: 'remove pictures',
  needs: { removeVerb, photos: either(reference, stretchOfPictures) },
  may: { except: exception },
  many: { removeFiller },
  cost: -0.2,
  means: (pictures) => {
    const photos = picturesMeant(pictures);
    return photos.of === 'all' || photos.of === 'it' ? null : removePictures.of({ photos });
  },
});

/** The film would be empty, and is told so. */
const removeAll = frame({
  name: 'remove all pictures',
  needs: {
    removeVerb: words(
      ...['remove', 'delete', 'take out', 'drop', 'get rid of', 'throw out', 'trash', 'erase'],
      ...[
        'throw away',
        'clear',
        '删掉',
        '删除',
        '删',
        '去掉',
        '移除',
        '拿掉',
        '清空',
        '删光',
        '刪掉',
      ],
    ),
    all: either(
      inOrder(
        words(
          'all',
          'all the',
          'all my',
          'all of the',
          'every',
          'all of my',
          '所有',
          '所有的',
          '全部',
        ),
        either(photoNoun, clipNoun),
      ),
      inOrder(either(photoNoun, clipNoun), words('全部', '全都', '通通')),
      words('everything', 'all of them', 'them all', 'all the pictures', '全部的照片', '全部照片'),
    ),
  },
  many: { removeFiller },
  cost: -0.2,
  means: () => removePictures.of({ photos: { of: 'all' } }),
});

/** "Without the market", "take 4 to 6 out": the words stand around what goes. */
const goes: Reader<Reference> = either(
  meaning(inOrder(words('no', 'without', 'minus'), reference), ([, photos]) => photos),
  meaning(
    inOrder(
      words('take', 'leave', 'cut', 'kick', 'throw', 'chuck', 'edit', 'weed', 'filter'),
      either(reference, stretchOfPictures),
      words('out', 'away', 'off'),
    ),
    ([, photos]) => photos,
  ),
);
const removeAround = frame({
  name: 'pictures that go',
  needs: { goes },
  many: { removeFiller },
  means: ({ goes: photos }) =>
    photos.of === 'all' || (photos.of === 'sort' && photos.sort === 'photo')
      ? null
      : removePictures.of({ photos: photos.of === 'it' ? { of: 'that' } : photos }),
});

/** "Remove it" needs what was spoken of before: the film is not meant. */
const removeIt = frame({
  name: 'remove it',
  needs: {
    verb: words(
      ...['remove', 'delete', 'take out', 'drop', 'get rid of', 'leave out', 'ditch', 'kick out'],
      ...['lose', '删掉', '删除', '删了', '去掉', '拿掉', '移除', '不要了'],
    ),
    it: words(
      ...['it', 'that', 'that one', 'this one', 'them', 'those', 'these', 'this', '它', '这张'],
      ...['那张', '它们', '这个', '那个', '这几张', '这两张'],
    ),
  },
  many: { removeFiller },
  cost: 0.05,
  means: () => removePictures.of({ photos: { of: 'that' } }),
});

const oneAmong: Reader<Reference> = either(
  meaning(
    inOrder(
      words('one of', 'either of', 'one out of', 'any one of'),
      maybe(words('the', 'those', 'these', 'my')),
      maybe(words('two', '2', 'three', 'both')),
      reference,
    ),
    ([, , , these]): Reference => ({ of: 'among', these, index: -1 }),
  ),
  meaning(
    inOrder(
      reference,
      maybe(words('里', '里面', '中', '当中', '之中', '的')),
      words('其中一张', '其中一个', '其中的一张', '随便一张', '里的一张', '的一张'),
    ),
    ([these]): Reference => ({ of: 'among', these, index: -1 }),
  ),
);
const sameLooking = words(
  ...['are nearly the same', 'are almost the same', 'look the same', 'look alike', 'are the same'],
  ...[
    'are identical',
    'are almost identical',
    'are very similar',
    'look very similar',
    'are similar',
  ],
  ...[
    'look nearly the same',
    'are basically the same',
    'are alike',
    'are too similar',
    'nearly the same',
  ],
  ...['looks the same', 'are pretty much the same', 'look identical'],
  ...[
    '差不多',
    '几乎一样',
    '太像了',
    '很像',
    '一样的',
    '重复了',
    '看起来一样',
    '几乎一样的',
    '差不多一样',
  ],
  ...['太像', '一模一样', '长得一样', '很相似', '是一样的', '重复'],
);
const removeOne = frame({
  name: 'remove one of some',
  needs: {
    verb: either(removeVerb, words('keep only', 'only keep', '只留', '只保留')),
    photos: either(
      oneAmong,
      meaning(
        inOrder(reference, maybe(words('的', 'photos')), sameLooking, maybe(mark(',', '，'))),
        ([these]): Reference => ({ of: 'among', these, index: -1 }),
      ),
    ),
  },
  may: { one: words('其中一张', '其中一个', '一张', '一个', 'one of them', 'one', 'one of those') },
  many: { removeFiller },
  cost: -0.4,
  means: ({ photos }) =>
    photos.of === 'among' && photos.these.of === 'it'
      ? removePictures.of({ photos: { of: 'among', these: { of: 'that' }, index: -1 } })
      : removePictures.of({ photos }),
});
/** What is only noticed is no wish yet. */
const lookAlike = frame({
  name: 'pictures that look alike',
  needs: { photos: reference, sameLooking },
  cost: 0.2,
  means: () => [],
});
const showOnce = frame({
  name: 'show pictures once',
  needs: {
    photos: reference,
    once: words(
      ...['only once', 'just once', 'once only', 'only one time', 'one time only', 'a single time'],
      ...['just one time', 'one time', 'not twice', 'not several times', 'not six times'],
      ...[
        '只放一次',
        '只出现一次',
        '只要一次',
        '一次就好',
        '一次就够',
        '只显示一次',
        '只播一次',
        '一遍就好',
      ],
      ...['只放一遍', '只播一遍', '一次就行', '只用一次', '别重复'],
    ),
  },
  may: { show: words('show', 'use', 'play', 'have', 'i want', 'show up', 'appear', '放', '出现') },
  cost: -0.3,
  means: ({ photos }) =>
    photos.of === 'all'
      ? null
      : removePictures.of({ photos: laterTurns(photos.of === 'it' ? { of: 'that' } : photos) }),
});

function laterTurns(photos: Reference): Reference {
  return { of: 'except', all: photos, but: { of: 'among', these: photos, index: 1 } };
}

const duplicates = words(
  ...['duplicates', 'near duplicates', 'dupes', 'doubles', 'similar photos', 'similar ones'],
  ...['similar pictures', 'similar shots', 'repeated photos', 'duplicate photos'],
  ...['duplicate pictures', 'the duplicates', 'the same photos', 'repeats', 'lookalikes'],
  ...['similar looking photos', 'similar looking ones', 'almost identical photos'],
  ...['identical photos', 'repetitive photos'],
  ...['重复的照片', '重复的', '重复照片', '相似的照片', '相似的', '类似的照片', '类似的', '重复'],
  ...['几乎一样的', '差不多的照片', '雷同的', '重复图片', '一样的照片', '重复的图片', '重复的图'],
  ...['相似照片', '重复的画面', '差不多一样的'],
);
const removeDuplicates = frame({
  name: 'remove duplicates',
  needs: { removeVerb, duplicates },
  many: { removeFiller },
  means: () => removePictures.of({ photos: { of: 'sort', sort: 'duplicate' } }),
});

const restGoes = inOrder(
  maybe(mark(',', '，')),
  words(
    ...['就行', '就好', '即可', '就可以', '其他删掉', '其他的删掉', '其余删掉', '其他都删掉'],
    ...['其他都不要', '其他的不要', '其他不要', '其余不要', '其余的删掉', '其他的都删掉'],
    ...['其他的都不要', '剩下的删掉', '剩下的不要', '其余的不要', 'delete the rest'],
    ...['remove the rest', 'drop the rest', 'and drop the rest', 'and delete the rest'],
    ...['and remove the rest', 'remove the others', '其余去掉', '其他去掉', '其他的去掉'],
    ...['剩下的去掉', '其余的去掉', '其他都去掉', '其他的都去掉', '剩下的都删掉', '其余都删掉'],
    ...['其他的全删', '其他全删', 'delete the others', 'lose the rest'],
    ...['the rest can go'],
  ),
);

const keepOnly = frame({
  name: 'keep only some pictures',
  needs: {
    keep: words(
      ...['keep only', 'only keep', 'just keep', 'use only', 'only use', 'show only', 'only show'],
      ...['just use', 'just show', 'leave only', 'only the', 'just the', 'only include'],
      ...['include only', 'only leave', 'remove all but', 'delete all but'],
      ...['remove everything but', 'remove everything except', 'remove all except'],
      ...['delete everything except', 'delete all except', 'drop all but', 'keep just'],
      ...['drop everything except', 'drop everything but', 'get rid of everything but'],
      ...['get rid of everything except', 'cut everything but', 'remove all photos except'],
      ...['remove all the photos except', 'delete everything but', 'take out everything but'],
      ...['i only want', 'take out everything except', 'only want', 'just want'],
      ...['take out all but', 'cut everything except', 'i just want', 'remove every photo except'],
      ...['keep nothing but', 'nothing but', 'drop all except', 'remove all pictures except'],
      ...['take only'],
      ...['只保留', '只要', '只用', '只留', '仅保留', '只留下', '只放', '只需要', '就要', '就留'],
      ...['仅用', '只显示', '保留', '只要有', '只选', '留下', '只留着', '就用', '仅要', '就保留'],
      ...['就留下', '只剩', '仅留', '只想要', '我只要'],
    ),
    photos: reference,
  },
  may: { restGoes },
  many: { removeFiller },
  cost: telling,
  means: (found) => {
    const photos = withoutOthers(found.photos);
    return photos.of === 'all' || photos.of === 'it'
      ? null
      : removePictures.of({ photos: { of: 'except', all: { of: 'all' }, but: photos } });
  },
});

/** 只留前五张，其余去掉: the rest are those that go. */
function withoutOthers(photos: Reference): Reference {
  if (photos.of !== 'union') return photos;
  const these = photos.these.filter(({ of }) => of !== 'others');
  return these.length === 1 ? these[0]! : { of: 'union', these };
}

/** "Keep every other photo": a choice by itself, where "keep the dog" may mean nothing. */
const keepEvery = frame({
  name: 'keep every other picture',
  needs: {
    keep: words('keep', 'use', 'leave', 'take', '留', '留下', '用'),
    photos: meaning(reference, (meant) => (meant.of === 'every' ? { ...meant, from: 1 } : null)),
  },
  many: { removeFiller },
  cost: -0.2,
  means: ({ photos }) =>
    removePictures.of({ photos: { of: 'except', all: { of: 'all' }, but: photos } }),
});

const replaceVerb = words(
  ...['replace', 'replacing', 'swap out', 'switch out', 'substitute', 'change', 'sub', 'replce'],
  ...['换', '替换', '更换', '替', '把', '将', '改', '代替', '替代'],
);
const replaceWith = either(
  meaning(inOrder(words('with', 'by', 'for', 'to', 'against', 'into'), reference), ([, by]) => by),
  meaning(
    inOrder(
      words(
        ...['换成', '替换成', '换为', '替换为', '改成', '改为', '换上', '更换为', '更换成', '换做'],
        ...['变成', '用'],
      ),
      reference,
      maybe(words('替换', '代替', '来替换', '换掉', '替代', '来代替', '替换掉')),
    ),
    ([, by]) => by,
  ),
);
const replace = frame({
  name: 'replace a picture',
  needs: { replaceVerb, photo: reference, by: replaceWith },
  cost: 0.05,
  means: ({ photo, by }) =>
    photo.of === 'all' || by.of === 'all' || by.of === 'it' || photo.of === 'it'
      ? null
      : replacePicture.of({ photo, by }),
});
const insteadOf = frame({
  name: 'one picture instead of another',
  needs: {
    by: either(
      meaning(
        inOrder(
          maybe(words('use', 'show', 'put', 'take', 'have', 'i want')),
          reference,
          words('instead of', 'in place of', 'rather than', 'replaces', 'replacing'),
          reference,
        ),
        ([, by, , photo]) => ({ by, photo }),
      ),
      meaning(
        inOrder(
          maybe(words('用', '拿')),
          reference,
          words('代替', '替换', '换掉', '替代', '取代', '替换掉', '替掉', '顶替'),
          reference,
        ),
        ([, by, , photo]) => ({ by, photo }),
      ),
      meaning(
        inOrder(
          reference,
          words('换成', '替换成', '换为', '替换为', '替换成为', '更换为', '更换成'),
          reference,
        ),
        ([photo, , by]) => ({ by, photo }),
      ),
    ),
  },
  means: ({ by: { by, photo } }) =>
    photo.of === 'all' || by.of === 'all' || by.of === 'it'
      ? null
      : replacePicture.of({ photo, by }),
});

const repeatVerb = words(
  ...['duplicate', 'repeat', 'copy', 'show twice', 'show again', 'clone', 'double', 'replay'],
  ...['repeating', 'show once more', 'loop', 'use twice', 'play twice', 'play again'],
  ...['bring up again', 'use again', 'reuse', 'make a copy of', 'show it again', 'repeat it'],
  ...['复制', '重复', '再放一遍', '再来一次', '放两遍', '再出现一次', '再放一次', '重复一次'],
  ...['重复放', '复制一份', '再来一遍', '再用一次', '放两次', '出现两次', '重复一遍', '复制一下'],
  ...['循环', '再播一遍', '再显示一次', '再出现', '再放', '重播', '重复出现', '再重复一次'],
  ...['循环播放', '多放一次', '拷贝'],
);
const repeatFiller = either(
  words(
    ...['show', 'use', 'play', 'have', 'again', 'once more', 'one more time', 'another time'],
    ...['put', 'appear', 'appears', 'a second time'],
    ...['once', 'once again', 'too', '一次', '一遍', '一下', '再', '一份', '让', '出现', '又'],
    ...['多', '后面', '之后', '接着', '紧接着', '马上', '立刻', '后'],
  ),
  filmNoun,
);
const times: Reader<number> = either(
  meaning(words('twice', '两次', '两遍', '2次', '2遍', 'two times'), () => 2),
  meaning(words('three times', 'thrice', '三次', '三遍', '3次', '3遍'), () => 3),
  meaning(inOrder(count, words('times', 'x', '次', '遍')), ([value]) => value),
);

const repeat = frame({
  name: 'repeat pictures',
  needs: { repeatVerb, photos: reference },
  may: { to: position, times },
  many: { repeatFiller },
  cost: -0.2,
  means: ({ photos, to, times: value }) =>
    duplicatePictures.of({ photos, ...copiesOf(value), ...(to === undefined ? {} : { to }) }),
});
const showAgain = frame({
  name: 'show pictures again',
  needs: {
    show: words(
      ...['show', 'use', 'play', 'have', 'put', 'bring', 'repeat', '放', '出现', '播放', '显示'],
      ...['用'],
    ),
    again: words('again', 'once more', 'one more time', 'once again', '再', '再次', '又', '重新'),
    photos: reference,
  },
  may: { to: position },
  many: { repeatFiller },
  cost: -0.2,
  means: ({ photos, to }) =>
    photos.of === 'all' || photos.of === 'it' || photos.of === 'unused'
      ? null
      : duplicatePictures.of({ photos, ...(to === undefined ? {} : { to }) }),
});
/** "Show the dog twice": one more than there is. */
const showTimes = frame({
  name: 'show pictures several times',
  needs: {
    show: words(
      ...[
        'show',
        'use',
        'play',
        'have',
        'put',
        'want',
        'be',
        'be in it',
        'appear',
        'appears',
        '放',
        '出现',
        '播放',
      ],
      ...['播', '显示', '让', '用', '要'],
    ),
    photos: reference,
    times,
  },
  may: { to: position },
  many: { repeatFiller },
  means: ({ photos, times: value, to }) =>
    value < 2
      ? null
      : duplicatePictures.of({ photos, ...copiesOf(value), ...(to === undefined ? {} : { to }) }),
});

/** "Three times" in all are two more. */
function copiesOf(value: number | undefined): { copies?: number } {
  const copies = Math.min(20, Math.max(1, (value ?? 2) - 1));
  return copies === 1 ? {} : { copies };
}

export const arrangeFrames = [
  film,
  filmOfThese,
  move,
  ends,
  together,
  swap,
  add,
  addNew,
  useAll,
  remove,
  removeAll,
  removeAround,
  removeIt,
  removeOne,
  lookAlike,
  showOnce,
  removeDuplicates,
  keepOnly,
  keepEvery,
  replace,
  insteadOf,
  repeat,
  showAgain,
  showTimes,
  ...orderFrames,
  ...cuttingFrames,
  ...speedFrames,
  ...seedFrames,
  ...leavingFrames,
];
