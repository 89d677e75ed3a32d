import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Request } from '../../request.ts';
import type { Reference } from '../../reference.ts';
import { understand } from '../../understand.ts';
import { appendWords } from './append-words.ts';
import { askForText } from './ask-for-text.ts';
import { nameFilm } from './name-film.ts';
import { offerTextStyles } from './offer-text-styles.ts';
import { removeTexts } from './remove-texts.ts';
import { replaceWords } from './replace-words.ts';
import { restyleTexts } from './restyle-texts.ts';
import type { TextLook } from './text-look.ts';
import type { TextReference } from './text-reference.ts';
import { timeTexts } from './time-texts.ts';
import { writeCaptions } from './write-captions.ts';
import { writeDate } from './write-date.ts';
import { writeText } from './write-text.ts';
import { writeTitle } from './write-title.ts';

type Row = readonly [string, ...Request[]];

const allPhotos = { of: 'all' } as const;

const titles: readonly Row[] = [
  ['title "Summer in Rome"', title('Summer in Rome')],
  ["titled 'Anna's 5th birthday'", title("Anna's 5th birthday")],
  ['title: Mum and Dad', title('Mum and Dad')],
  ['TITLE SAYS HAPPY BDAY MOM', title('HAPPY BDAY MOM')],
  ['can u put a title that says the smiths 2024', title('the smiths 2024')],
  ['add title summer in italy please', title('summer in italy')],
  ['add a tittle saying summer nights', title('summer nights')],
  ['title summer nights, yellow, top', title('summer nights', { color: '#fdd835', place: 'top' })],
  [
    'write Happy Birthday in big red letters at the beginning',
    title('Happy Birthday', { size: 'large', color: '#e53935' }),
  ],
  ['add a title: <b>Hi</b> & "quotes"', title('<b>Hi</b> & "quotes"')],
  ['title "Emma & Jack – 12 June"', title('Emma & Jack – 12 June')],
  ['call it Autumn', title('Autumn')],
  ['rename it to Winter Walk', title('Winter Walk')],
  ['call the movie Once in Rome', title('Once in Rome')],
  ['change the title to Autumn', title('Autumn')],
  ['i want the title to be Best Summer Ever', title('Best Summer Ever')],
  ['fix the title: it should be Sommer', title('Sommer')],
  ['title: Black and White', title('Black and White')],
  ['title saying "make it vertical"', title('make it vertical')],
  ['Could it begin with the words “Two weeks in Liguria” please', title('Two weeks in Liguria')],
  ['"Bella Italia" at the start', title('Bella Italia')],
  ['subtitle: a family story', subtitle('a family story')],
  ['end with "The End"', endCard('The End')],
  ['at the end say Thanks for watching!', endCard('Thanks for watching!')],
  ['finish with a card that says See you next year', endCard('See you next year')],
  ['add credits at the end: Filmed by Anna', endCard('Filmed by Anna')],
  ['end card "The End" for 4 seconds', endCard('The End', {}, 4)],
  ['标题“不要音乐”', title('不要音乐')],
  ['片名叫《十年》', title('十年')],
  ['標題為「家」', title('家')],
  ['把标题改成秋天', title('秋天')],
  ['标题换成秋天吧', title('秋天')],
  ['加一个标题，秋天', title('秋天')],
  ['大标题 我们的家', title('我们的家')],
  ['帮我加个标题叫做夏日时光', title('夏日时光')],
  ['开头写上爸妈结婚三十周年', title('爸妈结婚三十周年')],
  ['给视频起个名字叫《团圆》', title('团圆')],
  ['开头显示标题“我们的家”3秒', title('我们的家', {}, 3)],
  ['副标题写：2026年7月', subtitle('2026年7月')],
  ['片头写“出发”，片尾写“再见”', title('出发'), endCard('再见')],
  ['结尾来一句 我们明年见', endCard('我们明年见')],
  ['片尾加上「全劇終」三個字', endCard('全劇終')],
  ['片尾写“谢谢观看”，停留4秒', endCard('谢谢观看', {}, 4)],
];

