import { frame, type Frame } from '../../grammar/frame.ts';
import { clipNoun, filmNoun, musicNoun, photoNoun } from '../../grammar/phrases/common.ts';
import { either, inOrder, maybe, words, type Reader } from '../../grammar/reader.ts';
import { shortSide } from '../canvas/shape-words.ts';
import { tellAbout } from './tell-about.ts';
import type { Request, Route } from '../../request.ts';
import { routeTo } from './route-to.ts';

const film = either(
  filmNoun,
  words('it', 'this', 'file', 'mp4', 'result', 'final', '成品', '文件', '结果'),
);
const exporting: Reader<unknown> = either(
  words(
    ...['create the mp4', 'the mp4', 'have the file', 'let me have the file', 'get the mp4'],
    ...['最终的视频', '最终的影片', '视频给我', '影片给我', '文件给我', '成品给我'],
    ...['how do i get this on my phone', 'get it on my phone', 'get this on my phone'],
    ...['how do i get it', 'lets export', 'can i download it', 'can i export it', 'can i have it'],
    ...['i want the file', 'i need the file', 'how do i share', 'export', 'export it', 'exporting'],
    ...['download', 'download it', 'downloading', 'render', 'render it', 'save it to my phone'],
    ...['save it to my computer', 'save it to disk', 'save it as', 'save to my phone', 'finalize'],
    ...['finalise', 'finalize it', 'finish it up', 'get the file', 'get the mp4', 'as mp4'],
    ...['as an mp4', 'to mp4', 'mp4 please', 'give me the file', 'give me the mp4'],
    ...['give me the video', 'give me the film', 'send me the video', 'send me the film'],
    ...['send me the file', 'send it to me', 'send me', 'send it', 'email it to me'],
    ...['send me the movie', 'send it over', 'i want to download', 'download link', 'link please'],
    ...['where can i download', 'how do i download', 'how can i download', 'how do i save'],
    ...['how do i export', 'how can i save', 'how do i get the video', 'how do i get the file'],
    ...['can i have the file', 'save video', 'save the video', 'save the film', 'save it'],
    ...['give me the link', 'produce the final video', 'share it', 'share the video'],
    ...['output the video', 'output it', 'ready to export', 'final render', 'ship it'],
    ...['导出', '下载', '输出', '汇出', '储存', '存档', '出片', '保存到手机', '存到手机'],
    ...['保存到相册', '存到相册', '保存到本地', '下载到手机', '发给我', '发我', '给我成品'],
    ...['生成视频文件', '渲染', '保存视频', '保存下来', '存下来', '怎么下载', '怎么导出'],
    ...['怎么保存', '下载下来', '存一下', '保存', '导出来', '下载地址', '下载链接', '给我链接'],
    ...['发过来', '给我文件', '导成', '输出成', '传给我', '拿成品', '要成品', '合成导出', '导出成'],
    ...['怎么分享', '分享', '另存为', '给我成片', '最终视频', '最终文件', '最终成品', '成片给我'],
    ...['出成片', '生成最终视频', '生成成片', '最终视频文件', '拿成片', '要成片', '把成片给我'],
    ...['正式导出'],
    ...['save as mp4', 'save as an mp4', 'save as', 'the final file', 'make the final file'],
    ...['final cut', 'the finished video', 'the finished film', 'have the finished video'],
    ...['the finished file', 'have the finished film', 'the final video', 'make the final video'],
    ...['the final film'],
    ...['怎么存', '怎么存到相册', '怎么存下来', '怎么拿', '怎么弄下来', '存手机', '存相册'],
    ...['存到电脑', '存电脑', '怎么存到手机', '可以导了', '可以导', '导吧', '导了吧', '导一下'],
  ),
  inOrder(
    words('save', 'send', 'give', 'get', 'email', 'produce', 'share', 'output'),
    maybe(words('me', 'the', 'my', 'me the')),
    film,
  ),
  inOrder(words('把', '将'), film, words('发给我', '发我', '给我', '传给我', '导出', '下载')),
);
const exportDetail = words(
  ...['how', 'how do i', 'how can i', 'where', 'where do i', 'can i', 'now', '怎么', '如何'],
  ...['在哪', '哪里'],

  ...['mp4', 'file', 'quality', 'best quality', 'high quality', 'to my phone', 'phone', 'computer'],
  ...['laptop', 'desktop', 'to', 'as', 'in', 'final', 'finished', 'done', 'ready', 'result'],
  ...['to my computer', 'hd'],
  ...['mp4格式', '格式', '成品', '手机', '电脑', '本地', '相册', '高清', '到', '成', '文件'],
  ...['好了', '吧', '一下', '了'],
);

