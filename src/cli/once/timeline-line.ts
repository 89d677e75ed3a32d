import { styleText } from 'node:util';
import { isExportable, type ProjectState } from '../../client/project/project-state.ts';
import { summarizeDraft } from '../../client/project/summarize-draft.ts';
import type { Language } from '../../language/wording.ts';
import { safeText } from '../client/safe-text.ts';

/** All tracks in one line; null while there is no film. */
export function timelineField({ draft }: ProjectState, language: Language): string | null {
  return isExportable({ draft }) ? safeText(summarizeDraft(draft)[language]) : null;
}

/** The same for people; nothing while there is no film. */
export function timelineLines(
  state: ProjectState,
  { language, stdout }: { readonly language: Language; readonly stdout: NodeJS.WriteStream },
): string[] {
  const line = timelineField(state, language);
  return line === null ? [] : [styleText('cyan', line, { stream: stdout })];
}
