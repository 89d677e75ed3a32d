import type { McpServer } from '@modelcontextprotocol/server';
import type { Language } from '../language/wording.ts';

interface Saying {
  readonly name: string;
  readonly language: Language;
  readonly title: string;
  readonly text: string;
}

/** What people say to begin with, each in both languages. */
const sayings: readonly Saying[] = [
  {
    name: 'turn-my-images',
    language: 'en',
    title: 'Turn my images into a video',
    text: 'turn my images into a video',
  },
  {
    name: 'combine-these-photos',
    language: 'en',
    title: 'Combine these photos into 30 seconds',
    text: 'combine these photos into a 30-second video with transitions and background music',
  },
  {
    name: 'export-1080p-mp4',
    language: 'en',
    title: 'Export 1080p MP4',
    text: 'export 1080p MP4',
  },
  {
    name: 'turn-my-images-zh',
    language: 'zh',
    title: '把我的图片变成视频',
    text: '把我的图片变成视频',
  },
  {
    name: 'combine-these-photos-zh',
    language: 'zh',
    title: '把这些照片做成30秒的视频',
    text: '把这些照片做成30秒的视频，加上转场和背景音乐',
  },
  { name: 'export-1080p-mp4-zh', language: 'zh', title: '导出1080p MP4', text: '导出1080p MP4' },
];

/** Offers the sayings; hosts show them as commands. */
export function registerPrompts(server: McpServer): void {
  for (const { name, title, text } of sayings)
    server.registerPrompt(name, { title, description: text }, () => ({
      messages: [{ role: 'user', content: { type: 'text', text } }],
    }));
}
