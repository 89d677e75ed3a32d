import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import type { Brief } from '../director/brief.ts';
import { readBrief } from './read-brief.ts';

/**
 * A message as people type it, what it wishes for a film that is yet to be made, what of it nobody
 * can understand, and what is to be done once the film is there.
 */
type Case = readonly [
  message: string,
  brief: Partial<Brief>,
  notUnderstood?: readonly string[],
  rest?: readonly string[],
];

const varied = { transitions: 'varied' } as const;
const music = { music: 'auto' } as const;
const silent = { music: 'none' } as const;
const mood = (name: string) => ({ music: { mood: name } }) as Partial<Brief>;
const filter = (...names: string[]) =>
  ({ filters: names.map((name) => ({ name, strength: 1 })) }) as Partial<Brief>;

const tables: Readonly<Record<string, readonly Case[]>> = {
  'whole wishes': [
    [
      'combine these photos into a 30-second video with transitions and background music',
      { durationSeconds: 30, ...varied, ...music },
    ],
    ['把这些照片做成30秒的视频，加转场和背景音乐', { durationSeconds: 30, ...varied, ...music }],
    ['make a video', {}],
    ['please could you turn my photos into a nice little movie? thanks!', {}],
    ['帮我做个视频吧，谢谢', {}],
    ['', {}],
    [
      '60s vertical for TikTok, fast paced, upbeat music, no title',
      {
        durationSeconds: 60,
        aspect: '9:16',
        pace: 'fast',
        ...mood('upbeat'),
        titleText: null,
        endCardText: null,
      },
    ],
    [
      'slideshow, 2 minutes, calm, black and white, titled "Grandpa at 90", don\'t crop',
      {
        durationSeconds: 120,
        ...mood('ambient'),
        pace: 'slow',
        ...filter('black-and-white'),
        titleText: 'Grandpa at 90',
        fit: 'blur',
      },
    ],
    [
      '做一个一分半的竖屏视频发抖音，快节奏，轻快的音乐，标题叫《我们的夏天》，不要裁剪',
      {
        durationSeconds: 90,
        aspect: '9:16',
        pace: 'fast',
        ...mood('upbeat'),
        titleText: '我们的夏天',
        fit: 'blur',
      },
    ],
    [
      '幫我把這些照片做成 45 秒的豎屏影片，配上輕快的音樂，不要轉場，標題「畢業快樂」',
      {
        durationSeconds: 45,
        aspect: '9:16',
        ...mood('upbeat'),
        transitions: 'none',
        titleText: '畢業快樂',
      },
    ],
    [
      'I want a 1 min 20 sec movie in 4K at 60 fps with crossfades and jazz please',
      { durationSeconds: 80, shortSidePx: 2160, fps: 60, transitions: 'fade', ...mood('jazz') },
    ],
    ['Make a 15s reel from our trip to Japan, lo-fi', { durationSeconds: 15, ...mood('lo-fi') }],
  ],

  length: [
    ['30 seconds', { durationSeconds: 30 }],
    ['thirty seconds', { durationSeconds: 30 }],
    ['half a minute', { durationSeconds: 30 }],
    ['a half-minute video', { durationSeconds: 30 }],
    ['a minute and a half', { durationSeconds: 90 }],
    ['one and a half minutes', { durationSeconds: 90 }],
    ['1.5 minutes', { durationSeconds: 90 }],
    ['1m20s', { durationSeconds: 80 }],
    ['1 min 20', { durationSeconds: 80 }],
    ['1:20 min', { durationSeconds: 80 }],
    ['90s', { durationSeconds: 90 }],
    ['two minutes', { durationSeconds: 120 }],
    ['forty-five seconds', { durationSeconds: 45 }],
    ['a hundred and twenty seconds', { durationSeconds: 120 }],
    ['about 20 secs long', { durationSeconds: 20 }],
    ['no longer than 40 seconds', { durationSeconds: 40 }],
    ['length: 25s', { durationSeconds: 25 }],
    ['between 30 and 40 seconds', { durationSeconds: 35 }],
    ['30-60 seconds', { durationSeconds: 45 }],
    ['半分钟', { durationSeconds: 30 }],
    ['1 分 20 秒', { durationSeconds: 80 }],
    ['一分二十秒', { durationSeconds: 80 }],
    ['三十秒', { durationSeconds: 30 }],
    ['一分半', { durationSeconds: 90 }],
    ['两分钟', { durationSeconds: 120 }],
    ['1分钟半左右', { durationSeconds: 90 }],
    ['时长控制在15秒以内', { durationSeconds: 15 }],
    ['總長度四十五秒鐘', { durationSeconds: 45 }],
    ['30 seconds, no wait, 45 seconds', { durationSeconds: 45 }],
  ],

  'time of each photo': [
    ['3 seconds each', { secondsPerPhoto: 3 }],
    ['show each photo for 4 seconds', { secondsPerPhoto: 4 }],
    ['every picture should stay 2.5 s', { secondsPerPhoto: 2.5 }],
    ['two seconds per photo', { secondsPerPhoto: 2 }],
    ['fade transitions, 3 seconds each', { transitions: 'fade', secondsPerPhoto: 3 }],
    ['5 sec a picture, jazz', { secondsPerPhoto: 5, ...mood('jazz') }],
    ['每张三秒', { secondsPerPhoto: 3 }],
    ['每张照片停留2秒', { secondsPerPhoto: 2 }],
    ['3秒一张', { secondsPerPhoto: 3 }],
    ['一张图5秒，总共一分钟', { secondsPerPhoto: 5, durationSeconds: 60 }],
    ['每張照片顯示兩秒半', { secondsPerPhoto: 2.5 }],
  ],

  'shape, size and frame rate': [
    ['vertical', { aspect: '9:16' }],
    ['in portrait mode', { aspect: '9:16' }],
    ['square for my feed', { aspect: '1:1' }],
    ['for YouTube', { aspect: '16:9' }],
    ['YouTube Shorts', { aspect: '9:16' }],
    ['instagram reel', { aspect: '9:16' }],
    ['an Instagram post', { aspect: '4:5' }],
    ['9:16', { aspect: '9:16' }],
    ['4:5 aspect ratio', { aspect: '4:5' }],
    ['5:4 aspect', { aspect: '5:4' }],
    ['use my landscape photos', {}, [], ['add-pictures']],
    ['not vertical', { aspect: '16:9' }],
    ['1080x1350', { size: { widthPx: 1080, heightPx: 1350 } }],
    ['1280 × 720 px', { size: { widthPx: 1280, heightPx: 720 } }],
    ['720p at 24 frames per second', { shortSidePx: 720, fps: 24 }],
    ['发小红书', { aspect: '3:4' }],
    ['发B站，横屏', { aspect: '16:9' }],
    ['视频号用的', { aspect: '9:16' }],
    ['方形视频，60帧', { aspect: '1:1', fps: 60 }],
    ['每秒25帧，4K画质', { fps: 25, shortSidePx: 2160 }],
  ],

  pace: [
    ['fast', { pace: 'fast' }],
    ['a bit slower', { pace: 'slow' }],
    ['energetic', { pace: 'fast' }],
    ['not too fast', { pace: 'normal' }],
    ['quick cuts', { pace: 'fast' }],
    ['快节奏', { pace: 'fast' }],
    ['节奏慢一点', { pace: 'slow' }],
    ['欢快一点', { pace: 'fast' }],
    ['节奏不要太快', { pace: 'normal' }],
    ['舒缓一些', { pace: 'slow' }],
    ['節奏適中', { pace: 'normal' }],
  ],

  transitions: [
    ['no transitions', { transitions: 'none' }],
    ['without any fancy transitions', { transitions: 'none' }],
    ["don't use transitions please", { transitions: 'none' }],
    ['hard cuts only', { transitions: 'none' }],
    ['with smooth transitions', { transitions: 'fade' }],
    ['crossfade between the photos', { transitions: 'fade' }],
    ['use wipes', { transitions: 'wipe' }],
    ['wipe left', { transitions: 'wipe-left' }],
    ['slide transitions', { transitions: 'slide' }],
    ['make a slideshow', {}],
    ['zoom transitions', { transitions: 'zoom' }],
    ['fade to black between them', { transitions: 'fade-through-black' }],
    ['fade out at the end', {}, [], ['fade-film']],
    ['whip pans and cross zooms', {}, [], ['set-transitions']],
    ['1 second crossfades', { transitions: 'fade', transitionSeconds: 1 }],
    ['half-second transitions', { ...varied, transitionSeconds: 0.5 }],
    ['transitions: none', { transitions: 'none' }],
    ['不要转场', { transitions: 'none' }],
    ['转场不要', { transitions: 'none' }],
    ['无转场', { transitions: 'none' }],
    ['淡入淡出', { transitions: 'fade' }],
    ['用叠化转场', { transitions: 'dissolve' }],
    ['转场用百叶窗', { transitions: 'blinds' }],
    ['炫酷的转场', varied],
    ['向左滑动转场', { transitions: 'slide-left' }],
    ['硬切', { transitions: 'none' }],
  ],

  music: [
    ['no music', silent],
    ['without music or transitions', { ...silent, transitions: 'none' }],
    ['no music and no transitions', { ...silent, transitions: 'none' }],
    ['add some music', music],
    ['upbeat music', mood('upbeat')],
    ['with happy, energetic music', mood('upbeat')],
    ['lofi', mood('lo-fi')],
    ['epic orchestral soundtrack', mood('cinematic')],
    ['music should be calm', mood('ambient')],
    ['soft piano music in the background', mood('acoustic')],
    ['something jazzy', mood('jazz')],
    ['EDM', mood('electronic')],
    ['funny kids song', mood('playful')],
    ['music: acoustic', mood('acoustic')],
    ['music at 40%', { musicGain: 0.4 }],
    ['silent', { ...silent, clipSound: 'none' }],
    ['no sound', { ...silent, clipSound: 'none' }],
    ['keep the original sound of the clips', { clipSound: 'keep' }],
    ['without the original audio', { clipSound: 'none' }],
    ['cut to the beat', {}],
    ['不要音乐', silent],
    ['不要音乐和转场', { ...silent, transitions: 'none' }],
    ['轻快的音乐', mood('upbeat')],
    ['来点爵士', mood('jazz')],
    ['配一首温馨的钢琴曲', mood('acoustic')],
    ['电影感的配乐，卡点', mood('cinematic')],
    ['音乐要舒缓一点', mood('ambient')],
    ['音乐小声一点', {}, []],
    ['保留原声，不要背景音乐', { clipSound: 'keep', ...silent }],
    ['静音', { ...silent, clipSound: 'none' }],
    ['搞笑的bgm', mood('playful')],
  ],

  'titles and end cards': [
    ['title "Summer in Rome"', { titleText: 'Summer in Rome' }],
    ['with the title “Summer in Rome”', { titleText: 'Summer in Rome' }],
    ["titled 'Anna's 5th birthday'", { titleText: "Anna's 5th birthday" }],
    ['called Summer in Rome, 30 seconds', { titleText: 'Summer in Rome', durationSeconds: 30 }],
    ['title: Mum and Dad', { titleText: 'Mum and Dad' }],
    ['call it Lake Days with upbeat music', { titleText: 'Lake Days', ...mood('upbeat') }],
    ['add the text "No Music, No Life" at the start', { titleText: 'No Music, No Life' }],
    ['"Fast & Slow" 20 seconds', { titleText: 'Fast & Slow', durationSeconds: 20 }],
    ['end with "The End"', { endCardText: 'The End' }],
    [
      'open with the title "Hello" and the end card "Bye"',
      { titleText: 'Hello', endCardText: 'Bye' },
    ],
    ['no title', { titleText: null, endCardText: null }],
    ['标题“不要音乐”', { titleText: '不要音乐' }],
    ['标题：夏天的风，30秒', { titleText: '夏天的风', durationSeconds: 30 }],
    ['片名叫《十年》', { titleText: '十年' }],
    ['片头写“出发”，片尾写“再见”', { titleText: '出发', endCardText: '再见' }],
    ['不要标题', { titleText: null, endCardText: null }],
    ['標題為「家」', { titleText: '家' }],
  ],

  'fit, filters and motion': [
    ["don't crop my photos", { fit: 'blur' }],
    ['no cropping', { fit: 'blur' }],
    ['show the whole picture', { fit: 'blur' }],
    ['fill the screen', { fit: 'crop' }],
    ['with a blurred background', { fit: 'blur' }],
    ['letterboxed', { fit: 'contain' }],
    ['no black bars', { fit: 'auto' }],
    ['不要裁剪', { fit: 'blur' }],
    ['模糊背景', { fit: 'blur' }],
    ['铺满屏幕', { fit: 'crop' }],
    ['完整显示照片', { fit: 'blur' }],
    ['black and white', filter('black-and-white')],
    ['B&W with film grain', filter('black-and-white', 'grain')],
    ['sepia', filter('sepia')],
    ['warm colors', filter('warm')],
    ['no filters', { filters: [] }],
    ['黑白', filter('black-and-white')],
    ['暖色调，加暗角', filter('warm', 'vignette')],
    ['色彩鲜艳一点', filter('vivid')],
    ['no zoom', { motion: 'none' }],
    ['without ken burns', { motion: 'none' }],
    ['slow zoom on the photos', { motion: 'gentle' }],
    ['lots of camera movement', { motion: 'strong' }],
    ['keep the pictures still', { motion: 'none' }],
    ['不要缩放', { motion: 'none' }],
    ['轻微的运镜', { motion: 'gentle' }],
    ['画面静止', { motion: 'none' }],
  ],

  'order and choice': [
    ['sorted by date', { order: 'captured' }],
    ['in chronological order', { order: 'captured' }],
    ['newest first', { order: 'captured', reversed: true }],
    ['in reverse order', { reversed: true }],
    ['shuffle', { order: 'shuffled' }],
    ['random order', { order: 'shuffled' }],
    ['alphabetically', { order: 'name' }],
    ['keep the order', { order: 'given' }],
    ['use all photos', { keepDuplicates: true }],
    ['remove duplicates', { keepDuplicates: false }],
    ['seed 7', { seed: 7 }],
    ['按时间', { order: 'captured' }],
    ['倒序', { reversed: true }],
    ['打乱顺序', { order: 'shuffled' }],
    ['按文件名排序', { order: 'name' }],
    ['所有照片都用上', { keepDuplicates: true }],
    ['去掉重复的照片', { keepDuplicates: false }],
  ],

  'messages of many kinds': [
    [
      'hey, can you make me a quick 20 second clip for insta stories from these pics? nothing fancy, just some chill music',
      { durationSeconds: 20, aspect: '9:16', ...mood('lo-fi') },
    ],
    [
      'Turn these into a 45-sec TikTok. Beat-synced cuts, energetic electronic track, no text.',
      {
        durationSeconds: 45,
        aspect: '9:16',
        ...mood('electronic'),
        titleText: null,
        endCardText: null,
      },
    ],
    [
      'I\'d like a romantic slideshow of our wedding, about three minutes long, slow crossfades, piano music, title "Emma & Jack – 12 June"',
      {
        ...mood('acoustic'),
        pace: 'slow',
        durationSeconds: 180,
        transitions: 'fade',
        transitionSeconds: 1.5,
        titleText: 'Emma & Jack – 12 June',
      },
    ],
    [
      'Create a square video, 5s per image, no sound',
      { aspect: '1:1', secondsPerPhoto: 5, ...silent, clipSound: 'none' },
    ],
    [
      "Please don't use any zoom effects and keep photos in the order I uploaded them",
      { motion: 'none', order: 'given' },
    ],
    [
      'two and a half minutes, cinematic, widescreen, wipes',
      { durationSeconds: 150, ...mood('cinematic'), aspect: '16:9', transitions: 'wipe' },
    ],
    [
      'film for grandma\'s 80th birthday, warm colours, acoustic guitar, end with "We love you"',
      { ...filter('warm'), ...mood('acoustic'), endCardText: 'We love you' },
    ],
    [
      'a 90 second recap of my trip to Iceland with ambient music and subtle transitions, title: Iceland 2024',
      { durationSeconds: 90, ...mood('ambient'), transitions: 'fade', titleText: 'Iceland 2024' },
    ],
    ['please no cheesy music, something calm', mood('ambient')],
    ['a romantic video with music', mood('acoustic')],
    ['video in 16:9, not square', { aspect: '16:9' }],
    ['square, for YouTube', { aspect: '1:1' }],
    ['with neither music nor transitions', { ...silent, transitions: 'none' }],
    ["I don't like transitions", { transitions: 'none' }],
    ['make it 5 minutes instead of 3 minutes', { durationSeconds: 300 }],
    ['shorter please, max 15 secs', { durationSeconds: 15 }, [], ['set-length']],
    ['30 fps not 60', { fps: 30 }],
    [
      '我要一个抖音竖屏，15秒，卡点，电子音乐，不要字幕',
      {
        aspect: '9:16',
        durationSeconds: 15,
        ...mood('electronic'),
        titleText: null,
        endCardText: null,
      },
    ],
    [
      '帮我剪一个婚礼视频，浪漫一点，三分钟，片头写「我们结婚啦」',
      { ...mood('acoustic'), pace: 'slow', durationSeconds: 180, titleText: '我们结婚啦' },
    ],
    [
      '照片每张显示4秒，不要转场特效，也不要音乐',
      { secondsPerPhoto: 4, transitions: 'none', ...silent },
    ],
    ['做成方形的，60秒，发朋友圈', { aspect: '1:1', durationSeconds: 60 }],
    [
      '影片長度一分半鐘，轉場用淡入淡出，字幕不要',
      { durationSeconds: 90, transitions: 'fade', titleText: null, endCardText: null },
    ],
    ['背景音乐用爵士，音量30%', { ...mood('jazz'), musicGain: 0.3 }],
    ['照片不要被裁掉，保留完整画面，背景模糊', { fit: 'blur' }],
    [
      'Could you whip up a one-minute highlight reel with punchy music?',
      { durationSeconds: 60, ...mood('upbeat') },
    ],
    ['backwards, newest to oldest', { reversed: true, order: 'captured' }],
    ['fit everything on screen without black borders', { fit: 'blur' }],
    [
      'Put "Class of 2025" at the beginning and "Good luck!" at the end',
      { titleText: 'Class of 2025', endCardText: 'Good luck!' },
    ],
    ["music louder and keep the clips' own sound", { musicGain: 1.4, clipSound: 'keep' }],
    ['别裁我的照片，也别加滤镜', { fit: 'blur', filters: [] }],
    ['音乐声音小一点，保留视频原声', { clipSound: 'keep' }],
    ['去掉所有转场，直接切换', { transitions: 'none' }],
    [
      '时长两分半，标题用“我的大学”，片尾写“未完待续”',
      { durationSeconds: 150, titleText: '我的大学', endCardText: '未完待续' },
    ],
    [
      '竖版1080x1920，30帧，快节奏电子乐',
      {
        aspect: '9:16',
        size: { widthPx: 1080, heightPx: 1920 },
        fps: 30,
        ...mood('electronic'),
      },
    ],
    ['music from the 80s, synthwave', mood('electronic')],
    ['please make the transitions longer, like 2 seconds', { ...varied, transitionSeconds: 2 }],
    ["I'd like wipe transitions instead of fades", { transitions: 'wipe' }],
    [
      'make video 60 sec with music jazz and title Good Times',
      { durationSeconds: 60, ...mood('jazz'), titleText: 'Good Times' },
    ],
    [
      'skip the intro title, end card "See you soon"',
      { titleText: null, endCardText: 'See you soon' },
    ],
    ['mix up the order', { order: 'shuffled' }],
    ['maximum length 30 seconds and minimum fuss', { durationSeconds: 30 }],
    ['no black and white please, keep it colorful', filter('vivid')],
    [
      'Birthday slideshow for my daughter, playful music, title "Mia turns 6"',
      { ...mood('playful'), titleText: 'Mia turns 6' },
    ],
    [
      'a calm film of our garden, about 45 seconds long, with gentle guitar',
      { ...mood('acoustic'), pace: 'slow', durationSeconds: 45 },
    ],
    ['用爵士乐，不要特效转场', { ...mood('jazz'), transitions: 'none' }],
    ['画面不要动，直接切', { motion: 'none', transitions: 'none' }],
    ['配乐用史诗感的，标题写：征途', { ...mood('cinematic'), titleText: '征途' }],
    [
      '给爸妈结婚三十周年做个视频，温馨一点，一分半',
      { ...mood('acoustic'), pace: 'slow', durationSeconds: 90 },
    ],
  ],

  'what nobody understands': [
    [
      'make a 30 second video with dancing unicorns and music',
      { durationSeconds: 30, ...music },
      ['dancing unicorns'],
    ],
    ['asdf qwer', {}, ['asdf qwer']],
    ['upbeat music, and buy a pony for Bob', mood('upbeat'), ['buy a pony']],
    ['30秒，给每个人脸加上兔子耳朵', { durationSeconds: 30 }, ['人脸加上兔子耳朵']],
    ['第一张照片停留5秒', {}, [], ['set-photo-length']],
    [
      '30 seconds, the first photo for 5 seconds',
      { durationSeconds: 30 },
      [],
      ['set-photo-length'],
    ],
    ['show the title for 3 seconds', {}, [], ['time-texts']],
    ['music should fade out over 4 seconds', {}, [], ['time-music']],
    ['put the dog photo first, 20 s', { durationSeconds: 20 }, [], ['move-pictures']],
    ['a video of our wedding in Paris', {}],
    ['用我们去云南旅行的照片做视频', {}],
    ['🎉🎉🎉', {}],
  ],

  'sound, titles, looks and moods': [
    ['the clip should be muted', { clipSound: 'none' }],
    ['mute the clips', { clipSound: 'none' }],
    ['mute the music', { musicGain: 0 }],
    ['把标题改成秋天', { titleText: '秋天' }],
    ['标题改为秋天', { titleText: '秋天' }],
    ['加一个标题，秋天', { titleText: '秋天' }],
    ['加一个标题，30秒', { durationSeconds: 30 }, [], ['ask-for-text']],
    ['更换标题为秋天', { titleText: '秋天' }],
    ['标题换成秋天吧', { titleText: '秋天' }],
    ['change the title to Autumn', { titleText: 'Autumn' }],
    ['rename it to Winter Walk', { titleText: 'Winter Walk' }],
    ['call it Autumn', { titleText: 'Autumn' }],
    ['add a title: <b>Hi</b> & "quotes"', { titleText: '<b>Hi</b> & "quotes"' }],
    ['in color', { filters: [] }],
    ['color again', { filters: [] }],
    ['彩色', { filters: [] }],
    ['恢复全彩', { filters: [] }],
    ['without the black and white', { filters: [] }],
    ['make it happier', { pace: 'fast' }],
    ['开心一点', { pace: 'fast' }],
    ['伤感一点', { pace: 'slow' }],
    ['sadder', { pace: 'slow' }],
  ],
};

