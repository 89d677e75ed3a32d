import * as z from 'zod';
import type { ProjectState } from './project-state.ts';

/** What a file of the film is called after, the best first: its title, its project where that has a name. */
export function filmNames({ draft, taskName }: Pick<ProjectState, 'draft' | 'taskName'>): string[] {
  const { title } = z.object({ title: z.string() }).safeParse(draft['m']).data ?? { title: '' };
  return [title, taskName === 'project' ? '' : (taskName ?? '')];
}
