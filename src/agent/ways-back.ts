import type { Conversation } from './conversation.ts';
import type { Request } from './request.ts';
import { kindsAbout } from './requests/history/go-back.ts';
import type { Understood } from './understand.ts';

/**
 * The way back through the past of the film before all else, since it would lose what was done
 * before it. "Too fast, back to what it was" is one wish: what the way back mends is not mended
 * again; and "no zooms, as it was" means the zooms alone.
 */
export function waysBackFirst(
  understood: readonly Understood[],
  { changes }: Pick<Conversation, 'changes'>,
): readonly Understood[] {
  const at = understood.findIndex(({ requests }) => requests.some(isWayBack));
  if (at <= 0 || !understood.slice(0, at).some(changesFilm)) return understood;
  const back = understood[at]!;
  const before = understood.slice(0, at);
  const others = understood.filter((each) => each !== back);
  if (asItWas.test(back.quote)) return others;
  const done = (changes[0]?.requests ?? []).flatMap(partsOf);
  const mended = before.filter(({ requests }) => requests.flatMap(partsOf).every(isIn(done)));
  return [back, ...others.filter((each) => done.length === 0 || !mended.includes(each))];
}

/** Said beside a wish it is about that wish. */
const asItWas =
  /原来的?样子|原样|本来的样子|原本的样子|as it was originally|how it was originally/i;

function isWayBack({ kind }: Request): boolean {
  return kind === 'undo' || kind === 'put-back' || kind === 'go-back';
}

function changesFilm({ requests }: Understood): boolean {
  return requests.some(
    (request) => partsOf(request).length > 0 || /^(?:remove|move|add)-pic/.test(request.kind),
  );
}

function partsOf({ kind }: Request): string[] {
  return Object.entries(kindsAbout).flatMap(([part, kinds]) =>
    (kinds as readonly string[]).includes(kind) ? [part] : [],
  );
}

function isIn(all: readonly string[]): (part: string) => boolean {
  return (part) => all.includes(part);
}