for (const [topic, cases] of Object.entries(tables)) {
  describe(topic, () => {
    for (const [message, brief, notUnderstood = [], rest = []] of cases) {
      it(message === '' ? 'an empty message' : message, () => {
        const reading = readBrief(message);
        // A mood may bring a filter or a transition along.
        assert.partialDeepStrictEqual(reading.brief, brief);
        assert.deepEqual(reading.notUnderstood, notUnderstood);
        assert.deepEqual(
          reading.rest.flatMap(({ requests }) => requests.map(({ kind }) => kind)),
          rest,
        );
        assert.equal(reading.question, null);
      });
    }
  });
}

describe('every reading', () => {
  const messages = Object.values(tables).flatMap((cases) => cases.map(([message]) => message));

  it('quotes the message exactly', () => {
    for (const message of messages) {
      const { understood, notUnderstood } = readBrief(message);
      for (const quote of [...understood.map((each) => each.quote), ...notUnderstood]) {
        assert.ok(quote !== '' && message.includes(quote), `“${quote}” in “${message}”`);
      }
    }
  });

  it('knows the language', () => {
    assert.equal(readBrief('30 seconds, upbeat').language, 'en');
    assert.equal(readBrief('30秒，轻快').language, 'zh');
    assert.equal(readBrief('用TikTok的格式').language, 'zh');
    assert.equal(
      readBrief('title "夏"  with a slow pace, upbeat music and transitions').language,
      'en',
    );
    assert.equal(readBrief('标题“Our Summer in Rome”').language, 'zh');
    assert.equal(readBrief('add the title “我们的夏天”').language, 'en');
    assert.equal(readBrief('“秋天”').language, 'zh');
    assert.equal(readBrief('動画を短くしてください').language, 'en');
  });

  it('says where a later word overrules an earlier one', () => {
    const { understood } = readBrief('30 seconds, no wait, 45 seconds');
    assert.match(understood[0]?.wording.en ?? '', /overruled/);
    assert.doesNotMatch(understood[1]?.wording.en ?? '', /overruled/);
  });

  it('ends with words that are said over and over', () => {
    for (const piece of ['太', '音乐', 'music ', 'too ', 'the photos are ', '10 seconds ', '“']) {
      const started = performance.now();
      readBrief(piece.repeat(4000 / piece.length));
      assert.ok(performance.now() - started < 20_000, piece);
    }
  });

  it('survives anything, and ends', () => {
    const words = messages.flatMap((message) => message.split(' '));
    const anything = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((some) => some.join(' ')),
    );
    const started = performance.now();
    fc.assert(
      fc.property(anything, (message) => {
        readBrief(message);
      }),
      { numRuns: 300 },
    );
    assert.ok(performance.now() - started < 120_000);
  });
});