const credits = words(
  ...['credits', 'credit', 'balance', 'my balance', 'my credits', 'tokens left'],
  ...['how much does it cost', 'how much does this cost', 'how much is it', 'how much is this'],
  ...['what does it cost', 'whats the price', 'what is the price', 'price', 'pricing'],
  ...['is it free', 'is this free', 'do i have to pay', 'payment', 'how much do i have to pay'],
  ...['what does this cost', 'cost', 'costs', 'how much will it cost', 'buy credits'],
  ...['how expensive', 'top up', 'what will it cost', 'how much would it cost', 'points left'],
  ...['quota', 'billing', 'how much is a film', 'how much is a video', 'how much is one film'],
  ...['for free', 'free of charge', 'how much do you charge', 'do you charge'],
  ...['what do you charge', 'subscription'],
  ...['免费', '免费的', '是免费的', '免费吗', '不要钱', '要不要钱', '多少积分', '什么价', '啥价'],
  ...['几多钱', '积分', '余额', '点数', '额度', '多少钱', '要钱吗', '收费吗', '收费', '要付钱吗'],
  ...['价格', '费用', '花多少', '怎么收费', '要花钱吗', '充值', '贵不贵', '还剩多少钱', '账户余额'],
  ...['剩余额度', '扣多少', '扣费'],
);
const creditWords = words(
  ...['how many', 'how much', 'left', 'remaining', 'do i have', 'have', 'i have', 'whats', 'what'],
  ...['check', 'show', 'my', 'for', 'export', 'exporting', 'account', 'many', 'much', 'is', 'any'],
  ...['still', 'enough'],
  ...['还剩', '剩', '剩多少', '多少', '还有', '有', '几个', '查', '查一下', '看看', '我的', '够吗'],
  ...['够不够', '账户', '导出', '要', '剩余', '还有多少', '查看', '还剩下', '呢', '了', '需要'],
  ...['这个', '一次', '做一个'],
);

const status = words(
  ...['where is my video', 'wheres my video', 'where is my film', 'where is the video'],
  ...['is my film finished', 'is my film done', 'where is my export', 'status', 'show status'],
  ...['show tracks', 'show the tracks', 'show timeline', 'show the timeline', 'tracks', 'progress'],
  ...['is it done', 'is it ready', 'is it finished', 'how far are you', 'are you done', 'timeline'],
  ...['how is it going', 'are you finished', 'is the video ready', 'is my video ready'],
  ...['whats the status', 'what is the status', 'current status', 'project status', 'show state'],
  ...['state', 'list tracks', 'tracks please', 'how long will it take', 'how long does it take'],
  ...['when will it be ready', 'when is it ready', 'eta'],
  ...['状态', '进度', '好了吗', '做好了吗', '完成了吗', '好了没', '做完了吗', '查看状态'],
  ...['看看状态', '现在什么状态', '项目状态', '进展', '进展如何', '进行到哪了', '查看进度'],
  ...['做到哪了', '时间线', '轨道', '查看时间线', '看时间线', '显示轨道', '还要多久', '要多久'],
  ...['多久能好', '什么时候好', '弄好了吗', '弄好没'],
);
const statusWords = words(
  ...['show', 'me', 'check', 'the', 'current', 'now', '看看', '看', '查', '现在', '目前', '怎么样'],
  ...['是'],
);

