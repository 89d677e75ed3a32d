import * as z from 'zod';
import { wording } from '../../language/wording.ts';
import { defineTool } from '../tool.ts';

export const cancelExportTool = defineTool({
  name: 'cancel_export',
  title: wording('Cancel an export', '取消导出'),
  description: 'Stops an export under way, whoever ordered it; timeline tells its id.',
  args: z.strictObject({ export_id: z.string().min(1).max(200) }),
  hints: { destructiveHint: true, idempotentHint: true, openWorldHint: false },
  run: async ({ export_id: id }, { client, language, signal }) => {
    const { status } = await client.cancelExport(id, { signal });
    const words = status === 'cancelled' ? cancelled : status === 'completed' ? wasDone : failed;
    return { text: words[language] };
  },
});

const cancelled = wording(
  'The export is stopped. What is finished of it makes the next one faster.',
  '导出已取消，已完成的部分会加快下次导出。',
);
const wasDone = wording(
  'It was finished already: export_film with its export_id brings the film.',
  '导出早已完成：用它的 export_id 调用 export_film 可取得影片。',
);
const failed = wording('It had failed already.', '该导出早已失败。');
