import { wording } from '../language/wording.ts';
import type { CommandEntry } from './command.ts';

/** Every command, in the order in which the overview lists them. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'make',
    about: wording(
      'A film from photos, clips and music, finished in one go',
      '把照片、视频和音乐一步做成影片',
    ),
    load: async () => (await import('./make/make.ts')).makeCommand,
  },
];
