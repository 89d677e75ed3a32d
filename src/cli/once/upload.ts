import { styleText } from 'node:util';
import * as z from 'zod';
import { wording } from '../../language/wording.ts';
import { wrongUse } from '../failure-report.ts';
import { onceCommand } from './once-command.ts';
import { shrinkOption } from './shrink-option.ts';
import { uploadedField, uploadedFields, uploadedLines } from './uploaded-fields.ts';

/** `kinora upload`: photos, clips and songs into the project. */
export const uploadCommand = onceCommand('upload', {
  what: wording(
    'Brings photos, clips and songs into the project.',
    '把照片、视频和音乐上传到项目中。',
  ),
  examples: {
    en: ['./kinora upload ~/holiday song.mp3', './kinora upload https://example.com/beach.jpg'],
    zh: ['./kinora upload ~/照片 歌曲.mp3', './kinora upload https://example.com/beach.jpg'],
  },
  usage: wording('FILE|FOLDER|URL… [options]', '文件|文件夹|网址… [选项]'),
  inputs: wording(
    'Folders are searched with all below them. Large files go on where a broken connection left them; the same file twice is there once.',
    '文件夹会连同子文件夹一起读取。大文件断线后会续传；同一文件重复上传只保留一份。',
  ),
  inProject: true,
  options: [shrinkOption],
  answer: z.object({ ...uploadedFields, sessionId: z.string() }),
  stopped: wording(
    'Stopped. What had arrived is in the project; upload again, and the rest follows.',
    '已停止。已送达的文件在项目中；再次上传即可补上其余文件。',
  ),
  act: async (call) => {
    const { given, language, signal, stdout, open } = call;
    if (given.inputs.length === 0) throw noInputs;
    const { gatherMedia } = await import('../client/gather-media.ts');
    const gathered = await gatherMedia(given.inputs);
    const { client } = await open();
    const { uploadWithin } = await import('./upload-within.ts');
    const outcome = await uploadWithin(client, call, gathered);
    return {
      json: { ...uploadedField(outcome, language), sessionId: await client.sessionId({ signal }) },
      lines: [
        ...uploadedLines(outcome, { language, stdout }),
        styleText('gray', next[language], { stream: stdout }),
      ],
    };
  },
});

const noInputs = wrongUse(
  'Name what to upload: files, folders or addresses, such as: ./kinora upload ~/holiday',
  '请写明要上传的内容：文件、文件夹或网址，例如：./kinora upload ~/照片',
);
const next = wording(
  'Now say what film you would like: ./kinora send "30 seconds with transitions and music"',
  '接下来说说想要的影片：./kinora send "做成30秒，带转场和音乐"',
);
