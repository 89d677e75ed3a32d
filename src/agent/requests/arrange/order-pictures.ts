import * as z from 'zod';
import { orderClips } from '../../../director/order-clips.ts';
import { wording, type Wording } from '../../../language/wording.ts';
import { mainTrack } from '../../../timeline/editing/find.ts';
import type { Edit } from '../../../timeline/edit.ts';
import type { ClipId } from '../../../timeline/timeline.ts';
import { referenceSchema, type Reference } from '../../reference.ts';
import { defineRequest, type Outcome } from '../../request.ts';
import { isFound, type Work } from '../../work.ts';
import { tellOrder } from './tell-order.ts';

const args = z.strictObject({
  order: z
    .enum(['captured', 'name', 'given', 'shuffled', 'present', 'listed'])
    .describe('given: as uploaded; present: as it is, to be reversed; listed: as `list` says'),
  list: z.array(referenceSchema).max(100).optional().describe('These first, in this order'),
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
    if (order === 'listed') return null;
    if (order === 'present') return { reversed };
    return order === 'captured' || order === 'name' ? { order, reversed } : { order };
  },
  plan(given, work): Outcome {
    if (given.order === 'listed') return putListed(given.list ?? [], work);
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

/** What is not named comes behind, as it is. */
function putListed(list: readonly Reference[], work: Work): Outcome {
  const track = mainTrack(work.timeline);
  const named: ClipId[] = [];
  for (const each of list) {
    const found = work.find(each);
    if (!isFound(found)) return found;
    named.push(...found.filter((id) => !named.includes(id)));
  }
  if (track === null) return { done: null };
  const rest = track.clips.map(({ id }) => id).filter((id) => !named.includes(id));
  const refusal = work.edit({
    kind: 'reorder-clips',
    trackId: track.id,
    order: [...named, ...rest],
  });
  if (refusal !== null) return refusal;
  const all = tellOrder(work.timeline);
  return {
    done: wording(
      `The pictures are in the order that you named: ${all.en}`,
      `画面现在按你说的顺序：${all.zh}`,
    ),
    clips: named,
  };
}

function wordingOf({ order, reversed }: Args): Wording {
  if (order === 'present') return wording('in reverse order', '倒序');
  if (order === 'captured' && reversed) return wording('newest first', '最新的在前');
  const said = {
    captured: wording('in order of capture', '按拍摄时间排序'),
    name: wording('in order of names', '按文件名排序'),
    given: wording('in the order given', '按给出的顺序'),
    shuffled: wording('shuffled', '随机顺序'),
    listed: wording('in the order that you named', '按你说的顺序'),
  }[order];
  return reversed ? wording(`${said.en}, reversed`, `${said.zh}，倒序`) : said;
}

function editsFor({ order, reversed }: Args, { timeline, project, brief }: Work): readonly Edit[] {
  if (order !== 'present' && order !== 'listed') {
    const { pictures } = project;
    return orderClips({ timeline, pictures, order, reversed, seed: brief.seed ?? 1 });
  }
  const track = mainTrack(timeline);
  if (track === null) return [];
  const ids = track.clips.map(({ id }) => id);
  return [{ kind: 'reorder-clips', trackId: track.id, order: ids.toReversed() }];
}
