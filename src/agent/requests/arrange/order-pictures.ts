import * as z from 'zod';
import { orderClips } from '../../../director/order-clips.ts';
import { wording, type Wording } from '../../../language/wording.ts';
import { mainTrack } from '../../../timeline/editing/find.ts';
import type { Edit } from '../../../timeline/edit.ts';
import { defineRequest, type Outcome } from '../../request.ts';
import type { Work } from '../../work.ts';
import { tellOrder } from './tell-order.ts';

const args = z.strictObject({
  order: z
    .enum(['captured', 'name', 'given', 'shuffled', 'present'])
    .describe('given: as uploaded; present: as it is, to be reversed'),
  reversed: z.boolean().default(false),
});
type Args = z.output<typeof args>;

export const orderPictures = defineRequest({
  kind: 'order-pictures',
  purpose:
    'Puts all pictures in order: by the time they were taken, by name, as uploaded, shuffled, or the other way round.',
  args,
  says: (given) => wordingOf(given),
  brief({ order, reversed }) {
    if (order === 'present') return { reversed };
    return order === 'captured' || order === 'name' ? { order, reversed } : { order };
  },
  plan(given, work): Outcome {
    const refusal = work.edits(editsFor(given, work));
    if (refusal !== null) return refusal;
    const [how, all] = [wordingOf(given), tellOrder(work.timeline)];
    const { order, reversed } = given;
    return {
      done: wording(`The pictures are ${how.en} now: ${all.en}`, `画面现在${how.zh}：${all.zh}`),
      brief:
        order === 'present' ? { reversed: !(work.brief.reversed ?? false) } : { order, reversed },
    };
  },
});

function wordingOf({ order, reversed }: Args): Wording {
  if (order === 'present') return wording('in reverse order', '倒序');
  if (order === 'captured' && reversed) return wording('newest first', '最新的在前');
  const said = {
    captured: wording('in order of capture', '按拍摄时间排序'),
    name: wording('in order of names', '按文件名排序'),
    given: wording('in the order given', '按给出的顺序'),
    shuffled: wording('shuffled', '随机顺序'),
  }[order];
  return reversed ? wording(`${said.en}, reversed`, `${said.zh}，倒序`) : said;
}

function editsFor({ order, reversed }: Args, { timeline, project, brief }: Work): readonly Edit[] {
  if (order !== 'present') {
    const { pictures } = project;
    return orderClips({ timeline, pictures, order, reversed, seed: brief.seed ?? 1 });
  }
  const track = mainTrack(timeline);
  if (track === null) return [];
  const ids = track.clips.map(({ id }) => id);
  return [{ kind: 'reorder-clips', trackId: track.id, order: ids.toReversed() }];
}