const captions: readonly Row[] = [
  ['caption the dog photo “Rex”', caption(named('dog'), 'Rex')],
  ['write Good boy on the dog photo', caption(named('dog'), 'Good boy')],
  ['dog caption: "Bruno, 3 years old"', caption(named('dog'), 'Bruno, 3 years old')],
  ['caption photo 3 Sunset over Siena', caption(place(3), 'Sunset over Siena')],
  ['edit the caption of photo 3 to Low tide', caption(place(3), 'Low tide')],
  ['on the second one write Grandma', caption(place(2), 'Grandma')],
  ['caption on the last one: the end', caption(place(-1), 'the end')],
  ['text "SALE" in red on the first photo', caption(place(1), 'SALE', { color: '#e53935' })],
  [
    'label photo 1 Before and photo 2 After',
    caption(place(1), 'Before'),
    caption(place(2), 'After'),
  ],
  [
    'put "Day 1" on the first photo and "Day 2" on the fifth',
    caption(place(1), 'Day 1'),
    caption(place(5), 'Day 2'),
  ],
  [
    'caption 1 "Oak board", 2 "Walnut board" and 3 "Gift set"',
    caption(place(1), 'Oak board'),
    caption(place(2), 'Walnut board'),
    caption(place(3), 'Gift set'),
  ],
  ['caption it "best day"', caption({ of: 'that' }, 'best day')],
  ['lower third "Anna Rossi" on photo 2', lowerThird(place(2), 'Anna Rossi')],
  ['write the date on each photo', fact('date')],
  ['use the file names as captions', fact('name')],
  ['number the photos', fact('number')],
  [
    'put dates on the photos in small white letters',
    fact('date', { size: 'small', color: '#ffffff' }),
  ],
  ['第二张配文字“海边的下午”', caption(place(2), '海边的下午')],
  ['第三張下面寫：墾丁的下午', caption(place(3), '墾丁的下午', { place: 'bottom' })],
  ['第一张写上我们出发啦', caption(place(1), '我们出发啦')],
  ['第二张的字改成海边', caption(place(2), '海边')],
  ['第一张写“早市”，第二张写“午后”', caption(place(1), '早市'), caption(place(2), '午后')],
  ['小狗配文：它叫Lucky，今年3岁', caption(named('小狗'), '它叫Lucky，今年3岁')],
  ['左下角打人名条 王老师', lowerThird(place(1), '王老师', { place: 'bottom', align: 'left' })],
  ['每張照片標上日期', fact('date')],
  ['把日期写在照片右下角', fact('date', { place: 'bottom', align: 'right' })],
];

const atTimes: readonly Row[] = [
  ['from 0:10 to 0:15 write "Halfway there"', during('Halfway there', 10, 15)],
  ['in the last 5 seconds show "Bye bye"', during('Bye bye', -5, null)],
  ['at 12 seconds write "Look!"', at('Look!', { at: { seconds: 12 } })],
  [
    'after 10 seconds show the text "Day 2" for 4 seconds',
    at('Day 2', { at: { seconds: 10 }, seconds: 4 }),
  ],
  ['write "Part 2" halfway through', at('Part 2', { at: { share: 0.5 } })],
  ['watermark "© Anna Photo"', watermark('© Anna Photo')],
  [
    'add a text watermark saying © Anna in the bottom right corner',
    watermark('© Anna', { place: 'bottom', align: 'right' }),
  ],
  ['10秒到15秒显示一句“未完待续”', during('未完待续', 10, 15)],
  ['第8秒写“到了”，显示2秒', at('到了', { at: { seconds: 8 }, seconds: 2 })],
  ['视频中间写上“第二天”', at('第二天', { at: { share: 0.5 } })],
  ['全程在下面显示 @阿杜的旅行日记', watermark('@阿杜的旅行日记', { place: 'bottom' })],
  ['加水印“@小明”', watermark('@小明')],
];

