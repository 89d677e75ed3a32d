import { apiErrors } from '../../api/codes.ts';
import type { MessagePart } from '../../api/run.ts';
import { wording } from '../../language/wording.ts';
import { ApiError } from '../http/api-error.ts';
import { addByUrl } from '../media/add-by-url.ts';
import { addInlineData } from '../media/add-inline-data.ts';
import type { MediaItem } from '../media/media-item.ts';
import { readMediaKey } from '../media/media-keys.ts';
import type { Parts } from '../parts.ts';
import type { Session } from '../sessions/session.ts';

/**
 * Puts the files of a message into its session: those that came within it, those it names by an
 * address, and those that its user uploaded before, named by their hash or by a link of ours.
 * Throws ApiError.
 */
export async function addMessageFiles(
  parts: Pick<Parts, 'blobs' | 'links' | 'media' | 'settings' | 'publicUrl'>,
  message: {
    readonly session: Session;
    readonly parts: readonly MessagePart[];
    readonly signal: AbortSignal;
  },
): Promise<MediaItem[]> {
  const { session, signal } = message;
  const place = { userId: session.userId, sessionId: session.id, signal };
  const items: MediaItem[] = [];
  for (const { inlineData, fileData } of message.parts) {
    if (inlineData) {
      const { data, mimeType, displayName } = inlineData;
      const named = { data, mimeType, displayName: displayName ?? undefined };
      items.push(await addInlineData(parts, { ...place, inlineData: named }));
    }
    if (fileData) items.push(await addByUri(parts, place, fileData.fileUri));
  }
  return items;
}

async function addByUri(
  parts: Pick<Parts, 'blobs' | 'links' | 'media' | 'settings' | 'publicUrl'>,
  place: { readonly userId: string; readonly sessionId: string; readonly signal: AbortSignal },
  uri: string,
): Promise<MediaItem> {
  const sha256 = ownContent(parts, place.userId, uri);
  if (sha256 === null) return addByUrl(parts, { ...place, url: uri });
  const item = await parts.media.reuse(place.userId, place.sessionId, sha256);
  if (item === null) throw new ApiError(apiErrors.notFound, { wording: noSuchFile });
  return item;
}

/** The hash of a file that was uploaded here; null for an address elsewhere. */
function ownContent(
  { links, publicUrl }: Pick<Parts, 'links' | 'publicUrl'>,
  userId: string,
  uri: string,
): string | null {
  if (/^[0-9a-f]{64}$/.test(uri)) return uri;
  const filesUrl = `${publicUrl()}/files/`;
  if (!uri.startsWith(filesUrl)) return null;
  const [signed = '', name = ''] = uri.slice(filesUrl.length).split('/');
  const link = links.open(signed, decoded(name));
  const content = link === null || link.hasExpired ? null : readMediaKey(link.blobKey);
  if (content?.userId !== userId) throw new ApiError(apiErrors.notFound, { wording: noSuchFile });
  return content.sha256;
}

/** What is wrongly encoded is no name in a link of ours. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

const noSuchFile = wording(
  'The message names a file that you have not uploaded, or by a link that has expired: upload it, or take the link from the state.',
  '消息引用的文件不存在，或链接已过期：请先上传，或使用会话状态中的链接。',
);
