import * as z from 'zod';
import { wording, type Wording } from '../../../language/wording.ts';
import { defineRequest, type Outcome, type Route } from '../../request.ts';
import type { Timeline } from '../../../timeline/timeline.ts';
import { tellContents } from './tell-contents.ts';
import type { Work } from '../../work.ts';

export const routeTo = defineRequest({
  kind: 'route-to',
  purpose:
    'What the person wants of the program around the film: to export (download, save, get) the film, see the credits ' +
    'or costs, the status, or upload files.',
  args: z.strictObject({
    to: z.enum(['export', 'credits', 'status', 'upload']),
    shortSidePx: z.number().min(16).max(20_000).optional().describe('Of "export": its size'),
  }),
  says: ({ to }) => wishes[to],
  free: true,
  answers: true,
  plan: ({ to, shortSidePx }, work): Outcome => ({
    told:
      shortSidePx !== undefined && work.project.timeline !== null
        ? exportIn(shortSidePx, work.timeline)
        : answers[to](work),
    route: to,
  }),
});

/** The size is the export's: the film keeps its own. */
function exportIn(shortSidePx: number, { widthPx, heightPx }: Timeline): Wording {
  const own = `${widthPx}×${heightPx}`;
  if (Math.min(widthPx, heightPx) === shortSidePx)
    return wording(
      `The film is ready to be exported as an MP4, of ${own} pixels as it is.`,
      `影片可以导出为 MP4 了，尺寸就是 ${own}。`,
    );
  return wording(
    `The film is ready to be exported as an MP4. Its size is chosen there: give ${shortSidePx}p as the resolution of the export. The film itself stays ${own}; “make it ${shortSidePx}p” would change it.`,
    `影片可以导出为 MP4 了。尺寸在导出时选择：把导出的分辨率设为 ${shortSidePx}p。影片本身仍是 ${own}；想改影片本身就说“做成 ${shortSidePx}p”。`,
  );
}

const wishes: Readonly<Record<Route, Wording>> = {
  export: wording('export the film', '导出影片'),
  credits: wording('the credits left', '查看积分'),
  status: wording('the status', '查看状态'),
  upload: wording('upload files', '上传文件'),
};

const answers: Readonly<Record<Route, (work: Work) => Wording>> = {
  export: ({ project }) =>
    project.timeline === null
      ? wording(
          'There is no film to export yet: say what film you would like first.',
          '还没有可以导出的影片：请先说想要什么样的影片。',
        )
      : wording('The film is ready to be exported as an MP4.', '影片可以导出为 MP4 了。'),
  credits: () =>
    wording(
      'No money is asked for, only credits: talk takes none; a new film or a change takes some where this service has set so.',
      '不收钱，只用积分：聊天不扣；新做影片或修改是否扣积分，看这个服务的设置。',
    ),
  status: (work) => tellContents(work),
  upload: () =>
    wording(
      'Attach the files to a message or upload them; then say where they belong, or “add the new photos”.',
      '请把文件附在消息里或直接上传，然后说放在哪里，或者说“把新照片加进去”。',
    ),
};
