import * as z from 'zod';
import { emptyConversation, type Conversation } from '../../agent/conversation.ts';
import type { Brief } from '../../director/brief.ts';
import type { Database, Transaction } from '../../storage/database.ts';
import type { AssetId, ClipId, Json } from '../../timeline/timeline.ts';

/** What is kept of a session between two messages. */
export interface Memory {
  readonly conversation: Conversation;
  /** All wishes so far, those too that no film was made after yet. */
  readonly brief: Partial<Brief>;
  /** The newest revision when the last message was answered. */
  readonly head: number;
}

/** A longer conversation is remembered without what it asked for. */
const longestJson = 64_000;

/** Null before the first message, and where what was kept is of no use to this Kinora. */
export async function readMemory(
  database: Pick<Database, 'first'>,
  sessionId: string,
): Promise<Memory | null> {
  const row = await database.first<MemoryRow>(
    'SELECT head, conversation_json, brief_json FROM conversations WHERE session_id = $1',
    sessionId,
  );
  if (row === undefined) return null;
  const read = conversationSchema.safeParse(JSON.parse(row.conversation_json));
  if (!read.success) return null;
  const conversation = { ...emptyConversation, ...read.data } as Conversation;
  return { conversation, brief: JSON.parse(row.brief_json) as Partial<Brief>, head: row.head };
}

/** In place of what was kept before, as part of the transaction that ends the turn. */
export async function keepMemory(
  transaction: Transaction,
  sessionId: string,
  { conversation, brief, head }: Memory,
): Promise<void> {
  await transaction.run(
    `INSERT INTO conversations (session_id, head, conversation_json, brief_json)
     VALUES ($1, $2, $3, $4) ON CONFLICT (session_id) DO UPDATE SET
       head = excluded.head, conversation_json = excluded.conversation_json,
       brief_json = excluded.brief_json`,
    sessionId,
    head,
    boundedJson(conversation),
    JSON.stringify(brief),
  );
}

/** Without what is gone since; when somebody else changed the film, no question is open and no change is the last any more. */
export function presentConversation(
  { conversation, head }: Memory,
  now: {
    readonly head: number;
    readonly clipIds: ReadonlySet<ClipId>;
    readonly assetIds: ReadonlySet<AssetId>;
  },
): Conversation {
  const there = conversation.lastClips.filter((id) => now.clipIds.has(id));
  return {
    ...conversation,
    // Of what is gone altogether it stays known that it was meant: "it" is not the whole film then.
    lastClips: there.length > 0 ? there : conversation.lastClips,
    lastAssets: conversation.lastAssets.filter((id) => now.assetIds.has(id)),
    pending: head === now.head ? conversation.pending : null,
    earlier: head === now.head ? conversation.earlier : null,
    changes: head === now.head ? conversation.changes : [],
    takenBack: head === now.head ? conversation.takenBack : undefined,
  };
}

function boundedJson(conversation: Conversation): string {
  const json = JSON.stringify(conversation);
  if (json.length <= longestJson) return json;
  const { language } = conversation;
  return JSON.stringify({ ...emptyConversation, language });
}

interface MemoryRow {
  readonly head: number;
  readonly conversation_json: string;
  readonly brief_json: string;
}

const json: z.ZodType<Json> = z.json();
const requests = z.array(z.object({ kind: z.string() }).catchall(json)).max(500);
const said = z.object({ en: z.string(), zh: z.string() });
const ids = z.array(z.string()).max(10_000);

/** Keys that a newer agent remembers are kept as they are. */
const conversationSchema = z.looseObject({
  language: z.enum(['en', 'zh']).nullable(),
  lastRequests: requests,
  takenBack: requests.optional(),
  changes: z
    .array(z.object({ requests, told: z.array(said).max(200), from: z.number() }))
    .max(20)
    .optional(),
  lastClips: ids,
  lastAssets: ids,
  pending: z
    .looseObject({
      ask: said,
      choices: z.array(z.looseObject({ label: said, requests })).max(100),
    })
    .nullable(),
});
