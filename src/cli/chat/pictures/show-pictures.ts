import type { Client } from '../../../client/client.ts';
import { readFrame } from '../../../client/project/read-frame.ts';
import { waitFor, type Chat } from '../chat-context.ts';
import { drawSheet } from './draw-sheet.ts';
import { pictureText, pixelsPerColumn } from './picture-text.ts';

/** A moment of a film. */
export interface Moment {
  readonly atMs: number;
  /** The newest revision where none is named. */
  readonly revision?: number;
}

const [perRow, perSheet] = [3, 6];
const widestColumns = 76;
/** Height to width: a sheet is not to push its answer off the screen. */
const flattest = 0.42;

/** Shows moments of the film as pictures, in a terminal that can. */
export async function showMoments(
  chat: Chat,
  moments: readonly Moment[],
  signal: AbortSignal,
): Promise<void> {
  const { client, screen, pictures: protocol } = chat;
  if (protocol === 'none' || moments.length === 0) return;
  const frames = await waitFor(chat, readFrames(client, moments, signal));
  const columns = Math.min(
    screen.columns(),
    frames.length === 1 ? widestColumns * 0.7 : widestColumns,
  );
  const widthPx = Math.floor(columns) * pixelsPerColumn(protocol);
  const sheet = await drawSheet(frames, {
    perRow,
    widthPx,
    heightPx: Math.floor(widthPx * flattest),
    gapPx: protocol === 'blocks' ? 1 : 12,
  });
  screen.stdout.write(pictureText(sheet, protocol));
}

async function readFrames(
  client: Client,
  moments: readonly Moment[],
  signal: AbortSignal,
): Promise<Uint8Array[]> {
  const sessionId = await client.sessionId({ signal });
  const frames: Uint8Array[] = [];
  for (const moment of moments)
    frames.push(await readFrame(client.connection, { sessionId, widthPx: 480, signal, ...moment }));
  return frames;
}

/** The middles of equal parts of a film, as many as a sheet has. */
export function sheetMoments(durationMs: number): Moment[] {
  return Array.from({ length: perSheet }, (_, part) => ({
    atMs: Math.round((durationMs * (part + 0.5)) / perSheet),
  }));
}
