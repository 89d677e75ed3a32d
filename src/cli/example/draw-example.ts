export async function drawExample(
  _cacheFolder: string,
  _onProgress: (done: number, total: number) => void,
): Promise<string[]> {
  return [];
}
