import * as z from 'zod';
import { wording } from '../../language/wording.ts';
import { describeProject } from '../describe-project.ts';
import { timelineUri } from '../project-uris.ts';
import { defineTool, onlyLooks } from '../tool.ts';

export const timelineTool = defineTool({
  name: 'timeline',
  title: wording('Look at the timeline', '查看时间线'),
  description:
    'How the project stands: tracks and clips with their ids and frames, media that is not shown, exports under way, films that were exported.',
  args: z.strictObject({}),
  hints: onlyLooks,
  run: async (_, { client, language, signal }) => {
    const state = await client.state({ signal });
    const exports = await client.exports({ signal });
    const uri = timelineUri(await client.sessionId());
    return { text: describeProject(state, { exports, uri, language }) };
  },
});
