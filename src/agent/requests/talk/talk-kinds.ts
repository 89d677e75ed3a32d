import { askWhat } from './ask-what.ts';
import { askWhich } from './ask-which.ts';
import { proceed } from './proceed.ts';
import { reply } from './reply.ts';
import { routeTo } from './route-to.ts';
import { setFeel } from './set-feel.ts';
import { tellAbout } from './tell-about.ts';
import { tellLimit } from './tell-limit.ts';

export const talkKinds = [
  setFeel,
  tellAbout,
  routeTo,
  proceed,
  askWhat,
  askWhich,
  reply,
  tellLimit,
] as const;
