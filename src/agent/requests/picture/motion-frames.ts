import { frame, type Frame } from '../../grammar/frame.ts';
import { corner } from '../../grammar/phrases/corner.ts';
import {
  aboutPictures,
  exception,
  picturesMeant,
  reference,
} from '../../grammar/phrases/reference.ts';
import { either, inOrder, mark, maybe, meaning, words } from '../../grammar/reader.ts';
import type { Request } from '../../request.ts';
import {
  motionNoun,
  wholeWay,
  filler,
  anyMotion,
  manner,
  cameraManner,
  ownManner,
  direction,
  degree,
  subject,
  tooFar,
  backAgain,
  singleMove,
} from './motion-words.ts';
import { moveCamera } from './move-camera.ts';
import { unwell, noMotion, notSoMuch, othersStay } from './still-words.ts';
import { strengthenMotion } from './strengthen-motion.ts';

const factors = { little: { more: 1.3, less: 0.8 }, much: { more: 2.2, less: 0.4 } } as const;

/** The camera over pictures. */
export const motionFrames: readonly Frame<Request | readonly Request[]>[] = [
  frame({
    name: 'no-motion',
    needs: { no: noMotion },
    may: {
      emphasis: words(
        ...['at all', 'whatsoever', 'in the slightest', 'only', 'please', '一点都', '完全', '就好'],
      ),
      ...aboutPictures,
    },
    many: {
      unwell,
      more: either(noMotion, inOrder(mark(',', '，'), noMotion)),
    },
    sharesNo: true,
    means: (found) => moveCamera.of({ photos: picturesMeant(found), motion: 'none' }),
  }),
  frame({
    name: 'keep-picture-still',
    needs: {
      keep: words('keep', 'leave', 'hold', 'make', 'have'),
      photos: reference,
      still: words('still', 'steady', 'fixed', 'in place'),
    },
    may: {
      except: exception,
      how: words('perfectly', 'completely', 'totally', 'absolutely', 'dead', 'just', 'nice and'),
    },
    means: (found) => moveCamera.of({ photos: picturesMeant(found), motion: 'none' }),
  }),
  frame({
    name: 'motion',
    needs: { motion: motionNoun },
    may: {
      manner: cameraManner,
      on: words('on', 'over', 'across', 'enable', 'turn on', '打开', '开启'),
      ...aboutPictures,
    },
    sharesNo: true,
    means: (found, { sharesNo }) => {
      const photos = picturesMeant(found);
      return moveCamera.of({ photos, motion: sharesNo ? 'none' : (found.manner ?? 'auto') });
    },
  }),
  frame({
    name: 'single-move',
    needs: {
      move: singleMove,
    },
    may: {
      manner: ownManner,
      towards: corner,
      subject: inOrder(
        maybe(words('on', 'the', 'on the', 'into the', 'to the', '到', '在', '对准')),
        subject,
      ),
      camera: words('camera', 'the camera', 'effect', '镜头', '效果', '画面', '动画', '点', '一点'),
      ...aboutPictures,
    },
    many: {
      again: either(
        singleMove,
        meaning(tooFar, () => null),
      ),
    },
    means: ({ move, again, manner, towards, subject, ...found }) => {
      if (again.some((each) => each !== null && each !== move)) return null;
      const isZoom = move === 'zoom-in' || move === 'zoom-out';
      if (!isZoom && (towards !== undefined || subject !== undefined)) return null;
      return moveCamera.of({
        photos: picturesMeant(found),
        motion: move,
        ...(towards !== undefined
          ? { towards }
          : subject !== undefined && { towards: 'focus' as const }),
        ...(manner !== undefined && { strength: manner }),
      });
    },
  }),
  frame({
    name: 'pan-without-verb',
    needs: { way: wholeWay },
    may: {
      manner,
      ...aboutPictures,
    },
    many: {
      camera: words(
        ...[
          'camera',
          'the camera',
          'move',
          'moves',
          'moving',
          'go',
          'slide',
          'drift',
          'drifts',
          'glide',
          'over',
          'across',
          'let',
          '镜头',
          '移动',
        ],
        ...['滑动', '移', '扫过', '画面'],
      ),
    },
    cost: 0.3,
    means: (found) =>
      moveCamera.of({
        photos: picturesMeant(found),
        motion: found.way,
        ...(found.manner !== undefined && { strength: found.manner }),
      }),
  }),
  frame({
    name: 'motion-stronger',
    needs: { motion: motionNoun, direction },
    may: { degree, ...aboutPictures },
    many: { unwell, again: inOrder(mark(',', '，'), direction) },
    means: (found) => {
      const { direction } = found;
      const usual = direction === 'more' ? 1.6 : 0.6;
      const factor = found.degree === undefined ? usual : factors[found.degree][direction];
      return strengthenMotion.of({ photos: picturesMeant(found), factor });
    },
  }),
  frame({
    name: 'motion-not-so-much',
    needs: { no: either(notSoMuch, inOrder(unwell, filler, anyMotion)) },
    may: { ...aboutPictures },
    many: { unwell },
    means: (found) => strengthenMotion.of({ photos: picturesMeant(found), factor: 0.6 }),
  }),
  frame({
    name: 'not-so-near',
    needs: { back: backAgain },
    may: { degree, ...aboutPictures },
    many: { more: either(backAgain, direction) },
    means: (found) => {
      const { photos = { of: 'it' as const }, except } = found;
      const meant = picturesMeant({ photos, ...(except !== undefined && { except }) });
      return strengthenMotion.of({ photos: meant, factor: 0.6 });
    },
  }),
  frame({
    name: 'others-stay',
    needs: { stay: othersStay },
    means: () => [],
  }),
];
