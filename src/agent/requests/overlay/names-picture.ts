import { normalize } from '../../normal-text.ts';
import { sameSubject } from '../../subjects.ts';

/** Whether a person who says `said` may mean the file of that name: by its name, or a word of it. */
export function namesPicture(said: string, fileName: string): boolean {
  const name = normalForm(fileName);
  const wanted = [normalForm(said), ...sameSubject(normalForm(said))];
  const called = [name, name.replace(/\.[a-z0-9]+$/, ''), ...name.split(/[^\p{L}\p{N}]+/u)];
  return wanted.some((each) => called.includes(each));
}

function normalForm(name: string): string {
  return normalize(name).normal.trim();
}
