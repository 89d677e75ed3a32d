import type { WishedOutput } from '../../api/render.ts';

/**
 * What the words of an export say of the file: “export 1080p MP4”, “导出4K，60帧”. What they do not
 * say is left to the server, and so is whether it can be had.
 */
export function wishedOutput(text: string): WishedOutput {
  const said = text.toLowerCase();
  const height = /(?<!\d)(\d{3,4})p\b/.exec(said)?.[1];
  const resolution = height === undefined ? (/\b4k/.test(said) ? '4k' : undefined) : `${height}p`;
  const fps = /(?<!\d)(\d{1,3}) ?(?:fps\b|frames per second\b|帧)/.exec(said)?.[1];
  const aspect = /(?<!\d)(\d{1,2}) ?[:：] ?(\d{1,2})(?!\d)/.exec(said);
  return {
    format: /\b(mp4|mov|webm|gif|mkv|avi)(?![a-z])/.exec(said)?.[1] ?? 'mp4',
    quality: qualityIn(said),
    ...(resolution !== undefined && { resolution }),
    ...(fps !== undefined && { fps: Number(fps) }),
    ...(aspect !== null && { aspect: `${aspect[1]}:${aspect[2]}` }),
  };
}

function qualityIn(said: string): string {
  if (/\b(?:low quality|small file)\b|低画质|低质量|小文件/.test(said)) return 'low';
  if (/\bmedium quality\b|中等?画质|中等质量/.test(said)) return 'medium';
  return 'high';
}
