import { frame, type Frame } from '../../grammar/frame.ts';
import { clipNoun, photoNoun } from '../../grammar/phrases/common.ts';
import { either, oneOf, words } from '../../grammar/reader.ts';
import type { Request } from '../../request.ts';
import { tellAbout, type Topic } from './tell-about.ts';

/** Questions that are put in few ways. */
const asked = oneOf<Topic>({
  length: ['runtime', 'run time', '几长', '条片几长', '有几长', '多长时间', '有没有超过一分钟'],
  count: ['几多张', '几多张相', '幾多张', 'number of pictures', 'number of photos'],
  shape: [
    ...['how many pixels', 'pixel size', '几比几', '几比几的', '画面尺寸', '尺寸是多大'],
    ...['尺寸多大', '画面多大', '画面尺寸是多大', '多少像素', '多大尺寸'],
  ],
  order: [
    ...['which photo comes after which', 'which picture comes after which'],
    ...['which pictures are in', 'which photos are in', 'what pictures are in'],
    ...['what photos are in', 'list the pictures', 'list of all photos', 'list of the photos'],
    ...['list of all pictures'],
  ],
  transitions: [
    ...['how do the pictures change', 'how do the photos change'],
    ...['what happens between the photos'],
    ...['what happens between the pictures', 'what is between the photos', '照片之间是什么效果'],
    ...['照片怎么切换的', '照片之间怎么切换', '怎么切换的'],
  ],
  files: [
    ...['which photos do i have', 'what photos do i have', 'which pictures do i have', 'my files'],
    ...['what files do i have', 'which files do i have', 'list my photos', 'list my files'],
    ...['show me my photos', 'what did i upload', 'what have i uploaded', 'which photos are here'],
    ...['which photos are uploaded', 'list the photos', 'list all photos'],
    ...['what do you have of mine'],
    ...['我有哪些照片', '我上传了什么', '我传了哪些', '有哪些素材', '我都传了什么', '传了哪些照片'],
    ...['列出我的照片', '素材列表', '我上传了哪些', '有哪些照片可以用', '现在有哪些照片'],
  ],
  'music-end': [
    ...['is the music going to stop', 'does the music stop', 'will the music stop'],
    ...['does the music end', 'will the music end', 'when does the music end', 'music stop when'],
    ...['does the music play until the end', 'is there music until the end', 'does the song end'],
    ...['when does the song stop', 'does the music play to the end', 'will the song stop'],
    ...['音乐会停吗', '音乐放到什么时候', '音乐到最后吗', '音乐什么时候停', '音乐会一直放吗'],
    ...['音乐会跟着结束吗', '音乐和影片一起结束吗', '音乐会放完吗', '音乐什么时候结束'],
  ],
  loudness: [
    ...['is the music too loud', 'is the music too quiet', 'is it too loud', 'is the sound ok'],
    ...['isnt the music too loud', 'isnt it too loud', 'is the volume ok', 'is the volume alright'],
    ...['音乐会不会太大声', '音乐是不是太大声', '音乐会不会太吵', '声音会不会太大', '音量合适吗'],
    ...['音乐会不会太小', '声音是不是太大'],
  ],
  rights: [
    ...['is the music copyrighted', 'is the music free of rights', 'is the music royalty free'],
    ...['copyright free', 'copyright strike', 'copyright claim', 'strike', 'licence', 'license'],
    ...['need a licence', 'need a license', 'use the music commercially', 'commercially'],
    ...['free to use', 'get sued', 'get in trouble', 'be taken down', 'blocked by youtube'],
    ...['free of charge music'],
    ...['配乐是免费', '音乐是免费', '音乐免费', '音乐是免费的', '配乐是免费的', '授权', '需要授权'],
    ...['商用'],
    ...['copyright', 'royalties', 'royalty free', 'is it copyrighted', 'who owns the music'],
    ...['can i use the music commercially', 'is it copyright free', 'who wrote the music'],
    ...['who composed the music', 'gema', 'content id', 'do i have the rights'],
    ...['版权', '有版权吗', '版权有问题吗', '会侵权吗', '侵权', '音乐是谁写的', '谁写的音乐'],
    ...['音乐谁做的', '能商用吗', '可以商用吗', '版权问题', '音乐有没有版权', '会不会侵权'],
  ],
  privacy: [
    ...['does it upload my photos', 'do you upload my photos', 'where do my photos go'],
    ...['are my photos safe', 'is it private', 'do you share my photos', 'who can see my photos'],
    ...['are my photos uploaded', 'is my data safe', 'do you keep my photos', 'privacy'],
    ...['我的照片会泄露吗', '照片安全吗', '会上传到哪里', '隐私', '照片会传到网上吗'],
    ...['别人能看到吗', '会不会泄露', '谁能看到我的照片', '照片会被保存吗'],
  ],
  'own-music': [
    ...['can i use my own music', 'can i use my own song', 'can i upload music'],
    ...['may i use my song', 'can i upload my own music', 'can i upload a song'],
    ...['can i use my own songs'],
    ...['我可以自己传音乐吗', '可以用自己的音乐吗', '能传自己的歌吗', '可以自己上传音乐吗'],
    ...['能用自己的歌吗', '可以传歌吗', '能不能用我自己的音乐', '我能传音乐吗', '可以上传音乐吗'],
  ],
  'later-files': [
    ...['could i still add photos', 'can i still add photos', 'can i add photos later'],
    ...['can i add more later', 'could i add photos later', 'can i still add more'],
    ...['still add photos', 'can i still upload', 'can i add more photos later'],
    ...['is it too late to add photos'],
    ...['以后还能加照片吗', '还能加照片吗', '之后还能加吗', '后面还可以加照片吗', '还可以再加吗'],
    ...['以后还能传吗', '等下还能加吗'],
  ],
  enough: [
    ...['are there enough photos', 'are these enough photos', 'do i have enough photos'],
    ...['is that enough', 'are that enough pictures', 'are there enough pictures', 'enough photos'],
    ...['do you need more photos', 'should i upload more', 'do i need more photos'],
    ...['照片够不够', '照片够吗', '素材够吗', '够不够', '这些够吗', '照片会不会太少'],
    ...['要不要再传几张', '还要再传吗', '素材够不够', '这些照片够吗'],
  ],
  advice: [
    ...['what would you recommend', 'what do you recommend', 'what do you suggest'],
    ...['what would you suggest', 'whats best', 'what is best', 'any recommendation'],
    ...['what length do you recommend', 'how long should it be', 'what would be best'],
    ...['你推荐什么', '你建议呢', '你觉得多长合适', '有什么推荐', '多长合适', '多长比较好'],
    ...['你建议多长', '推荐一下', '怎么样比较好'],
  ],
  'file-size': [
    ...['how big is the file', 'file size', 'how many megabytes', 'how many mb'],
    ...['how large is the file', 'whats the file size', 'how heavy is it', 'too big for whatsapp'],
    ...['too big for email'],
    ...['多少兆', '多少mb', '文件多大', '多少m', '视频多大', '占多少空间', '文件大小', '多少g'],
  ],
  'export-settings': [
    ...['export settings', 'what are the export settings', 'which codec', 'what codec', 'bitrate'],
    ...['what format is the export', 'encoding', 'export parameters'],
    ...['导出参数', '导出参数是多少', '什么编码', '编码格式', '码率', '导出设置', '码率多少'],
  ],
  cantonese: [
    ...['do you understand cantonese', 'do you speak cantonese', 'do you speak german'],
    ...['can i write in chinese', 'can i write chinese', 'can i speak chinese'],
    ...['听不听得明广东话', '听不听得明', '识听广东话', '识不识广东话', '懂广东话吗'],
    ...['听得懂粤语吗', '你懂粤语吗', '会粤语吗', '能听懂方言吗', '听得懂繁体吗', '看得懂繁体吗'],
    ...['听得懂吗', '你听得懂我说话吗', '听得懂广东话吗', '听不听得明广东话啊'],
  ],
  stutter: [
    ...['stutter', 'stuttering', 'stutters', 'why is it stuttering', 'lagging', 'choppy', 'jerky'],
    ...['why is that clip stuttering', 'why does it stutter', 'why does the clip repeat', 'lags'],
    ...['卡顿', '一卡一卡', '卡卡的', '一直重复', '为什么卡', '怎么卡了', '斩到碎晒', '断断续续'],
  ],
  sight: [
    ...['is the logo readable', 'is it readable', 'can you read it', 'is the text readable'],
    ...['is the title readable', 'can one read it', 'does it look good', 'does it look nice'],
    ...['is it legible', 'is the text legible', 'can people read it', 'is it too dark'],
    ...['看得清吗', '字看得清吗', '会不会太暗', '清楚吗', 'logo清楚吗', '好看吗', '看得见吗'],
  ],
  recognition: [
    ...['who is in the photos', 'who is in the photo', 'who is in the pictures', 'who is in it'],
    ...['who is in this', 'who is on the photos', 'who is on the photo', 'whos in the photos'],
    ...['whos in the photo', 'whos in the pictures', 'who is in the picture', 'who can you see'],
    ...[
      'who is on the picture',
      'whos in the picture',
      'whos on the photo',
      'who do you see',
      'what do you see',
    ],
    ...['what can you see', 'what is in the photos', 'whats in the photos', 'what is in the photo'],
    ...['whats in the photo', 'what is in the pictures', 'whats in the pictures'],
    ...['what is on the photos', 'what is on the photo', 'whats on the photos', 'who are they'],
    ...['what do the photos show', 'what do the pictures show', 'what does the photo show'],
    ...['can you see the photos', 'can you see my photos', 'can you see the pictures'],
    ...['can you see what is in the photos', 'do you recognize', 'do you recognise'],
    ...['can you recognize', 'can you recognise', 'who is that', 'who is this person'],
    ...['how many people', 'who appears', 'who is shown', 'do you know who'],
    ...['照片里有谁', '照片里是谁', '照片里都有谁', '谁在照片里', '照片里有什么人', '照片上有谁'],
    ...['照片上是谁', '图里有谁', '图里是谁', '里面有谁', '都有谁', '这是谁', '他是谁', '她是谁'],
    ...[
      '照片里有什么',
      '照片里是什么',
      '照片上是什么',
      '照片上有什么',
      '照片拍的是什么',
      '图里有什么',
    ],
    ...['你看到什么', '你看到了什么', '你看见什么', '你能看到什么', '看得到照片吗', '能看到照片吗'],
    ...['看得见照片吗', '认得出', '认出', '认识照片里', '几个人', '多少人', '有多少人', '拍的是谁'],
  ],
  'new-project': [
    ...['new project', 'another project', 'a different project', 'other project', 'next project'],
    ...['new session', 'another session', 'new conversation', 'new chat', 'switch project'],
    ...['change project', 'change the project', 'change projects', 'switch projects'],
    ...[
      '新项目',
      '换个项目',
      '换一个项目',
      '另一个项目',
      '新建项目',
      '新建一个项目',
      '再开一个项目',
    ],
    ...['别的项目', '切换项目', '新开一个项目', '开个新项目', '开始新项目', '新会话', '新对话'],
    ...['换项目', '下一个项目', '另外一个项目', '其他项目', '新工程'],
  ],
});
const around = words(
  ...['here', 'when the film ends', 'film', 'ends', 'at the end', 'the', 'of', 'music', 'photos'],
  ...['too', 'somewhere', 'later', 'then', 'rather', 'or', 'please', 'my', 'still', 'that', 'this'],
  ...['first', 'clip', 'like that', 'why', 'is', 'does', 'it', 'there', 'to', 'for', 'any', 'with'],
  ...['problem', 'what', 'when', 'the film', 'now', 'in there', 'uploaded', 'at', 'end', 'so'],
  ...['are', 'do', 'i', 'start', 'begin', 'open', 'create', 'make', 'how', 'want', 'a', 'in', 'on'],
  ...['音乐', '吗', '呢', '的', '了', '你', '有', '是', '多少', '问题', '照片', '视频', '导出'],
  ...['啊', '呀', '请问', '会', '现在', '为什么', '那段', '这段', '怎么', '会不会', '什么', '这个'],
  ...['首歌', '广东话', '开', '开始', '想', '我', '要', '建', '里'],
);

