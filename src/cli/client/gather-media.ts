import type { Wording } from '../../language/wording.ts';
import { wrongUse } from '../failure-report.ts';
import { gatherFiles, type SkippedFile } from '../make/gather-files.ts';
import { isAddress } from './is-address.ts';
import { reasonAgainst } from './reason-against.ts';

/** What a person wants uploaded. */
export interface GatheredMedia {
  readonly paths: readonly string[];
  /** Of files that the server fetches by itself. */
  readonly addresses: readonly string[];
  /** What in the folders is not used, and why. */
  readonly skipped: readonly SkippedFile[];
}

/**
 * The photos, clips and songs behind files, folders and addresses. What lies in folders and is none
 * is passed over, and so are films that Kinora made. Throws `input` where something that is named
 * is not there, cannot be read or is no media, and where nothing is left.
 */
export async function gatherMedia(inputs: readonly string[]): Promise<GatheredMedia> {
  const addresses = inputs.filter(isAddress);
  const named = inputs.filter((input) => !isAddress(input));
  const gathered = await gatherFiles(named, null);
  const missing = gathered.skipped.find(({ path }) => named.includes(path));
  if (missing) throw cannotUse(missing.path, missing.reason);
  const paths: string[] = [];
  const skipped = [...gathered.skipped];
  for (const file of gathered.files) {
    const found = await reasonAgainst(file.path, { isNamed: file.named });
    if (found === null) paths.push(file.path);
    else if (file.named) throw cannotUse(file.path, found.reason);
    else skipped.push({ path: file.path, name: file.name, ...found });
  }
  if (paths.length + addresses.length === 0) throw nothingThere(named);
  return { paths, addresses, skipped };
}

function cannotUse(path: string, reason: Wording) {
  return wrongUse(
    `${path} cannot be used: ${reason.en}. Nothing was uploaded.`,
    `无法使用 ${path}：${reason.zh}。没有上传任何文件。`,
  );
}

function nothingThere(inputs: readonly string[]) {
  return wrongUse(
    `There is no photo, clip or song in ${inputs.join(', ')}. Kinora opens jpg, png, webp, heic, gif and others, mp4, mov and others, mp3, m4a, wav and others.`,
    `${inputs.join('、')} 中没有照片、视频或音乐。支持 jpg、png、webp、heic、gif，mp4、mov，mp3、m4a、wav 等格式。`,
  );
}
