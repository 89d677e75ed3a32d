import { count } from '../../../director/decision.ts';
import { findMusic } from '../../../director/find-music.ts';
import { moodWordings } from '../../../timeline/mood-wording.ts';
import { wording, type Wording } from '../../../language/wording.ts';
import { mainTrack } from '../../../timeline/editing/find.ts';
import { filterWordings } from '../../../timeline/filter-wording.ts';
import { reducedAspect } from '../../../timeline/reduced-aspect.ts';
import { transitionWordings } from '../../../timeline/transition-wording.ts';
import type { TextRole, Timeline, VideoClip } from '../../../timeline/timeline.ts';
import { filmSeconds, tenth } from '../length/tell-length.ts';
import { kindOfShape } from './kind-of-shape.ts';

export function tellLengthNow(timeline: Timeline): Wording {
  const clips = mainTrack(timeline)?.clips ?? [];
  const [seconds, each] = [
    filmSeconds(timeline),
    filmSeconds(timeline) / Math.max(1, clips.length),
  ];
  return wording(
    `The film is ${tenth(seconds)} s long: ${count(clips.length, 'picture')}, about ${tenth(each)} s each.`,
    `影片长 ${tenth(seconds)} 秒：${clips.length} 个画面，平均每个约 ${tenth(each)} 秒。`,
  );
}

/** Photos and clips apart. */
export function tellCount(timeline: Timeline, uploadedCount: number): Wording {
  const clips = mainTrack(timeline)?.clips ?? [];
  const videos = clips.filter(({ assetId }) => timeline.assets[assetId]?.kind === 'video').length;
  const photos = clips.length - videos;
  const more =
    videos === 0
      ? wording('', '')
      : wording(
          ` (${count(photos, 'photo')}, ${count(videos, 'clip')})`,
          `（${photos} 张照片、${videos} 段视频）`,
        );
  const rest = uploadedCount - clips.length;
  const unused =
    rest > 0
      ? wording(`; ${uploadedCount} are uploaded`, `；共上传了 ${uploadedCount} 个`)
      : wording('', '');
  return wording(
    `The film shows ${count(clips.length, 'picture')}${more.en}${unused.en}.`,
    `影片里有 ${clips.length} 个画面${more.zh}${unused.zh}。`,
  );
}

export function tellMusic(timeline: Timeline): Wording {
  const [clip] = findMusic(timeline);
  if (clip === undefined)
    return wording(
      'No music plays. Say “with music” or a mood, for example “jazz”.',
      '现在没有音乐。可以说“配上音乐”，或者说一种风格，例如“爵士”。',
    );
  const asset = timeline.assets[clip.assetId];
  const loudest = Math.max(...clip.volume.map(({ gain }) => gain));
  const volume = Math.round(loudest * 100);
  const name =
    asset?.kind === 'score'
      ? wording(
          `${moodWordings[asset.mood].en.toLowerCase()} music, composed by Kinora`,
          `${moodWordings[asset.mood].zh}（${moodWordings[asset.mood].en}）风格的音乐，由 Kinora 创作`,
        )
      : wording(`your song ${asset?.name ?? ''}`, `你的歌曲 ${asset?.name ?? ''}`);
  return wording(
    `It is ${name.en}, at ${volume} % volume.`,
    `现在播放的是${name.zh}，音量 ${volume}%。`,
  );
}

export function tellSound(timeline: Timeline): Wording {
  const clips = mainTrack(timeline)?.clips ?? [];
  const sounding = clips.filter((clip) => hasSound(timeline, clip));
  const audible = sounding.filter(({ volume }) => volume.some(({ gain }) => gain > 0));
  const own =
    sounding.length === 0
      ? wording('No clip has sound of its own.', '没有带原声的视频片段。')
      : wording(
          `${audible.length} of ${count(sounding.length, 'clip')} with sound can be heard.`,
          `${sounding.length} 段有原声的视频中，${audible.length} 段能听到原声。`,
        );
  const music = tellMusic(timeline);
  return wording(`${music.en} ${own.en}`, `${music.zh}${own.zh}`);
}

function hasSound(timeline: Timeline, { assetId }: VideoClip): boolean {
  const asset = timeline.assets[assetId];
  return asset?.kind === 'video' && asset.hasSound;
}