const uploading: Reader<unknown> = either(
  words(
    ...['i want to add more pictures', 'want to add more photos', 'want to add more pictures'],
    ...['how do i add more', 'how can i add more', 'how to add more', 'add more pictures'],
    ...['add more photos'],
    ...['添加更多', '添加更多素材', '如何添加', '怎么添加', '没传', '还没传', '照片没传'],
    ...['还有没传的', '加更多照片'],
    ...['can i add more photos', 'can i add more pictures', 'add more photos later'],
    ...['how do i add another picture', 'how do i add another photo', 'how do i add a photo'],
    ...['how do i add music', 'how do i add videos', 'can i add photos', 'can i add videos'],
    ...['can i add pictures', 'upload', 'upload files', 'upload photos', 'upload pictures'],
    ...['upload more', 'uploading', 'upload some', 'how do i upload', 'where do i upload'],
    ...['how can i upload', 'can i upload', 'want to upload', 'add files', 'how do i add photos'],
    ...['how do i add pictures', 'where can i upload', 'attach', 'how do i add files'],
    ...['i have more photos', 'ive got more photos', 'i have more pictures'],
    ...['i want to add more photos', 'how do i add my own music', 'how can i add my own music'],
    ...['how do i use my own music', 'i have a song', 'want to send you more'],
    ...['send you some more', 'let me upload', 'need to upload', 'import photos', 'import'],
    ...['上传', '传几张', '再传几张', '怎么上传', '在哪上传', '想上传', '我要上传', '传照片'],
    ...['传图', '再传', '传视频', '传素材', '再上传', '添加素材', '导入', '导入照片', '导入素材'],
    ...['传点照片', '还有照片', '还有几张照片', '怎么加照片', '传一些', '传音乐', '怎么传', '补传'],
    ...['我再传', '传多点', '继续上传'],
  ),
  inOrder(words('再', '还想', '想再', '想'), words('传', '上传', '补')),
);
const uploadWords = words(
  ...['more', 'a few', 'few', 'some', 'another', 'new', 'other', 'my own', 'own', 'files', 'file'],
  ...['to', 'few more', 'several', 'a couple of', 'couple', 'additional', 'where', 'how', 'can i'],
  ...['media'],
  ...['几张', '几个', '一些', '更多', '新的', '素材', '文件', '别的', '其他', '几段', '点', '一首'],
  ...['张', '怎么', '在哪里'],
);

function route(to: Route): Request {
  return routeTo.of({ to });
}

/** What belongs to the program around the film. */
export const routeFrames: readonly Frame<Request>[] = [
  frame({
    name: 'export',
    // "Square, and export it" is two wishes, though a shape may be exported too.
    cost: -0.3,
    needs: { exporting },
    may: { film },
    many: { exportDetail, again: exporting },
    means: () => route('export'),
  }),
  frame({
    name: 'export in a size',
    // "Export 1080p MP4": the film keeps its size.
    cost: -0.6,
    needs: { exporting, side: shortSide },
    may: { film },
    many: { exportDetail, again: either(exporting, words('an', 'video', 'file', '的', '格式')) },
    means: ({ side }) => routeTo.of({ to: 'export', shortSidePx: side }),
  }),
  frame({
    name: 'end an export',
    // "Cancel the" undoes what stands behind it.
    cost: -0.8,
    needs: {
      ending: words(
        ...[
          'cancel',
          'stop',
          'abort',
          'kill',
          'end',
          'interrupt',
          'halt',
          'quit',
          'dont',
          'do not',
        ],
        ...['cancel the', 'stop the', 'abort the', 'kill the', 'interrupt the', 'no'],
        ...['取消', '停止', '中止', '终止', '中断', '停下', '别', '不要', '停掉', '先别', '停'],
      ),
      exporting: either(exporting, words('rendering', 'the render', 'the export', 'the rendering')),
    },
    may: { film },
    many: {
      around: words(
        'the',
        'my',
        'that',
        'this',
        'running',
        'please',
        '这个',
        '正在',
        '了',
        '的',
        '任务',
      ),
    },
    means: () => tellAbout.of({ about: 'export-end' }),
  }),
  frame({
    name: 'credits',
    needs: { credits },
    many: { creditWords, again: credits },
    means: () => route('credits'),
  }),
  frame({
    name: 'status',
    needs: { status },
    many: { statusWords, again: status },
    means: () => route('status'),
  }),
  frame({
    name: 'upload',
    needs: { uploading },
    may: { noun: either(photoNoun, clipNoun, musicNoun, filmNoun) },
    many: { uploadWords, again: uploading },
    means: () => route('upload'),
  }),
];
