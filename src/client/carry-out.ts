import type { Wording } from '../language/wording.ts';
import type { GuiAction } from './chat/gui-talk.ts';
import type { Turn } from './chat/send-message.ts';
import { failedBy } from './client-error.ts';
import type { Client } from './client.ts';
import type { ExportedFilm, ExportOptions } from './film/export-film.ts';
import type { Balance } from './project/credits.ts';
import { summarizeDraft } from './project/summarize-draft.ts';

/** What came of an action. */
export type CarriedOut =
  | { readonly kind: 'exported'; readonly film: ExportedFilm }
  | { readonly kind: 'shown'; readonly summary: Wording }
  | { readonly kind: 'counted'; readonly balance: Balance }
  | { readonly kind: 'said'; readonly turn: Turn }
  /** The person has to say which files. */
  | { readonly kind: 'files-wanted' };

/**
 * Does what an answer wanted clicked, opened or dragged (`Turn.actions`): buttons are calls, panels
 * and previews show all tracks, dragging is said as an edit. Undo and redo where the server has
 * none are said as well. Throws ClientError.
 */
export async function carryOut(
  client: Client,
  action: GuiAction,
  options: Pick<ExportOptions, 'onProgress' | 'signal'> = {},
): Promise<CarriedOut> {
  switch (action.kind) {
    case 'export':
      return { kind: 'exported', film: await client.export(options) };
    case 'state':
      return { kind: 'shown', summary: (await client.state(options)).summary };
    case 'credits':
      return { kind: 'counted', balance: await client.credits(options) };
    case 'upload':
      return { kind: 'files-wanted' };
    case 'say':
      return { kind: 'said', turn: await client.say(action.text, { signal: options.signal }) };
    case 'undo':
    case 'redo':
      return step(client, action.kind, options);
  }
}

async function step(
  client: Client,
  direction: 'undo' | 'redo',
  { signal }: Pick<ExportOptions, 'signal'>,
): Promise<CarriedOut> {
  try {
    const { draft } = await client[direction]({ signal });
    return { kind: 'shown', summary: summarizeDraft(draft) };
  } catch (error) {
    if (!failedBy(error, 'notOffered')) throw error;
    return { kind: 'said', turn: await client.say(direction, { signal }) };
  }
}
