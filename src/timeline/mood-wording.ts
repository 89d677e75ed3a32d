import { wording, type Wording } from '../language/wording.ts';
import type { Mood } from './timeline.ts';

/** What people call the moods that Kinora composes in. */
export const moodWordings: Readonly<Record<Mood, Wording>> = {
  'lo-fi': wording('Lo-fi', '低保真'),
  upbeat: wording('Upbeat', '欢快'),
  cinematic: wording('Cinematic', '电影感'),
  ambient: wording('Ambient', '氛围'),
  acoustic: wording('Acoustic', '原声'),
  electronic: wording('Electronic', '电子'),
  jazz: wording('Jazz', '爵士'),
  playful: wording('Playful', '俏皮'),
};
