import * as z from 'zod';
import { wording } from '../../language/wording.ts';
import { decodeDraft, type DecodedDraft } from '../../timeline/draft/decode-draft.ts';
import type { Draft } from '../../timeline/draft/draft-schema.ts';
import { assetParts, encodePart } from '../../timeline/draft/parts.ts';
import { formatPath, type Problem } from '../../timeline/problem.ts';
import type { Asset, AssetId } from '../../timeline/timeline.ts';
import { isFile } from '../media/is-file.ts';

type Assets = Readonly<Record<AssetId, Asset>>;

/**
 * A draft that a client sends for a session with these media. What Kinora knows of a medium counts,
 * not what the draft says of it, and files that are not among the media are refused with the place
 * where the draft names them.
 */
export function readDraft(json: unknown, media: Assets): DecodedDraft {
  if (countSegments(json) > mostSegments) return { ok: false, problems: [tooManySegments] };
  const decoded = decodeDraft(withTrueFacts(json, media), media);
  if (!decoded.ok) return decoded;
  const strangers = Object.values(decoded.timeline.assets).filter(
    (asset) => isFile(asset) && !Object.hasOwn(media, asset.id),
  );
  if (strangers.length === 0) return decoded;
  return { ok: false, problems: strangers.map(({ id }) => unknownMedia(json as Draft, id)) };
}

/** Reading so many takes a third of a second, in which nobody else is answered. */
const mostSegments = 10_000;

const counted = z.looseObject({ t: z.array(z.looseObject({ sg: z.array(z.unknown()) })) });

/** Of what has no tracks there is nothing to count; that is for `decodeDraft` to judge. */
function countSegments(json: unknown): number {
  const { data } = counted.safeParse(json);
  // An empty track is work as well.
  return data === undefined ? 0 : data.t.reduce((sum, { sg }) => sum + sg.length + 1, 0);
}

const tooManySegments: Problem = {
  path: 't',
  wording: wording(
    `Expected at most ${mostSegments} segments in all tracks: divide the film`,
    `所有轨道合计最多 ${mostSegments} 个片段：请将影片分成几部分`,
  ),
};

const described = z.looseObject({
  m: z.looseObject({ assets: z.record(z.string(), z.looseObject({})) }),
});

/** What does not even describe assets is for `decodeDraft` to judge. */
function withTrueFacts(json: unknown, media: Assets): unknown {
  const draft = described.safeParse(json);
  if (!draft.success) return json;
  const { m, ...others } = draft.data;
  const assets = Object.entries(m.assets).map(([id, given]) => {
    if (!Object.hasOwn(media, id)) return [id, given];
    const { name, ...facts } = encodePart(assetParts[media[id]!.kind], { ...media[id] }, 1);
    return [id, { name, ...given, ...facts }];
  });
  return { ...others, m: { ...m, assets: Object.fromEntries(assets) as object } };
}

function unknownMedia(draft: Draft, id: AssetId): Problem {
  return {
    path: formatPath(placeOf(draft, id)),
    wording: wording(
      `There is no "${id}" among the media of this session: upload it first`,
      `本会话的素材中没有“${id}”：请先上传`,
    ),
  };
}

function placeOf(draft: Draft, id: AssetId): PropertyKey[] {
  for (const [track, { sg }] of draft.t.entries())
    for (const [index, segment] of sg.entries())
      for (const key of ['asset', 'url'])
        if (segment[key] === id) return ['t', track, 'sg', index, key];
  return ['m', 'assets', id];
}
