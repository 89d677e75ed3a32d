import { goBack } from './go-back.ts';
import { putBack } from './put-back.ts';
import { redo } from './redo.ts';
import { startOver } from './start-over.ts';
import { undo } from './undo.ts';

export const historyKinds = [undo, redo, putBack, goBack, startOver] as const;
