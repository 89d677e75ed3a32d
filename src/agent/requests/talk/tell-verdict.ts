import { findMusic } from '../../../director/find-music.ts';
import { wording, type Wording } from '../../../language/wording.ts';
import { mainTrack } from '../../../timeline/editing/find.ts';
import { endFrame, type Timeline } from '../../../timeline/timeline.ts';
import { filmSeconds, tenth } from '../length/tell-length.ts';

export function tellMusicEnd(timeline: Timeline): Wording {
  const music = findMusic(timeline);
  const last = music.at(-1);
  if (last === undefined) return wording('No music plays in the film.', '影片里没有音乐。');
  const [from, to, end] = [
    tenth(music[0]!.startFrame / timeline.fps),
    tenth(endFrame(last) / timeline.fps),
    tenth(filmSeconds(timeline)),
  ];
  return to === end
    ? wording(
        `Yes: the music plays from ${from} s to the end of the film, at ${end} s, and stops with it.`,
        `是的：音乐从第 ${from} 秒放到影片结束（${end} 秒），和影片一起停。`,
      )
    : wording(
        `The music plays from ${from} s to ${to} s; the film ends at ${end} s.`,
        `音乐从第 ${from} 秒放到第 ${to} 秒；影片在 ${end} 秒结束。`,
      );
}

export function tellLoudness(timeline: Timeline): Wording {
  const gains = findMusic(timeline).flatMap(({ volume }) => volume.map(({ gain }) => gain));
  if (gains.length === 0) return wording('No music plays in the film.', '影片里没有音乐。');
  const loudest = Math.round(Math.max(...gains) * 100);
  return wording(
    `I cannot judge by ear: the music is at ${loudest} % of its volume. Say “music quieter” or “quieter in the last 5 seconds” if it is too loud.`,
    `我听不出好坏：音乐音量是 ${loudest}%。嫌大就说“音乐小一点”或“最后 5 秒音乐小一点”。`,
  );
}

/** How long a picture is comfortably seen. */
const comfortableSeconds = { least: 1.5, most: 6 };

export function tellEnough(timeline: Timeline): Wording {
  const count = mainTrack(timeline)?.clips.length ?? 0;
  const each = filmSeconds(timeline) / Math.max(1, count);
  const facts = wording(
    `${count} in ${tenth(filmSeconds(timeline))} s, about ${tenth(each)} s each`,
    `${tenth(filmSeconds(timeline))} 秒里有 ${count} 个画面，每个约 ${tenth(each)} 秒`,
  );
  if (each > comfortableSeconds.most)
    return wording(`A few more would do it good: ${facts.en}.`, `可以再传几张：${facts.zh}。`);
  return each < comfortableSeconds.least
    ? wording(`More than enough: ${facts.en}.`, `足够了，甚至偏多：${facts.zh}。`)
    : wording(`That is enough: ${facts.en}.`, `够了：${facts.zh}。`);
}

export function tellAdvice(timeline: Timeline): Wording {
  const count = mainTrack(timeline)?.clips.length ?? 0;
  const seconds = count * 3;
  return wording(
    `About 3 s for each picture are seen well: ${seconds} s for your ${count}. For phones “vertical”; a title at the beginning helps.`,
    `每个画面 3 秒左右看着舒服：${count} 个就是 ${seconds} 秒。手机上看建议“竖屏”，开头可以加个标题。`,
  );
}

export function tellFileSize({ widthPx, heightPx }: Timeline): Wording {
  return wording(
    `How big the file is depends on the pictures, and shows when it has been exported at ${widthPx}×${heightPx}. Say “720p” for a smaller one.`,
    `文件大小要看画面内容，按 ${widthPx}×${heightPx} 导出后就知道。想小一点可以说“720p”。`,
  );
}

export function tellExportSettings({ widthPx, heightPx, fps }: Timeline): Wording {
  return wording(
    `It is exported as an MP4: H.264, ${widthPx}×${heightPx}, ${fps} frames per second, with AAC sound.`,
    `导出为 MP4：H.264 编码，${widthPx}×${heightPx}，每秒 ${fps} 帧，音频 AAC。`,
  );
}

export function tellStutter(timeline: Timeline): Wording {
  const clips = mainTrack(timeline)?.clips ?? [];
  const isClip = ({ assetId }: { readonly assetId: string }) =>
    timeline.assets[assetId]?.kind === 'video';
  const shortest = clips.filter(isClip).toSorted((a, b) => a.durationFrames - b.durationFrames)[0];
  const asset = shortest === undefined ? undefined : timeline.assets[shortest.assetId];
  if (shortest === undefined || asset?.kind !== 'video')
    return wording(
      'No clip is in the film; photos cannot stutter.',
      '影片里没有视频片段，照片不会卡顿。',
    );
  const filmed = tenth(asset.durationMs / 1000);
  return wording(
    `${asset.name} is ${filmed} s long as it was filmed, and seen for ${tenth(shortest.durationFrames / timeline.fps)} s; a very short clip is slowed down for that. Say “remove ${asset.name}” if it does not look well.`,
    `${asset.name} 原片只有 ${filmed} 秒，在影片里显示 ${tenth(shortest.durationFrames / timeline.fps)} 秒；太短的片段会放慢。看着不好可以说“去掉 ${asset.name}”。`,
  );
}
