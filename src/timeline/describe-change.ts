import { wording, type Wording } from '../language/wording.ts';
import { secondsText } from './clip-name.ts';
import { durationFrames, type Clip, type Timeline } from './timeline.ts';

/** What changed, counted, for changes of which nothing better is known: `2 clips added, 1 removed; now 12s`. */
export function describeChange(before: Timeline | null, after: Timeline): Wording {
  const counts = countClips(before, after);
  const length = secondsText(durationFrames(after), after.fps);
  const en = [
    counts.added > 0 && `${plural(counts.added)} added`,
    counts.removed > 0 && `${plural(counts.removed)} removed`,
    counts.changed > 0 && `${plural(counts.changed)} changed`,
  ].filter((part) => part !== false);
  const zh = [
    counts.added > 0 && `新增 ${counts.added} 个片段`,
    counts.removed > 0 && `删除 ${counts.removed} 个片段`,
    counts.changed > 0 && `修改 ${counts.changed} 个片段`,
  ].filter((part) => part !== false);
  if (en.length === 0)
    return wording(`Changed the film; now ${length}s`, `已修改影片；现长 ${length} 秒`);
  return wording(`${en.join(', ')}; now ${length}s`, `${zh.join('，')}；现长 ${length} 秒`);
}

function countClips(before: Timeline | null, after: Timeline) {
  const [old, now] = [clipsById(before), clipsById(after)];
  const kept = [...now].filter(([id]) => old.has(id));
  return {
    added: now.size - kept.length,
    removed: old.size - kept.length,
    changed: kept.filter(([id, clip]) => JSON.stringify(clip) !== JSON.stringify(old.get(id)))
      .length,
  };
}

function clipsById(timeline: Timeline | null): ReadonlyMap<string, Clip> {
  const clips = timeline?.tracks.flatMap((track): readonly Clip[] => track.clips) ?? [];
  return new Map(clips.map((clip) => [clip.id, clip]));
}

function plural(count: number): string {
  return `${count} ${count === 1 ? 'clip' : 'clips'}`;
}
