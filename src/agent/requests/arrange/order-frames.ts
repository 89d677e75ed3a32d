import { frame } from '../../grammar/frame.ts';
import { no } from '../../grammar/phrases/common.ts';
import { orderPictures } from './order-pictures.ts';
import { order, isTurned, sameOrder, filler, listed } from './order-phrases.ts';

export const orderFrames = [
  frame({
    name: 'order as listed',
    needs: { listed },
    many: { filler },
    cost: -0.4,
    means: ({ listed: list }) =>
      list.some(({ of }) => of === 'all' || of === 'it' || of === 'others')
        ? null
        : orderPictures.of({ order: 'listed', list: [...list] }),
  }),
  frame({
    name: 'order of pictures',
    needs: { order },
    may: { no, isTurned },
    many: { filler, again: order, sameOrder },
    cost: -0.2,
    means: ({ order: said, no: refused, isTurned: turned }) => {
      // "Don't shuffle" leaves the order.
      if (refused !== undefined)
        return said === 'shuffled' || said === 'reversed'
          ? orderPictures.of({ order: 'given' })
          : null;
      if (said === 'reversed') return orderPictures.of({ order: 'present', reversed: true });
      if (said === 'newest') return orderPictures.of({ order: 'captured', reversed: true });
      return orderPictures.of({ order: said, ...(turned === undefined ? {} : { reversed: true }) });
    },
  }),
];
