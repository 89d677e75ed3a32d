import * as z from 'zod';
import { wording } from '../../language/wording.ts';
import { defineTool, onlyLooks } from '../tool.ts';

export const lookAtFrameTool = defineTool({
  name: 'look_at_frame',
  title: wording('Look at a frame', '查看一帧画面'),
  description: 'Shows a frame of the film as a picture, exactly as export_film would make it.',
  args: z.strictObject({
    seconds: z.number().min(0).max(86_400).default(0).describe('Into the film'),
    width: z.int().min(64).max(1920).default(640).describe('px'),
  }),
  hints: onlyLooks,
  run: async ({ seconds, width }, { client, language, signal }) => {
    const jpeg = await client.frame({ atMs: seconds * 1000, widthPx: width, signal });
    const words = wording(`The film at ${seconds} s.`, `影片第 ${seconds} 秒。`);
    const data = Buffer.from(jpeg).toString('base64');
    return { text: words[language], more: [{ type: 'image', data, mimeType: 'image/jpeg' }] };
  },
});
