import { appendFile, chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';

/** What was typed in chats, the newest first, as it is kept over them. */
export interface ChatHistory {
  readonly lines: readonly string[];
  readonly add: (line: string) => Promise<void>;
}

const mostLines = 1000;
const onlyOwner = { file: 0o600, folder: 0o700 };

/** `$XDG_STATE_HOME/kinora/chat-history`, else below `~/.local/state`. */
export function historyPath(environment: Readonly<Record<string, string | undefined>>): string {
  const named = environment['XDG_STATE_HOME'] ?? '';
  const base = isAbsolute(named) ? named : join(homedir(), '.local', 'state');
  return join(base, 'kinora', 'chat-history');
}

/**
 * Opens the history in a file that only its owner can read. Each line is added to its end, so that
 * two chats at once lose nothing. A disk that refuses costs the memory of lines, never the chat.
 */
export async function openHistory(path: string): Promise<ChatHistory> {
  const kept = await readKept(path);
  const lines = kept.slice(-mostLines).toReversed();
  let isKept = true;
  if (kept.length > 2 * mostLines) isKept = await keeps(async () => shorten(path, lines));
  return {
    lines,
    add: async (line) => {
      const at = lines.indexOf(line);
      if (at >= 0) lines.splice(at, 1);
      lines.unshift(line);
      if (isKept) isKept = await keeps(async () => append(path, line));
    },
  };
}

async function readKept(path: string): Promise<string[]> {
  try {
    const text = await readFile(path, 'utf8');
    // Of a line that was repeated, its last use counts.
    return [...new Set(text.split('\n').filter(Boolean).toReversed())].toReversed();
  } catch {
    return [];
  }
}

async function append(path: string, line: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: onlyOwner.folder });
  await appendFile(path, `${line}\n`, { mode: onlyOwner.file });
  await chmod(path, onlyOwner.file);
}

async function shorten(path: string, lines: readonly string[]): Promise<void> {
  const partialPath = `${path}.${process.pid}`;
  try {
    await writeFile(partialPath, `${lines.toReversed().join('\n')}\n`, { mode: onlyOwner.file });
    await rename(partialPath, path);
  } finally {
    await rm(partialPath, { force: true });
  }
}

async function keeps(write: () => Promise<void>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch {
    return false;
  }
}
