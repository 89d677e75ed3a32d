import * as z from 'zod';
import { wording } from '../../../language/wording.ts';
import { defineRequest, type Outcome } from '../../request.ts';
import { tellUnclear } from './reply.ts';

export const proceed = defineRequest({
  kind: 'proceed',
  purpose: 'Go on, please: makes the first film; where there is one, it is asked what to change.',
  args: z.strictObject({}),
  says: () => wording('go on', '继续'),
  talk: true,
  brief: () => ({}),
  plan: (_, work): Outcome =>
    work.asked.length > 1 ? { done: null } : { told: tellUnclear(work) },
});
