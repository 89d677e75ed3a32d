import * as z from 'zod';
import { count } from '../../../director/decision.ts';
import { direct } from '../../../director/direct.ts';
import { wording } from '../../../language/wording.ts';
import { defineRequest, type Outcome } from '../../request.ts';

export const startOver = defineRequest({
  kind: 'start-over',
  purpose:
    'Makes the film anew from all pictures, as if nothing had been wished: only when the person wants to start from scratch.',
  args: z.strictObject({}),
  says: () => wording('start over', '重新开始'),
  free: true,
  async plan(_, work): Promise<Outcome> {
    const { pictures, songs } = work.project;
    if (work.project.timeline === null) return { told: nothingYet };
    const [song] = songs;
    const beatsFor = await work.listen(song === undefined ? null : { kind: 'song', song });
    const direction = direct({ pictures, songs, brief: {}, beatsFor });
    if (!direction.ok) return { told: direction.refusal };
    work.goTo({ timeline: direction.timeline, brief: {}, revision: work.project.revision });
    return {
      done: wording(
        `Made the film anew from ${count(pictures.length, 'picture')}, without the wishes so far; “undo” brings the old one back`,
        `已用 ${pictures.length} 个素材重新做了一遍，之前的要求都已清空；说“撤销”可以找回原来的影片`,
      ),
      clips: [],
    };
  },
});

const nothingYet = wording(
  'There is no film yet: say what film you would like, for example “30 seconds, with music”.',
  '还没有影片：说说想要什么样的影片，例如“30 秒，配上音乐”。',
);
