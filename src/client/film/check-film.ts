/**
 * What speaks against a file being a whole MP4, in a word for the log; null where nothing does. It
 * must begin with its brand, hold an index and samples, and its boxes must end where it ends
 * (ISO/IEC 14496-12, 4.2). Reads headers alone.
 */
export async function findFilmFault(film: Blob): Promise<string | null> {
  const types: string[] = [];
  for (let at = 0; at < film.size;) {
    const box = await readBox(film, at);
    if (box === null) return `no box at byte ${at}`;
    if (at === 0 && box.type !== 'ftyp') return 'it does not begin as an MP4';
    types.push(box.type);
    at = box.end;
    if (at > film.size) return `the box ${box.type} is cut off`;
  }
  const missing = ['ftyp', 'moov', 'mdat'].filter((type) => !types.includes(type));
  return missing.length === 0 ? null : `without ${missing.join(', ')}`;
}

async function readBox(film: Blob, at: number): Promise<{ type: string; end: number } | null> {
  const header = new DataView(await film.slice(at, at + 16).arrayBuffer());
  if (header.byteLength < 8) return null;
  const type = String.fromCharCode(...new Uint8Array(header.buffer, 4, 4));
  const size = header.getUint32(0);
  // 0: to the end of the file. 1: the size follows in 64 bits.
  if (size === 0) return { type, end: film.size };
  const isLong = size === 1;
  if (isLong && header.byteLength < 16) return null;
  const sizeBytes = isLong ? Number(header.getBigUint64(8)) : size;
  return sizeBytes < 8 ? null : { type, end: at + sizeBytes };
}
