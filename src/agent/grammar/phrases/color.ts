import { either, inOrder, maybe, meaning, oneOf, words, type Reader } from '../reader.ts';
import type { Token } from '../token.ts';

const named = oneOf({
  '#ffffff': ['white', '白', '白色', '纯白'],
  '#000000': ['black', '黑', '黑色', '纯黑'],
  '#808080': ['gray', 'grey', '灰', '灰色'],
  '#404040': ['dark gray', 'dark grey', 'charcoal', '深灰', '深灰色'],
  '#c8c8c8': ['light gray', 'light grey', 'silver', '浅灰', '浅灰色', '银', '银色'],
  '#e53935': ['red', '红', '红色', '大红'],
  '#8b0000': ['dark red', 'maroon', 'burgundy', '深红', '暗红', '暗红色', '酒红', '酒红色'],
  '#fb8c00': ['orange', '橙', '橙色', '橘色', '桔色', '橘黄'],
  '#ff7f50': ['coral', 'salmon', '珊瑚色'],
  '#fdd835': ['yellow', '黄', '黄色'],
  '#d4af37': ['gold', 'golden', '金', '金色'],
  '#43a047': ['green', '绿', '绿色'],
  '#0b6623': ['dark green', 'forest green', '深绿', '深绿色', '墨绿', '墨绿色'],
  '#a5d6a7': ['light green', 'mint', '浅绿', '浅绿色', '薄荷色'],
  '#1e88e5': ['blue', '蓝', '蓝色'],
  '#0d2a5c': ['dark blue', 'navy', 'navy blue', '深蓝', '深蓝色', '藏青', '藏青色', '藏蓝'],
  '#90caf9': ['light blue', 'sky blue', 'baby blue', '浅蓝', '浅蓝色', '天蓝', '天蓝色'],
  '#26c6da': ['cyan', 'turquoise', 'teal', 'aqua', '青', '青色', '湖蓝'],
  '#8e24aa': ['purple', 'violet', '紫', '紫色'],
  '#ce93d8': ['lilac', 'lavender', 'light purple', '浅紫', '浅紫色', '淡紫'],
  '#f48fb1': ['pink', 'rose', '粉', '粉色', '粉红', '粉红色', '玫瑰色'],
  '#e91e63': ['hot pink', 'magenta', '桃红', '洋红', '玫红', '玫红色'],
  '#6d4c41': ['brown', '棕', '棕色', '褐色', '咖啡色'],
  '#f5f0e1': ['beige', 'cream', 'ivory', 'off white', '米色', '米白', '米白色', '奶油色', '象牙白'],
});

/** A colour as `#rrggbb`: by name, or as "#f80" and "#ff8800". */
export const color: Reader<string> = alone(
  either(
    meaning(
      inOrder(
        maybe(words('in', 'bright', 'the color', 'the colour', '用')),
        named,
        maybe(words('color', 'colored', 'colour', 'coloured', '的', '颜色')),
      ),
      ([, value]) => value,
    ),
    { vocabulary: [], read: readHex },
  ),
);

/** Black and white together are no colours but a look. */
function alone(part: Reader<string>): Reader<string> {
  return {
    vocabulary: part.vocabulary,
    read: (tokens, at) => {
      const textAt = (place: number) => tokens[place]?.text ?? '';
      const before = `${textAt(at - 2)} ${textAt(at - 1)}`;
      return part.read(tokens, at).filter(({ end }) => {
        const behind = `${textAt(end)} ${textAt(end + 1)}`;
        return !/^白|^(?:and|n|&) white/.test(behind) && !/黑$|black (?:and|n|&)$/.test(before);
      });
    },
  };
}

/** The digits may have fallen into several tokens: "12ab34" is a number and a word. */
function readHex(
  tokens: readonly Token[],
  at: number,
): { end: number; value: string; cost: number }[] {
  const hash = tokens[at];
  if (hash?.text !== '#') return [];
  let digits = '';
  let end = at + 1;
  while (end < tokens.length && digits.length < 6 && touches(tokens, end)) {
    digits += tokens[end]!.text;
    end += 1;
  }
  if (!/^(?:[0-9a-f]{3}|[0-9a-f]{6})$/.test(digits)) return [];
  const value = digits.length === 6 ? digits : digits.replaceAll(/./g, '$&$&');
  return [{ end, value: `#${value}`, cost: 0 }];
}

function touches(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.start === tokens[at - 1]!.end;
}