const changes: readonly Row[] = [
  ['make the title bold', look(role('title'), { font: 'display' })],
  ['title font bigger and white', look(role('title'), { color: '#ffffff', sizeFactor: 1.3 })],
  ['make the title a little bit smaller', look(role('title'), { sizeFactor: 0.877 })],
  ['the title is too big', look(role('title'), { sizeFactor: 0.769 })],
  ['make the title twice as big', look(role('title'), { sizeFactor: 2 })],
  ['move the title to the top left', look(role('title'), { place: 'top', align: 'left' })],
  [
    'the caption on the dog photo should be yellow',
    look(onPhotos(named('dog')), { color: '#fdd835' }),
  ],
  ['put a black box behind the captions', look(role('caption'), { plate: 'box' })],
  ['the text is hard to read', look({ of: 'all' }, { plate: 'box' })],
  ['typewriter animation for the captions', look(role('caption'), { animation: 'typewriter' })],
  ['no animation on the text', look({ of: 'all' }, { animation: 'none' })],
  [
    'title and end card in blue',
    look(role('title'), { color: '#1e88e5' }),
    look(role('end-card'), { color: '#1e88e5' }),
  ],
  ['the title should stay for 5 seconds', time(role('title'), { seconds: 5 })],
  ['end card 5 seconds', time(role('end-card'), { seconds: 5 })],
  ['the title disappears too fast', time(role('title'), { factor: 1.6 })],
  [
    'show the title from 0:05 to 0:10',
    time(role('title'), { during: { fromSeconds: 5, toSeconds: 10 } }),
  ],
  ['标题太大了', look(role('title'), { sizeFactor: 0.769 })],
  ['字幕往下移', look(role('caption'), { place: 'bottom' })],
  ['文字统统改成黄色的，宋体', look({ of: 'all' }, { color: '#fdd835', font: 'serif' })],
  ['標題字級放大，顏色換白色', look(role('title'), { color: '#ffffff', sizeFactor: 1.3 })],
  ['標題後面墊個色塊，看不清楚字', look(role('title'), { plate: 'box' })],
  ['标题要打字机效果，一个字一个字蹦出来', look(role('title'), { animation: 'typewriter' })],
  ['标题从左边滑进来', look(role('title'), { animation: 'slide' })],
  ['标题显示5秒', time(role('title'), { seconds: 5 })],
  ['标题多停两秒', time(role('title'), { bySeconds: 2 })],
  ['标题3秒后消失', time(role('title'), { seconds: 3 })],
  ['去掉标题动画', look(role('title'), { animation: 'none' })],
  [
    'title: bigger, red and at the top',
    look(role('title'), { color: '#e53935', place: 'top', sizeFactor: 1.3 }),
  ],
  ['标题停留久一点', time(role('title'), { factor: 1.6 })],
  ['title in italics', offerTextStyles.of({ texts: role('title'), wish: 'italic' })],
  ['字体换一个', offerTextStyles.of({ texts: { of: 'all' }, wish: 'another' })],
];

const others: readonly Row[] = [
  [
    'change Summer to Winter in the title',
    replaceWords.of({ texts: role('title'), from: 'Summer', to: 'Winter' }),
  ],
  [
    'replace "Summer" with "Winter"',
    replaceWords.of({ texts: { of: 'all' }, from: 'Summer', to: 'Winter' }),
  ],
  ['把标题里的夏天改成冬天', replaceWords.of({ texts: role('title'), from: '夏天', to: '冬天' })],
  ['remove the title', removeTexts.of({ texts: role('title') })],
  ['no text please', removeTexts.of({ texts: { of: 'all' } })],
  ['get rid of the text on the dog photo', removeTexts.of({ texts: onPhotos(named('dog')) })],
  ['delete "Our dog"', removeTexts.of({ texts: { of: 'saying', text: 'Our dog' } })],
  ['去掉第一张的字幕', removeTexts.of({ texts: onPhotos(place(1)) })],
  ['狗那张的字不要了', removeTexts.of({ texts: onPhotos(named('狗')) })],
  ['所有文字都删掉', removeTexts.of({ texts: { of: 'all' } })],
  ['name the project Italy', nameFilm.of({ name: 'Italy' })],
  ['项目名称改为《海边的一天》', nameFilm.of({ name: '海边的一天' })],
  ['add a title', askForText.of({ role: 'title', photos: { of: 'all' } })],
  ['加字幕', askForText.of({ role: 'caption', photos: { of: 'all' } })],
];

