import type { Case } from '../case.ts';
import { all, asked, captions, every, near, sameLength, writes, written } from '../checks.ts';

const isTitle = (text: { readonly role: string }) => text.role === 'title';
const isSubtitle = (text: { readonly role: string }) => text.role === 'subtitle';
const isEnd = (text: { readonly role: string }) => text.role === 'end-card';

/** What new users wished to have written, and other ways to say the same. */
export const cases: readonly Case[] = [
  // Where it is written.
  { say: '前面写上“青岛之行”', film: writes('青岛之行', isTitle) },
  { say: '片子最前面打上“青岛之行”四个字', film: writes('青岛之行', isTitle) },
  { say: '您没有写“青岛之行”，请在开头加上。', film: writes('青岛之行', isTitle) },
  { say: '标题“青岛之行”怎么没写，补上', film: writes('青岛之行', isTitle) },
  { say: '加字幕「返工前偷閒」喺最尾', film: captions('family.jpg', '返工前偷閒') },
  { say: '满月快乐四个字放在最后一张，红色', film: captions('family.jpg', '满月快乐') },
  {
    say: '祝妈妈七十大寿快乐 这几个字放第一张上',
    film: captions('IMG_2041.jpg', '祝妈妈七十大寿快乐'),
  },
  { say: '生日快乐这几个字写在狗那张上面', film: captions('dog.jpg', '生日快乐') },
  {
    say: '文字加一个 老妈生日快乐 大大的',
    film: all(sameLength, writes('老妈生日快乐', isTitle)),
  },
  { say: '加个字幕 开心每一天 放最后一张', film: captions('family.jpg', '开心每一天') },
  {
    say: '加水印 @zhao 右下',
    film: writes('@zhao', (text) => text.place === 'bottom' && text.align === 'right'),
  },
  { say: '打个水印 小赵制作 左上角', film: writes('小赵制作', (text) => text.place === 'top') },
  {
    say: '片头 猫咪日记 片尾 未完待续',
    film: all(writes('猫咪日记', isTitle), writes('未完待续', isEnd)),
  },
  { say: '标题 我们的家 片尾 谢谢', film: all(writes('我们的家', isTitle), writes('谢谢', isEnd)) },
  { after: ['标题写 猫咪日记'], say: '片头改 喵喵日记', film: writes('喵喵日记', isTitle) },
  { say: '加标题 爸爸辛苦了', film: writes('爸爸辛苦了', isTitle) },
  // Two lines.
  {
    say: '标题“刘洋&王婷”，第二行“2026.10.1”',
    film: all(writes('刘洋&王婷', isTitle), writes('2026.10.1', isSubtitle)),
  },
  {
    say: '标题“春游日记”放在片头，作者“三年二班”',
    film: all(writes('春游日记', isTitle), writes('三年二班', isSubtitle)),
  },
  {
    say: '開頭寫「永遠的阿嬤」，下面小字「1944－2026」',
    film: all(writes('永遠的阿嬤', isTitle), writes('1944－2026', isSubtitle)),
  },
  {
    say: '片头写“出发”，下面再写一行“2026夏”',
    film: all(writes('出发', isTitle), writes('2026夏', isSubtitle)),
  },
  {
    after: ['标题写“刘洋”'],
    say: '日期要放在标题下面，不是照片上',
    film: all(writes('刘洋', isTitle), writes('2026年7月11日', isSubtitle)),
  },
  {
    after: ['标题写“刘洋”'],
    say: '标题下面写上日期',
    film: writes('2026年7月11日', isSubtitle),
  },
  // Announced, and not said.
  { say: '每张照片下面都要写一句话', unchanged: true, answer: asked },
  { say: '每张都要配一句话', unchanged: true, answer: asked },
  { say: '加旁白字幕', unchanged: true, answer: asked },
  {
    say: '每张照片配一句话：车站、老树、瀑布、花园',
    film: all(captions('IMG_2041.jpg', '车站'), captions('dog.jpg', '花园')),
  },
  {
    say: '每张照片依次写“车站”“老树”“瀑布”',
    film: all(captions('IMG_2041.jpg', '车站'), captions('beach-2.jpg', '瀑布')),
  },
  { say: '每张照片都写“海边，夏天”', film: every((one) => one.captions.includes('海边，夏天')) },
  // How long, how large, in which colour.
  {
    after: ['开头写「阿嬤生日快樂」'],
    say: '「阿嬤生日快樂」要顯示久一點，大概5秒',
    film: all(sameLength, (film) => near(written(film, '阿嬤生日快樂').endSeconds, 5)),
  },
  {
    after: ['标题写 夏天'],
    say: '标题显示久一点，差不多6秒',
    film: all(sameLength, (film) => near(written(film, '夏天').endSeconds, 6)),
  },
  {
    after: ['标题写 爸爸辛苦了'],
    say: '标题多停留两秒',
    film: all(sameLength, (film) => near(written(film, '爸爸辛苦了').endSeconds, 4.5)),
  },
  {
    say: '最后一张加字幕“完”，24号字，右下角，持续1秒',
    film: all(sameLength, (film) => {
      const { startSeconds, endSeconds, place, align, size } = written(film, '完');
      const isThere = place === 'bottom' && align === 'right' && near(size, 24 / 1080, 0.001);
      return isThere && near(endSeconds - startSeconds, 1);
    }),
  },
  {
    after: ['最后一张写“完”'],
    say: '最后一张的字再大一些，用黄色',
    film: (film, before) =>
      film.texts[0]!.size > before.texts[0]!.size && film.texts[0]!.color === '#fdd835',
  },
  {
    after: ['加标题 新加坡之旅'],
    say: '颜色金色',
    film: all(
      writes('新加坡之旅', (text) => text.color === '#d4af37'),
      every((one) => one.filters.length === 0),
    ),
  },
  {
    after: ['第一张写“妈妈”'],
    say: '字颜色红的',
    film: writes('妈妈', (text) => text.color === '#e53935'),
  },
  {
    after: ['标题写 夏天'],
    say: '字体换成手写感觉的，颜色要粉色',
    film: writes('夏天', (text) => text.color === '#f48fb1'),
    answer: (answer) => /手写/.test(answer.text),
  },
  {
    after: ['标题写 夏天'],
    say: '我说的是字！标题要手写体，粉色',
    film: writes('夏天', (text) => text.color === '#f48fb1'),
  },
  {
    after: ['最后一张写“完”', '标题写 夏天', '标题改成粉色'],
    say: 'family那个字也要',
    film: writes('完', (text) => text.color === '#f48fb1'),
  },
  {
    on: 'titled',
    say: '標語改成白底黑字',
    film: all(
      writes('Summer', (text) => text.color === '#000000'),
      writes('Our dog', (text) => text.color !== '#000000'),
    ),
  },
  {
    on: 'titled',
    say: '字太小了…请放大一些',
    film: (film, before) =>
      film.texts[0]!.size > before.texts[0]!.size &&
      film.pictures.every((one, at) => one.motion === before.pictures[at]!.motion),
  },
  // Words that were typed wrongly.
  { after: ['标题写 我门的夏天'], say: '错了 是我们不是我门', film: writes('我们的夏天') },
  { after: ['标题写 我门的夏天'], say: '是我们不是我门', film: writes('我们的夏天') },
  { after: ['标题写 我门的夏天'], say: '不是我门，是我们', film: writes('我们的夏天') },
  {
    after: ['标题写 周末vlog'],
    say: '写错了，是"周末Vlog"，V大写',
    film: writes('周末Vlog', isTitle),
    answer: (answer) => answer.notUnderstood.length === 0,
  },
  { after: ['每张照片加编号'], say: '編號拿掉', film: (film) => film.texts.length === 0 },
  { after: ['每张照片写上日期'], say: '日期不要了', film: (film) => film.texts.length === 0 },
];
