import { proceed } from './proceed.ts';
import { reply } from './reply.ts';
import { routeTo } from './route-to.ts';
import { setFeel } from './set-feel.ts';
import { tellAbout } from './tell-about.ts';

export const talkKinds = [setFeel, tellAbout, routeTo, proceed, reply] as const;