/** What new users said, and what they meant. */
const met: readonly Row[] = [
  ['may I have a few words at the beginning: To our dear family', title('To our dear family')],
  ['a few words at the end please: See you soon', endCard('See you soon')],
  ['write her name and years at the start: Ida 1938 - 2026', title('Ida 1938 - 2026')],
  ['write ZOE super big at the start!!', title('ZOE', { size: 'huge' })],
  ['write THE END at the end', endCard('THE END')],
  ['text FINAL 2026 at the end', endCard('FINAL 2026')],
  ['you forgot the title "Our trip"', title('Our trip')],
  ['caption each photo: Bus, Old tree, City', oneEach('Bus', 'Old tree', 'City')],
  ['每张照片依次写“车站”“老树”', oneEach('车站', '老树')],
  ['on 3 "Lake", on 4 "City"', caption(place(3), 'Lake'), caption(place(4), 'City')],
  ['Bus on the first, Tree on the second', caption(place(1), 'Bus'), caption(place(2), 'Tree')],
  ["add text 'vibes' on the dog pic w emoji 🐶", caption(named('dog'), 'vibes 🐶')],
  ['add 🎂 to the title', appendWords.of({ texts: role('title'), words: '🎂' })],
  ['write the date under the title', writeDate.of({ role: 'subtitle' })],
  ['日期要放在标题下面，不是照片上', writeDate.of({ role: 'subtitle' })],
  ['Write the room name on each picture', askForText.of({ role: 'caption', photos: allPhotos })],
  ['每张照片下面都要写一句话', askForText.of({ role: 'caption', photos: allPhotos })],
  ['her name big at the start', askForText.of({ role: 'title', photos: allPhotos })],
  ['您没有写“青岛之行”，请在开头加上', title('青岛之行')],
  ['满月快乐四个字放在最后一张，红色', caption(place(-1), '满月快乐', { color: '#e53935' })],
  ['文字加一个 老妈生日快乐 大大的', title('老妈生日快乐', { size: 'large' })],
  ['片头 猫咪日记 片尾 未完待续', title('猫咪日记'), endCard('未完待续')],
  ['片头改 喵喵日记', title('喵喵日记')],
  ['加水印 @zhao 右下', watermark('@zhao', { place: 'bottom', align: 'right' })],
  ['标题“刘洋”，第二行“2026”', title('刘洋'), subtitle('2026')],
  [
    '最后一张加字幕“完”，24号字，右下角，持续1秒',
    caption(place(-1), '完', { points: 24, place: 'bottom', align: 'right' }),
    time(onPhotos(place(-1)), { seconds: 1 }),
  ],
  ['「阿嬤」要顯示久一點，大概5秒', time({ of: 'saying', text: '阿嬤' }, { seconds: 5 })],
  ['the title should stay longer, like 5 seconds', time(role('title'), { seconds: 5 })],
  ['字太小了…请放大一些', look({ of: 'all' }, { sizeFactor: 1.3 })],
  [
    '字体换成手写感觉的，颜色要粉色',
    look({ of: 'all' }, { color: '#f48fb1' }),
    offerTextStyles.of({ texts: { of: 'all' }, wish: 'handwritten' }),
  ],
  ['编号拿掉', removeTexts.of({ texts: role('caption') })],
];

