import { emptyConversation } from '../../agent/conversation.ts';
import { perform } from '../../agent/perform.ts';
import type { Project } from '../../agent/project.ts';
import type { BriefReading } from '../../agent/read-brief.ts';
import { beginWork } from '../../agent/work.ts';
import { wording, type Language, type Wording } from '../../language/wording.ts';
import type { Timeline } from '../../timeline/timeline.ts';

export interface ChangedFilm {
  readonly timeline: Timeline;
  /** What was done, beside the words that asked for it. */
  readonly understood: BriefReading['understood'];
  /** What could not be done, and what was asked back. */
  readonly notes: readonly Wording[];
}

/** Carries out on the directed film what was said about parts of it: "the dog in black and white". */
export async function changeFilm(
  project: Omit<Project, 'timeline'> & { readonly timeline: Timeline },
  reading: BriefReading,
  language: Language,
): Promise<ChangedFilm> {
  const { timeline } = project;
  const asked = reading.rest.flatMap(({ requests }) => requests);
  const work = beginWork(project, { ...emptyConversation, language }, timeline, asked);
  const understood: { quote: string; wording: Wording }[] = [];
  const notes: Wording[] = [];
  for (const { quote, requests } of reading.rest) {
    // One after the other: each is about the film as the one before left it.
    const { steps, said, question } = await perform(requests, work);
    for (const { ok, wording: told } of steps) {
      if (told === null) continue;
      if (ok) understood.push({ quote, wording: told });
      else notes.push(refused(quote, told));
    }
    notes.push(...said, ...(question === null ? [] : [leftAside(question.ask)]));
  }
  if (reading.question !== null) notes.push(leftAside(reading.question.ask));
  return { timeline: work.timeline, understood, notes };
}

function refused(quote: string, reason: Wording): Wording {
  return wording(`“${quote}” was not done: ${reason.en}`, `“${quote}”没有做：${reason.zh}`);
}

/** Nobody is there to answer. */
function leftAside(ask: Wording): Wording {
  return wording(`${ask.en} It was left aside.`, `${ask.zh}这一点先放在一边了。`);
}
