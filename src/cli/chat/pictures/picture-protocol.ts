/**
 * How a terminal shows pictures: `kitty` and `iterm` by their own protocols, `blocks` as coloured
 * half blocks, which needs nothing but 24-bit colours; `none` not at all.
 */
export type PictureProtocol = 'kitty' | 'iterm' | 'blocks' | 'none';

const protocols: readonly PictureProtocol[] = ['kitty', 'iterm', 'blocks', 'none'];

/**
 * What the terminal says of itself. KINORA_PICTURES has the last word. Within tmux and screen only
 * what is text comes through.
 */
export function pictureProtocol(
  environment: NodeJS.ProcessEnv,
  isTerminal: boolean,
): PictureProtocol {
  const wished = protocols.find((protocol) => protocol === environment['KINORA_PICTURES']);
  if (wished !== undefined) return wished;
  if (!isTerminal || environment['NO_COLOR']) return 'none';
  const isWithin = Boolean(environment['TMUX'] || environment['STY']);
  if (!isWithin && hasKitty(environment)) return 'kitty';
  if (!isWithin && hasIterm(environment)) return 'iterm';
  return /truecolor|24bit/i.test(environment['COLORTERM'] ?? '') ? 'blocks' : 'none';
}

function hasKitty({ TERM, TERM_PROGRAM, KITTY_WINDOW_ID }: NodeJS.ProcessEnv): boolean {
  return Boolean(KITTY_WINDOW_ID) || /kitty|ghostty/.test(TERM ?? '') || TERM_PROGRAM === 'ghostty';
}

function hasIterm({ TERM_PROGRAM, LC_TERMINAL }: NodeJS.ProcessEnv): boolean {
  return (
    TERM_PROGRAM === 'iTerm.app' ||
    TERM_PROGRAM === 'WezTerm' ||
    TERM_PROGRAM === 'mintty' ||
    LC_TERMINAL === 'iTerm2'
  );
}
