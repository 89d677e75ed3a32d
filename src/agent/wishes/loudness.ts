import { wording, type Wording } from '../../language/wording.ts';
import { anyOf, pattern } from '../pattern.ts';
import type { Found, Meaning, Rule } from '../rule.ts';
import { chinese } from '../words/chinese.ts';
import { english } from '../words/english.ts';

const noun = anyOf(english.music, chinese.music);
const volume = `(?:${noun}\\s*(?:'s\\s*)?(?:的?(?:声音?|音量)|(?:volume|sound)(?![a-z]))?|(?<![a-z])(?:volume|sound)(?![a-z])|声音|音量)`;
const is = `(?:\\s*(?:should be|(?:is|it's|was|be|to|at|a bit|a little|a lot|still|just|much|way|far|really|very|played?|got)(?![a-z])|还是|有点儿?|有些|实在|真的?|要|得|调|放|再|更|稍微))*\\s*`;
const little = `(?:一?点儿?|一?些)?`;

/** How loud the music is, against how loud it was where the film has music. */
export const loudnessRules: readonly Rule[] = [
  {
    pattern: pattern(
      `(?:(?<![a-z])(?:(?:sound|audio|volume) of (?:the |my )?(?:clips?|videos?)|(?:clips?|videos?)(?:'s?)? (?:sound|audio|volume)|original (?:sound|audio)|voices?)(?![a-z])|原声|(?:视频|片段)的?声音|人声)${is}(?:(?:too|so|太|有点儿?)\\s*)?(?:loud(?:er)?|quiet(?:er)?|soft(?:er)?|low(?:er)?|大声?|小声?|响|轻|吵)(?![a-z])`,
    ),
    priority: 7,
    blocks: true,
    read: () => null,
  },
  ...[
    `${noun}\\s*(?:volume\\s*)?(?:(?:at|to|of|is|:|音量|调到|调成|设为)\\s*)+(?<percent>\\d{1,3})\\s?%(?:\\s*(?:volume|音量))?`,
    `(?:音量|volume)\\s*(?:(?:at|to|of|is|:|为|是|调到|设为)\\s*)*(?<percent>\\d{1,3})\\s?%`,
    `(?<percent>\\d{1,3})\\s?%\\s*(?:volume|音量)`,
    `百分之(?<percent>\\d{1,3})的?音量`,
  ].map((source): Rule => ({
    pattern: pattern(source),
    priority: 3,
    read: ({ groups, negated }) => {
      const percent = Math.min(400, Number(groups['percent']));
      if (negated) return null;
      const said = wording(`music at ${percent} %`, `音乐音量 ${percent}%`);
      return { wish: { musicGain: percent / 100 }, wording: said };
    },
  })),
  ...[
    `(?:quieter|low(?:er)?(?: volume)?|soft(?:er) volume|faint|subdued|less loud)\\s+(?:background\\s+)?${noun}`,
    `${volume}${is}(?:quieter|softer|low(?:er)?(?: volume)?(?![a-z])|less loud|not (?:too|so|as) loud|softly|小声${little}|轻${little}(?=$|[，。！!,\\s])|(?<!太)小${little}(?=$|[，。！!,\\s])|低${little}(?=$|[，。！!,\\s])|调低${little}|调小${little}|降低${little}|不要(?:太|那么)(?:大声?|响|吵)|别太(?:大声?|响|吵))`,
    `(?<![a-z])(?:turn(?: down)?|lower|reduce|decrease|bring(?: down)?) (?:the )?(?:${volume}|it)(?: (?:volume|level))?(?: down)?(?: (?:a bit|a little))?(?<=(?:lower|reduce|decrease|down).*)`,
    `(?:降低|调低|调小|减小|关小)(?:一下|一点)?(?:背景)?${volume}`,
    `(?:(?:${volume})${is})?(?:(?<![a-z])(?:too|so|overly) (?:loud|noisy)(?![a-z])|(?:太|过于|有点儿?|好)(?:大声|响|吵)|(?<=声音?|音量)(?:太|过|有点儿?)大)了?`,
  ].map((source): Rule => ({
    pattern: pattern(source),
    priority: 6,
    read: (found) => quieter(found, wording('quieter music', '音乐小声一些')),
  })),
  ...[
    `(?:loud(?:er)?|more audible)\\s+${noun}`,
    `${volume}${is}(?:loud(?:er)?(?![a-z])|more audible|大声${little}|(?<!太)大${little}(?=$|[，。！!,\\s])|响${little}(?=$|[，。！!,\\s])|调高${little}|调大${little}|提高${little})`,
    `(?<![a-z])(?:turn(?: up)?|raise|increase|bring(?: up)?) (?:the )?(?:${volume}|it)(?: (?:volume|level))?(?: up)?(?: (?:a bit|a little))?(?<=(?:raise|increase|up).*)`,
    `(?:调高|调大|提高|加大|放大)(?:一下|一点)?(?:背景)?${volume}`,
    `${volume}${is}(?:(?<![a-z])(?:too|so|overly) (?:quiet|soft|low|faint)(?![a-z])|(?:太|过于|有点儿?)(?:小声?|轻|低|弱)了?|听不(?:见|清|到)|不够(?:大声?|响)|not loud enough|inaudible)`,
    `(?:听不(?:见|清|到)|(?<![a-z])(?:barely|hardly|can'?t|cannot|can not) hear)\\s*(?:the )?(?:background )?${noun}`,
  ].map((source): Rule => ({
    pattern: pattern(source),
    priority: 5,
    read: (found) =>
      found.negated
        ? quieter(found, wording('music not too loud', '音乐不要太大声'))
        : changed(found, louderBy, wording('louder music', '音乐大声一些')),
  })),
];

const quieterBy = 0.5;
const louderBy = 1.4;
/** Of the volume of a track. */
const loudest = 4;

function quieter(found: Found, said: Wording): Meaning {
  return changed(found, quieterBy, said);
}

/** By a factor of what it was, so that saying it again goes further. */
function changed({ situation }: Found, factor: number, said: Wording): Meaning {
  const before = situation.film?.brief.musicGain ?? 'auto';
  const gain = Math.round((before === 'auto' ? 1 : before) * factor * 100) / 100;
  return { wish: { musicGain: Math.min(loudest, gain) }, wording: said };
}
