import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textFonts } from '../../timeline/timeline.ts';
import { missingGlyphs, missingGlyphsWording } from './coverage.ts';

test('every font draws every writing system that Kinora promises, emoji included', () => {
  const samples = [
    'The quick brown fox: “naïve café”, 100 % – €5 №7 © ™ ½ …',
    'Příliš žluťoučký kůň · Đặng Thị Hà · Łódź · ğüşıöç',
    'Съешь ещё этих мягких булок, Україна',
    'Γειά σου Κόσμε',
    '天地玄黄，宇宙洪荒。“日月盈昃”——辰宿列张……',
    '臺灣的夏天，鹽酥雞與珍珠奶茶。',
    '香港嘅嘢食好好味，啲雲吞麵',
    '吾輩は猫である。「名前」はまだ無い、カメラ・ヴェール',
    '모든 국민은 법 앞에 평등하다. 뷁',
    'مرحبًا بالعالم، كيف حالك؟ ٠١٢٣',
    'می‌خواهم چای بنوشم',
    'שָׁלוֹם עוֹלָם, ״ציטוט״',
    'नमस्ते दुनिया, क्या हाल है',
    '👨‍👩‍👧‍👦 🇫🇷 🏴󠁧󠁢󠁷󠁬󠁳󠁿 👋🏽 1️⃣ ❤️ 👩🏾‍🚀 🥹 🫶🏻 ☀️',
    '★ ♪ → ✓ ♥',
  ];
  for (const font of textFonts)
    for (const sample of samples) assert.deepEqual(missingGlyphs(sample, font), [], sample);
});

test('what no font draws is named, once each, in order', () => {
  assert.deepEqual(missingGlyphs('a𒀀b\u0378𒀀 สวัสดี', 'sans'), ['𒀀', '\u0378', 'ส', 'วั', 'ดี']);
});

test('a letter and a mark that no font has together are missing as one', () => {
  assert.deepEqual(missingGlyphs('x\u0330', 'sans'), ['x\u0330']);
  assert.deepEqual(missingGlyphs('e\u0301', 'sans'), []);
});

test('blanks, joiners and direction marks need no glyph', () => {
  for (const font of textFonts)
    assert.deepEqual(missingGlyphs(' \t\n\u00a0\u3000\u200b\u200d\u200e\u00ad', font), []);
});

test('the sentence for the person names the characters in both languages', () => {
  const { en, zh } = missingGlyphsWording(['𒀀', 'x\u0330']);
  assert.match(en, /“𒀀” \(U\+12000\), “x̰” \(U\+0078 U\+0330\)/u);
  assert.match(zh, /𒀀/u);
  const many = missingGlyphsWording(Array.from({ length: 12 }, (_, at) => String(at)));
  assert.match(many.en, /and 2 more/);
});
