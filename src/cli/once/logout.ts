import * as z from 'zod';
import { wording } from '../../language/wording.ts';
import { onceCommand } from './once-command.ts';
import { refuseWords } from './refuse-words.ts';

/** `kinora logout`: forgets the token and the current project on this machine. */
export const logoutCommand = onceCommand('logout', {
  what: wording(
    'Forgets the token and the current project on this machine. The projects stay on the server, and the next command finds them again.',
    '在本机清除令牌和当前项目。服务器上的项目会保留，下次使用可再次找到。',
  ),
  examples: {
    en: ['./kinora logout', './kinora logout --server https://films.example'],
    zh: ['./kinora logout', './kinora logout --server https://films.example'],
  },
  usage: wording('[options]', '[选项]'),
  inProject: false,
  answer: z.object({ url: z.string() }),
  act: async ({ given, language, environment }) => {
    refuseWords('logout', given.inputs);
    const { forgetIdentity } = await import('../client/forget-identity.ts');
    const url = await forgetIdentity({ environment, address: given.values.get('server') ?? null });
    return { json: { url }, lines: [done[language]] };
  },
});

const done = wording(
  'Forgotten on this machine. The projects are still on the server; see: ./kinora sessions',
  '已在本机清除。项目仍在服务器上，请看：./kinora sessions',
);