/** Each kind with how often it stands. */
export function tellTransitionsNow(timeline: Timeline): Wording {
  const cuts = (mainTrack(timeline)?.clips ?? []).slice(1);
  const named = cuts.flatMap(({ transitionIn }) => transitionIn?.name ?? []);
  const hard = cuts.length - named.length;
  const parts = [...Map.groupBy(named, (name) => name)].map(([name, all]) => ({
    en: `${transitionWordings[name].en} (${all.length}×)`,
    zh: `${transitionWordings[name].zh}（${all.length} 处）`,
  }));
  if (hard > 0) parts.push({ en: `hard cuts (${hard}×)`, zh: `硬切（${hard} 处）` });
  if (parts.length === 0) return wording('There are no cuts in the film.', '影片里没有切换。');
  return wording(
    `Between the pictures: ${parts.map(({ en }) => en).join(', ')}.`,
    `画面之间的转场：${parts.map(({ zh }) => zh).join('、')}。`,
  );
}

export function tellTexts(timeline: Timeline): Wording {
  const texts = timeline.tracks
    .flatMap((track) => (track.kind === 'text' ? track.clips : []))
    .toSorted((a, b) => a.startFrame - b.startFrame);
  if (texts.length === 0)
    return wording(
      'Nothing is written in the film. Say for example “add the title "Our Summer"”.',
      '影片里没有文字。可以说“加标题“我们的夏天””。',
    );
  const shown = texts.slice(0, mostTexts).map(({ text, startFrame, style }) => {
    const from = tenth(startFrame / timeline.fps);
    const role = roles[style.role];
    return {
      en: `${role.en} “${text}” (from ${from} s)`,
      zh: `${role.zh}“${text}”（第 ${from} 秒起）`,
    };
  });
  const more = texts.length > mostTexts ? ' …' : '';
  return wording(
    `Written in the film: ${shown.map(({ en }) => en).join(', ')}${more}.`,
    `影片里的文字：${shown.map(({ zh }) => zh).join('、')}${more}。`,
  );
}

const mostTexts = 8;
const roles: Readonly<Record<TextRole, Wording>> = {
  title: wording('title', '标题'),
  subtitle: wording('subtitle', '副标题'),
  caption: wording('caption', '字幕'),
  'lower-third': wording('lower third', '字幕条'),
  'end-card': wording('end card', '片尾'),
};

export function tellShape(timeline: Timeline): Wording {
  const { widthPx, heightPx, fps, variants = [] } = timeline;
  const { en, zh } = kindOfShape(widthPx, heightPx);
  const also = variants.map(({ name }) => name).join(', ');
  return wording(
    `The film is ${en} (${reducedAspect({ widthPx, heightPx })}), ${widthPx}×${heightPx} pixels, ${fps} frames per second${also === '' ? '' : `; also as ${also}`}.`,
    `影片是${zh}（${reducedAspect({ widthPx, heightPx })}），${widthPx}×${heightPx} 像素，每秒 ${fps} 帧${also === '' ? '' : `；另有版本：${also}`}。`,
  );
}

/** Pictures by name in the order of the film. */
export function tellOrderNow(timeline: Timeline): Wording {
  const names = (mainTrack(timeline)?.clips ?? []).map(
    ({ assetId }, index) => `${index + 1}. ${timeline.assets[assetId]?.name ?? assetId}`,
  );
  const shown = names.slice(0, mostNames);
  const more = names.length - shown.length;
  return wording(
    `The order is: ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
    `顺序是：${shown.join('、')}${more > 0 ? `，另有 ${more} 个` : ''}。`,
  );
}

const mostNames = 20;

export function tellLooks(timeline: Timeline): Wording {
  const clips = mainTrack(timeline)?.clips ?? [];
  const names = clips.flatMap(({ filters }) =>
    filters.filter(({ strength }) => strength > 0).map(({ name }) => name),
  );
  if (names.length === 0) return wording('No picture has a filter.', '没有画面用了滤镜。');
  const parts = [...Map.groupBy(names, (name) => name)].map(([name, all]) => ({
    en: `${filterWordings[name].en} on ${count(all.length, 'picture')}`,
    zh: `${filterWordings[name].zh}（${all.length} 个画面）`,
  }));
  return wording(
    `Filters: ${parts.map(({ en }) => en).join(', ')}.`,
    `滤镜：${parts.map(({ zh }) => zh).join('、')}。`,
  );
}
