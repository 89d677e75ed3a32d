import { tracksOf, type Draft, type Media } from '../../client/project/project-state.ts';
import { wording, type Wording } from '../../language/wording.ts';
import { editTools as toolsOfEdits, type Edit, type EditKindName } from '../../timeline/edit.ts';
import { editTitles } from '../edit-titles.ts';
import { shortSchema } from '../short-schema.ts';
import { changesFilm, type Arguments, type Tool, type ToolAnswer, type ToolWork } from '../tool.ts';

/** Each kind of edit as a tool of its own; the server checks its arguments and makes it. */
export function editTools(): readonly Tool[] {
  return (tools ??= makeTools());
}

/** They are the same for everybody, and take long to make. */
let tools: readonly Tool[] | undefined;

function makeTools(): readonly Tool[] {
  return toolsOfEdits().map(({ name, description, inputSchema }) => {
    const kind = name.replaceAll('_', '-') as EditKindName;
    return {
      name,
      title: editTitles[kind],
      description,
      inputSchema: shortSchema(inputSchema as Readonly<Record<string, unknown>>),
      hints: kind.startsWith('set-') ? { ...changesFilm, idempotentHint: true } : changesFilm,
      call: async (args, work) => edit(kind, args, work),
    };
  });
}

async function edit(
  kind: EditKindName,
  args: Arguments,
  { client, language, signal }: ToolWork,
): Promise<ToolAnswer> {
  const before = await client.state({ signal });
  const named = { ...args, ...assetNamed(args['assetId'], before.media), kind };
  const { description, summary, draft } = await client.edit([named as unknown as Edit], { signal });
  const lines = [description, ...newIds(before.draft, draft).map((ids) => ids[language]), summary];
  return { text: lines.filter((line) => line !== '').join('\n') };
}

/** From so many characters on, the beginning of a hash names a file. */
const shortestHash = 8;

/** Files are known by the hash of their content; agents and people know them by name. */
function assetNamed(assetId: unknown, media: readonly Media[]): { assetId?: string } {
  if (typeof assetId !== 'string') return {};
  const byName = media.filter(({ filename }) => filename === assetId);
  const byHash = media.filter(
    ({ hash }) => assetId.length >= shortestHash && hash?.startsWith(assetId),
  );
  const [hash, ...others] = new Set([...byName, ...byHash].flatMap((file) => file.hash ?? []));
  return hash === undefined || others.length > 0 ? {} : { assetId: hash };
}

/** Of tracks and clips that were not there before. */
function newIds(before: Draft, after: Draft): Wording[] {
  const known = new Set(idsIn(before));
  const ids = idsIn(after).filter((id) => !known.has(id));
  return ids.length === 0 ? [] : [wording(`New: ${ids.join(', ')}`, `新增：${ids.join('，')}`)];
}

function idsIn(draft: Draft): string[] {
  const tracks = Array.isArray(draft['t']) ? (draft['t'] as readonly { id?: unknown }[]) : [];
  const clips = tracksOf(draft).flatMap(({ segments }) => segments);
  return [...tracks, ...clips].flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
}
