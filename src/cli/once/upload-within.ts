import { adviseToShrink } from '../../client/upload/advise-to-shrink.ts';
import type { Client } from '../../client/client.ts';
import { wording } from '../../language/wording.ts';
import type { GatheredMedia } from '../client/gather-media.ts';
import { sendFiles } from '../client/send-files.ts';
import type { OnceCall } from './once-command.ts';
import { shrinkOption } from './shrink-option.ts';
import type { UploadOutcome } from './uploaded-fields.ts';

/**
 * Uploads what was gathered for a command of one answer. Throws ClientError when the service
 * refuses all of it.
 */
export async function uploadWithin(
  client: Client,
  { given, progress, signal }: OnceCall,
  gathered: GatheredMedia,
): Promise<UploadOutcome> {
  const shrink = given.switches.has(shrinkOption.name);
  const sent = await sendFiles(client, gathered, { progress, signal, shrink });
  const refused = sent.refused.map(({ name, error }) => ({
    name,
    error: shrink ? error : adviseToShrink(error, byOption),
  }));
  const [first] = refused;
  if (first && sent.media.length === 0) throw first.error;
  return { ...sent, refused, skipped: gathered.skipped };
}

const byOption = wording(
  'With --shrink a smaller copy is made and uploaded.',
  '加上 --shrink 可自动制作并上传较小的副本。',
);