suite('texts are understood', () => {
  for (const [about, rows] of Object.entries({ titles, captions, atTimes, changes, others, met })) {
    test(about, () => {
      for (const [message, ...requests] of rows) {
        const { understood, notUnderstood, question } = understand(message);
        assert.deepEqual(
          understood.flatMap((each) => each.requests),
          requests,
          message,
        );
        assert.deepEqual(notUnderstood, [], message);
        assert.equal(question, null, message);
      }
    });
  }

  test('whatever stands in quotes, letter for letter', () => {
    const texts = [
      ...['no music', 'black and white', 'title', '<script>', 'a — b · c'],
      ...['不要转场', '3 秒'],
    ];
    for (const text of texts) {
      const { understood } = understand(`title "${text}"`);
      assert.deepEqual(understood[0]?.requests, [title(text)]);
    }
  });

  test('but nothing is written that was said of something else', () => {
    const messages = [
      ...['write me a poem about rust', 'can you write something nice at the end'],
      ...['mark photo 3 as favourite', 'name the dog photo first'],
      ...['how many credits do I have left?', 'Can you get it down to twenty seconds?'],
      ...['Show sunset twice as long as the others.', 'sort by date taken', 'title?'],
      ...['show the dog photo for 5 seconds'],
      ...['帮我写一份年终总结', '按文件名字从小到大', '片尾音乐淡出', '標題寫的是什麼？'],
    ];
    const writing = ['write-title', 'write-captions', 'write-text', 'restyle-texts', 'time-texts'];
    for (const message of messages) {
      const kinds = understand(message).understood.flatMap(({ requests }) =>
        requests.map(({ kind }) => kind),
      );
      assert.deepEqual(
        kinds.filter((kind) => writing.includes(kind)),
        [],
        message,
      );
    }
  });
});

function looks(look: TextLook): { look?: TextLook } {
  return Object.keys(look).length === 0 ? {} : { look };
}

function ofRole(of: 'title' | 'subtitle' | 'end-card') {
  return (text: string, look: TextLook = {}, seconds?: number): Request =>
    writeTitle.of({
      role: of,
      text,
      ...looks(look),
      ...(seconds === undefined ? {} : { seconds }),
    });
}

function title(...args: Parameters<ReturnType<typeof ofRole>>): Request {
  return ofRole('title')(...args);
}

function subtitle(text: string): Request {
  return ofRole('subtitle')(text);
}

function endCard(...args: Parameters<ReturnType<typeof ofRole>>): Request {
  return ofRole('end-card')(...args);
}

function caption(photos: Reference, text: string, look: TextLook = {}): Request {
  return writeCaptions.of({
    photos,
    content: { of: 'text', text },
    role: 'caption',
    ...looks(look),
  });
}

function oneEach(...texts: readonly string[]): Request {
  return writeCaptions.of({
    photos: { of: 'all' },
    content: { of: 'each', texts: [...texts] },
    role: 'caption',
  });
}

function lowerThird(photos: Reference, text: string, look: TextLook = {}): Request {
  const content = { of: 'text', text } as const;
  return writeCaptions.of({ photos, content, role: 'lower-third', ...looks(look) });
}

function fact(of: 'date' | 'name' | 'number', look: TextLook = {}): Request {
  return writeCaptions.of({
    photos: { of: 'all' },
    content: { of },
    role: 'caption',
    ...looks(look),
  });
}

function during(text: string, fromSeconds: number, toSeconds: number | null): Request {
  return writeText.of({ text, when: { during: { fromSeconds, toSeconds } }, isWatermark: false });
}

function at(text: string, when: Parameters<typeof writeText.of>[0]['when']): Request {
  return writeText.of({ text, when, isWatermark: false });
}

function watermark(text: string, look: TextLook = {}): Request {
  const when = { during: { fromSeconds: 0, toSeconds: null } };
  return writeText.of({ text, when, isWatermark: true, ...looks(look) });
}

function look(texts: TextReference, wished: TextLook): Request {
  return restyleTexts.of({ texts, look: wished });
}

function time(texts: TextReference, when: Parameters<typeof timeTexts.of>[0]['when']): Request {
  return timeTexts.of({ texts, when });
}

function role(of: Extract<TextReference, { of: 'role' }>['role']): TextReference {
  return { of: 'role', role: of };
}

function onPhotos(photos: Reference): TextReference {
  return { of: 'on', photos };
}

function named(name: string): Reference {
  return { of: 'named', name };
}

function place(index: number): Reference {
  return { of: 'place', index };
}
