import * as z from 'zod';
import type { Turn } from '../../client/chat/send-message.ts';
import { failedBy } from '../../client/client-error.ts';
import { wishedOutput } from '../../client/film/wished-output.ts';
import { wording } from '../../language/wording.ts';
import { safeText } from '../client/safe-text.ts';
import { inWords, isInterrupted, working, type Chat } from './chat-context.ts';
import { exportFilm } from './commands/export-film.ts';
import { sheetMoments, showMoments, type Moment } from './pictures/show-pictures.ts';
import type { FlowingText } from './screen/flowing-text.ts';
import type { LiveLine } from './screen/live-line.ts';

/** Says something to the agent; its answer appears while it comes, then what can be seen of it. */
export async function takeTurn(chat: Chat, text: string, signal: AbortSignal): Promise<void> {
  const { screen, client, language } = chat;
  const waiting = screen.wait(working, language);
  const flowing = screen.flow();
  let streamed = '';
  let isSent = false;
  let turn: Turn;
  try {
    turn = await client.say(text, {
      streaming: true,
      signal,
      notify: (notice) => {
        if (notice.kind === 'sending') isSent = true;
        else if (notice.kind === 'words') {
          waiting.pause();
          const words = safeText(notice.text);
          streamed += words;
          flowing.write(words);
          waiting.resume(flowing.column());
        } else if (notice.kind !== 'tool') waiting.relabel(notice.wording[language]);
      },
    });
  } catch (error) {
    endOf(waiting, flowing);
    if (!isInterrupted(signal)) throw error;
    screen.whisper(inWords(chat, isSent ? goesOn : notSent));
    return;
  }
  waiting.end();
  showRest(chat, { flowing, streamed: streamed.trim(), whole: safeText(turn.text).trim() });
  await afterTurn(chat, { turn, text }, signal);
}

function endOf(waiting: LiveLine, flowing: FlowingText): void {
  waiting.end();
  flowing.end();
}

/** What was heard while it came may be less than the whole, or be told otherwise in the end. */
function showRest(
  { screen }: Chat,
  { flowing, streamed, whole }: { flowing: FlowingText; streamed: string; whole: string },
): void {
  if (whole.startsWith(streamed)) {
    flowing.write(whole.slice(streamed.length));
    flowing.end();
    return;
  }
  // Paragraphs that came one by one differ by the space between them.
  if (withoutSpace(whole) === withoutSpace(streamed)) return flowing.end();
  const canErase = screen.isTerminal && flowing.rowsDown() < (screen.stdout.rows || 24) - 1;
  if (canErase) {
    const up = flowing.rowsDown();
    screen.stdout.write(`${up > 0 ? `\x1b[${up}A` : ''}\r\x1b[J`);
  } else {
    flowing.end();
    screen.stdout.write('\n');
  }
  screen.say(whole);
}

function withoutSpace(text: string): string {
  return text.replaceAll(/\s/g, '');
}

/** What Kinora tells programs of a turn, as far as it is used here. */
const metadataSchema = z.object({
  kind: z.string().nullish().catch(null),
  durationMs: z.number().nullish().catch(null),
  question: z
    .object({ choices: z.array(z.string()) })
    .nullish()
    .catch(null),
  suggestions: z.array(z.string()).nullish().catch(null),
  beforeAfter: z
    .array(z.object({ before: momentSchema(), after: momentSchema() }))
    .nullish()
    .catch(null),
});

function momentSchema() {
  return z.object({ revision: z.number(), atMs: z.number() }).nullable();
}

async function afterTurn(
  chat: Chat,
  { turn, text }: { readonly turn: Turn; readonly text: string },
  signal: AbortSignal,
): Promise<void> {
  const { kind, durationMs, question, suggestions, beforeAfter } = metadataSchema.parse(
    turn.metadata,
  );
  chat.sayings = (suggestions ?? []).map(safeText);
  chat.choices = (question?.choices ?? []).map((label) => ({
    label: safeText(label),
    choose: async (signal) => takeTurn(chat, label, signal),
  }));
  const isFirst = kind === 'changed' && !chat.hasFilm;
  if (kind === 'changed') chat.hasFilm = durationMs != null;
  try {
    if (isFirst && durationMs != null) await showMoments(chat, sheetMoments(durationMs), signal);
    else await showChange(chat, beforeAfter?.[0] ?? null, signal);
  } catch (error) {
    // Not every server draws frames; the answer stands without them.
    if (!failedBy(error, 'notOffered', 'notFound')) throw error;
  }
  if (turn.route === 'export') {
    await exportFilm(chat, { output: wishedOutput(text), out: undefined }, signal);
  }
}

async function showChange(
  chat: Chat,
  change: { readonly before: Moment | null; readonly after: Moment | null } | null,
  signal: AbortSignal,
): Promise<void> {
  if (change === null || chat.pictures === 'none') return;
  const moments = [change.before, change.after].filter((moment) => moment !== null);
  await showMoments(chat, moments, signal);
  const second = ((change.after ?? change.before)!.atMs / 1000).toFixed(1);
  const where =
    moments.length === 2
      ? wording(`before and after, at ${second} s`, `修改前与修改后，第 ${second} 秒`)
      : wording(`at ${second} s`, `第 ${second} 秒`);
  chat.screen.whisper(inWords(chat, where));
}

const notSent = wording('Stopped. Nothing was sent.', '已停止。消息没有发送。');
const goesOn = wording(
  'Not waited for any longer. The service finishes it by itself: /state shows what came of it, /undo takes it back.',
  '已停止等待。服务会自行完成：/state 查看结果，/undo 可撤销。',
);
