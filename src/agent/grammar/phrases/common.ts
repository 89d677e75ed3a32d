import { oneOf, words } from '../reader.ts';

/** Words that mean the same whatever is spoken of. */
export const photoNoun = words(
  ...['photo', 'photos', 'photograph', 'photographs', 'picture', 'pictures', 'pic', 'pics'],
  ...['image', 'images', 'shot', 'shots', 'slide', 'slides', 'frame', 'snap', 'snaps', 'img'],
  ...['照片', '图片', '相片', '图', '画面', '张', '片', '产品', '商品', '产品图', '页', '相', '幅'],
);
export const clipNoun = words(
  ...['clip', 'clips', 'video clip', 'video clips', '视频片段', '片段', '视频', '短片段', '录像'],
);
export const filmNoun = words(
  ...['video', 'videos', 'film', 'films', 'movie', 'movies', 'slideshow', 'slide show', 'montage'],
  ...['reel', 'reels', 'vid', 'edit', 'version', 'compilation', 'clip', 'whole thing', 'thing'],
  ...[
    '视频',
    '影片',
    '短片',
    '短视频',
    '开场视频',
    '开场短片',
    '开场片',
    '暖场视频',
    '片子',
    '电影',
    '成片',
    '相册',
    '幻灯片',
    '整个片子',
    '全片',
  ],
);
export const musicNoun = words(
  ...[
    'music',
    'musics',
    'song',
    'songs',
    'track',
    'soundtrack',
    'tune',
    'bgm',
    'background music',
    'score',
  ],
  ...['background track', 'backing track', 'melody', 'audio'],
  ...['音乐', '背景音乐', '配乐', '歌', '歌曲', '曲子', '曲', '音轨', '乐曲', '背景乐'],
);

export const no = words(
  ...['no', 'not', 'without', 'w/o', 'dont', 'doesnt', 'shouldnt', 'do not', 'does not', 'never'],
  ...['refrain from', 'abstain from', 'steer clear of', 'stay away from', 'keep away from', 'ban'],
  ...['no need for', 'quit', 'enough of', 'enough with', 'do away with', 'spare me', 'hold off on'],
  ...['none of', 'skip', 'drop', 'remove', 'avoid', 'leave out', 'omit', 'disable', 'turn off'],
  ...['get rid of', 'zero', 'sans', 'neither', 'nor', 'take out', 'take away', 'delete', 'lose'],
  ...['不要', '别', '不用', '不需要', '无', '没有', '去掉', '删掉', '去除', '取消', '关掉', '不加'],
  ...[
    '别加',
    '移除',
    '拿掉',
    '删除',
    '不想要',
    '免',
    '不带',
    '别用',
    '不要用',
    '关闭',
    '撤掉',
    '去了',
  ],
);

/** How much more or less. */
export const degree = oneOf({
  little: [
    ...[
      'a bit',
      'a little',
      'a little bit',
      'a tad',
      'slightly',
      'somewhat',
      'a touch',
      'a smidge',
    ],
    ...['just a bit', 'one notch', 'a notch', 'a hair', 'kinda', 'tiny bit', 'a tiny bit'],
    ...[
      '一点',
      '一点点',
      '点',
      '点儿',
      '一些',
      '些',
      '稍微',
      '略微',
      '稍稍',
      '稍',
      '略',
      '有点',
      '一丢丢',
    ],
  ],
  much: [
    ...[
      'much',
      'way',
      'far',
      'a lot',
      'lots',
      'really',
      'very',
      'super',
      'so much',
      'significantly',
    ],
    ...['considerably', 'extremely', 'tons', 'hella', 'way way', 'heaps'],
    ...['很多', '得多', '许多', '多', '大幅', '特别', '非常', '超级', '明显', '狠狠', '大大'],
  ],
  more: ['even', 'still', 'again', 'more', '再', '更', '还要', '更加', '继续'],
});
export type Degree = 'little' | 'more' | 'much';

/** How strongly a degree moves a thing; 1 without one. */
export const degreeFactors: Readonly<Record<Degree, number>> = { little: 0.5, more: 1, much: 2 };
