/** D50, the white of the profile connection space. */
export const whitePoint = [0.9642, 1, 0.8249] as const;

/**
 * An ICC profile around its tags (ICC.1:2010 §7): header, table of tags, tags. `kind` is the device
 * class, the colour space and the connection space: twelve characters. Every tag's length is a
 * multiple of four.
 */
export function wrapProfile(profile: {
  readonly version: number;
  readonly kind: string;
  readonly tags: readonly (readonly [signature: string, data: Buffer])[];
}): Buffer {
  const { version, kind, tags } = profile;
  const table = Buffer.alloc(4 + 12 * tags.length);
  table.writeUInt32BE(tags.length);
  let offset = 128 + table.length;
  tags.forEach(([signature, data], index) => {
    table.write(signature, 4 + 12 * index, 'latin1');
    table.writeUInt32BE(offset, 8 + 12 * index);
    table.writeUInt32BE(data.length, 12 + 12 * index);
    offset += data.length;
  });
  const header = Buffer.alloc(128);
  header.writeUInt32BE(offset);
  header.writeUInt32BE(version, 8);
  header.write(kind, 12, 'latin1');
  header.write('acsp', 36, 'latin1');
  xyzTag(whitePoint).copy(header, 68, 8);
  return Buffer.concat([header, table, ...tags.map(([, data]) => data)]);
}

/** A colour of the connection space as a tag: three s15Fixed16 numbers. */
export function xyzTag(xyz: readonly number[]): Buffer {
  const tag = Buffer.alloc(20);
  tag.write('XYZ ', 'latin1');
  xyz.forEach((value, axis) => tag.writeInt32BE(Math.round(value * 65536), 8 + 4 * axis));
  return tag;
}