const mine = either(
  photoNoun,
  clipNoun,
  words(
    ...['files', 'data', 'uploads', 'material', 'stuff', '素材', '数据', '文件', '资料', '信息'],
    ...['东西'],
  ),
);
const asking = words(
  ...['which', 'what', 'are any', 'is any', 'any', 'are there', 'did you find', 'do you see'],
  ...[
    'are there any',
    'how many',
    'list',
    'show me',
    'tell me',
    'is there',
    'are some',
    'which of',
  ],
  ...[
    '哪些',
    '哪张',
    '哪几张',
    '有没有',
    '有哪些',
    '吗',
    '几张',
    '有几张',
    '是不是',
    '哪一张',
    '么',
  ],
);
const poor = words(
  ...['blurred', 'blurry', 'out of focus', 'unsharp', 'not sharp', 'fuzzy', 'too dark', 'dark'],
  ...['underexposed', 'shaky', 'bad quality', 'of bad quality', 'not in focus', 'bad ones'],
  ...['模糊', '模糊的', '不清楚', '不清晰', '糊了', '糊', '糊的', '虚了', '虚焦', '失焦', '太暗'],
  ...['太暗的', '不清楚的', '拍糊了', '拍糊', '没对上焦', '质量差', '质量不好', '暗的', '偏暗'],
);
/** What people fear for what they upload. */
const fate = words(
  ...['private', 'stored', 'kept', 'saved', 'safe', 'secure', 'confidential', 'encrypted'],
  ...['leaked', 'train', 'trained', 'training', 'train ai', 'train an ai', 'used to train ai'],
  ...['sold', 'sell', 'with others', 'with anyone', 'with anybody', 'third parties', 'third party'],
  ...['the cloud', 'end up', 'deleted afterwards', 'shared with', 'anyone see', 'others see'],
  ...['strangers', 'other people see', 'anywhere', 'your servers', 'your server', 'public'],
  ...['misused', 'to the internet'],
  ...['安全', '泄露', '泄漏', '外传', '外泄', '训练', '拿去训练', '拿来训练', '存在哪', '存在哪里'],
  ...['存哪', '保存在哪', '保存在哪里', '存到哪', '传到别处', '传到网上', '传到哪', '别人能看到'],
  ...['别人看到', '别人看', '隐私', '公开', '加密', '给别人看', '第三方', '云端', '传出去'],
  ...['被人看到', '保密', '泄密', '别人'],
);
const wondering = words(
  ...['are', 'is', 'do', 'does', 'will', 'where', 'who', 'can', 'could', 'how', 'what happens'],
  ...['would'],
  ...['吗', '嘛', '么', '会不会', '哪里', '哪', '谁', '是否', '是不是', '能不能', '怎么', '呢'],
  ...['会', '?', '？'],
);

/** The answer is always the same, or one about the whole film. */
export const setQuestionFrames: readonly Frame<Request>[] = [
  frame({
    name: 'asked often',
    // It says more than the noun of music or of photos in it.
    cost: -0.3,
    needs: { asked },
    many: { around, more: asked },
    means: ({ asked: topic }) => tellAbout.of({ about: topic }),
  }),
  frame({
    name: 'which pictures are poor',
    needs: { asking, poor },
    many: { around, noun: either(photoNoun, clipNoun), more: either(asking, poor) },
    // "Are there dark ones? Make them brighter" wishes something.
    cost: 0.2,
    means: () => tellAbout.of({ about: 'poor' }),
  }),
  frame({
    name: 'what becomes of files',
    cost: -0.3,
    needs: { wondering, mine, fate },
    many: { around, more: either(fate, wondering) },
    means: () => tellAbout.of({ about: 'privacy' }),
  }),
];
