import { wording, type Wording } from '../../../language/wording.ts';
import type { Aspect } from '../../../timeline/timeline.ts';

interface Platform {
  readonly name: Wording;
  /** What it shows largest. */
  readonly aspect: Aspect;
}

const same = (name: string) => wording(name, name);

/** Where films are shown. */
export const platforms = {
  tiktok: { name: same('TikTok'), aspect: '9:16' },
  douyin: { name: wording('Douyin', '抖音'), aspect: '9:16' },
  kuaishou: { name: wording('Kuaishou', '快手'), aspect: '9:16' },
  reels: { name: same('Instagram Reels'), aspect: '9:16' },
  shorts: { name: same('YouTube Shorts'), aspect: '9:16' },
  stories: { name: wording('stories', '快拍'), aspect: '9:16' },
  snapchat: { name: same('Snapchat'), aspect: '9:16' },
  whatsapp: { name: same('WhatsApp'), aspect: '9:16' },
  channels: { name: wording('WeChat Channels', '视频号'), aspect: '9:16' },
  moments: { name: wording('WeChat Moments', '朋友圈'), aspect: '9:16' },
  wechat: { name: wording('WeChat', '微信'), aspect: '9:16' },
  phone: { name: wording('phones', '手机'), aspect: '9:16' },
  youtube: { name: same('YouTube'), aspect: '16:9' },
  vimeo: { name: same('Vimeo'), aspect: '16:9' },
  bilibili: { name: wording('Bilibili', 'B 站'), aspect: '16:9' },
  x: { name: same('X'), aspect: '16:9' },
  weibo: { name: wording('Weibo', '微博'), aspect: '16:9' },
  screen: { name: wording('large screens', '大屏幕'), aspect: '16:9' },
  instagram: { name: same('Instagram'), aspect: '4:5' },
  facebook: { name: same('Facebook'), aspect: '4:5' },
  linkedin: { name: same('LinkedIn'), aspect: '1:1' },
  xiaohongshu: { name: wording('Xiaohongshu', '小红书'), aspect: '3:4' },
  taobao: { name: wording('Taobao', '淘宝'), aspect: '3:4' },
  pinterest: { name: same('Pinterest'), aspect: '2:3' },
} as const satisfies Readonly<Record<string, Platform>>;
export type PlatformName = keyof typeof platforms;
export const platformNames = Object.keys(platforms) as [PlatformName, ...PlatformName[]];
