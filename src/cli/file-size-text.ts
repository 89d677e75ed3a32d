/** "840 kB", "18.2 MB" */
export function fileSizeText(sizeBytes: number): string {
  if (sizeBytes < 1e6) return `${Math.max(1, Math.round(sizeBytes / 1e3))} kB`;
  const megabytes = sizeBytes / 1e6;
  return `${megabytes.toFixed(megabytes < 100 ? 1 : 0)} MB`;
}
