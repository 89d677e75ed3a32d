import { filmNoun, photoNoun } from '../../grammar/phrases/common.ts';
import { either, inOrder, maybe, oneOf, words, type Reader } from '../../grammar/reader.ts';

export const film = either(
  filmNoun,
  words('it', 'this', 'that', 'now', '现在', '这个', '整个', '总共', '一共', '全部'),
);

export const little = words(
  ...['is', 'are', 'was', 'does', 'do', 'did', 'in', 'on', 'the', 'there', 'right now'],
  ...['currently', 'now', 'at the moment', 'will', 'be', 'have', 'has', 'it', 'that', 'this'],
  ...['you', 'we', 'me', 'tell', 'used', 'using', 'use', 'playing', 'plays', 'play', 'made'],
  ...['in total', 'total', 'altogether', 'all', 'of', 'screen', 'shown', 'seen', 'so far', 'then'],
  ...['know', 'to', 'for', 'by', 'with', 'i', 'going', 'set', 'show', 'whole', 'please'],
  ...['currently playing', 'between', 'say', 'says', 'hearing', 'in the background', 'background'],
  ...['是', '的', '了', '呀', '啊', '呢', '吗', '现在', '目前', '里', '里面', '里头', '有', '在'],
  ...['这', '这个', '放', '放的', '用', '用的', '用了', '总共', '一共', '共', '到底', '显示'],
  ...['播放', '请问', '告诉我', '我想知道', '那', '都', '放的是', '配的', '配了', '做', '设', '我'],
  ...['你', '给', '加', '加了', '选', '选了', '选的', '哈', '写', '写的', '写了', '是不是', '还是'],
  ...['中', '上'],
);

export const which = words(
  ...['说明', '请说明', '请告知', '告知', '报一下', '说一下', '说说', '告诉我'],
  ...['how loud', 'how quiet', 'what color is', 'whose', 'what have you', 'what did you'],
  ...['did you use', 'who is', 'what', 'which', 'whats', 'what is', 'what are', 'what kind of'],
  ...['what sort of', 'what type of', 'whats the', 'how is', 'how are', 'name of', 'name'],
  ...['tell me', 'show me', 'is there', 'are there', 'is', 'whos', 'which one', 'what does'],
  ...['happens', 'what happens', 'how do', 'am i hearing', 'do i hear', 'list', 'do we have'],
  ...['have we got', 'any', 'do i have'],
  ...['什么', '哪', '哪个', '哪首', '哪一首', '哪种', '哪些', '啥', '几种', '有没有', '是什么'],
  ...['是啥', '叫什么', '什么样', '怎么', '有哪些', '哪张', '哪一张', '是哪张', '哪一个', '哪几种'],
  ...['多少', '是多少', '什么样的', '是不是', '谁的', '怎样', '有啥', '都有什么', '都有啥', '说明'],
  ...['告知', '列出', '列一下', '汇报', '说一下', '说说', '讲一下', '介绍', '报一下', '所用的'],
  ...['采用的', '所采用的', '所使用的', '所选用的', '使用的是', '用的是', '告诉我', '请问'],
);

export const what = words(
  ...['what', 'which', 'whats', 'what is', 'what are', 'what kind of', 'which one', 'list'],
  ...['what other', 'what else', 'how many'],
  ...['什么', '哪些', '哪几种', '啥', '几种', '有哪些', '有什么', '有啥', '都有什么', '都有哪些'],
  ...['什么样的', '多少种', '哪种'],
);

export const offered = words(
  ...['do you have', 'are there', 'have you got', 'can you do', 'do you offer', 'do you support'],
  ...['can i use', 'can i choose', 'can you use', 'available', 'are available', 'can i have'],
  ...['do you know', 'possible', 'are possible', 'could i use', 'exist', 'you have'],
  ...['to choose from', 'can i pick', 'options', 'can you make', 'do you have any'],
  ...['可以用', '能用', '可选', '可以选', '你有', '支持', '能选', '有', '可以', '能', '会'],
  ...['可以加', '能加', '供选择'],
);

export const howLong = words(
  ...['total duration', 'the total duration', 'whats the total duration', 'how long will'],
  ...['how long was', 'what is the total length', 'whats the total length', 'how long'],
  ...['what length', 'how many seconds', 'how many minutes', 'what is the length'],
  ...['whats the length', 'what duration', 'whats the duration', 'what is the duration'],
  ...['how much time', 'how long does', 'how long is', 'length of the film', 'running time'],
  ...['whats the running time', 'total length', 'what is the runtime', 'whats the runtime'],
  ...['多长', '多久', '多少秒', '几秒', '几分钟', '多长时间', '时长多少', '时长是多少', '有多长'],
  ...['多少分钟', '几秒钟', '时长', '多少时间', '总时长', '总时长多少', '总长多少', '有几秒'],
  ...['有多少秒', '多少秒钟', '长度是多少', '长度多少', '说明总时长', '告知时长', '说明时长'],
);

export const lengthWord = words(
  ...['length', 'duration', 'runtime', 'running time', 'total runtime', 'total length', 'run time'],
  ...['total time', '时长', '长度', '总时长', '时间'],
);

export const original = words(
  ...['original', 'originally', 'the original', 'source', 'raw', 'uncut', '原视频', '原片', '原来'],
  ...['原始', '本来', '原本', '那段', '这段', '那条'],
);

export const howMany = words(
  ...['how many', 'number of', 'the number of', 'count', 'how many are', 'whats the number of'],
  ...['几张', '多少张', '几个', '多少个', '几幅', '多少幅', '几段', '多少段', '有几张', '有多少'],
  ...['多少', '有几个', '有多少张', '几张图'],
);

export const pictures = either(
  photoNoun,
  words(
    ...['photos', 'pictures', 'pics', 'images', 'clips', 'videos', 'slides', 'files', 'shots'],
    ...['photos are there', 'ones'],
    ...['照片', '图片', '相片', '图', '画面', '素材', '视频', '片段', '镜头'],
  ),
);

export const musicWord = words(
  ...['music', 'song', 'songs', 'track', 'soundtrack', 'tune', 'bgm', 'background music', 'melody'],
  ...['artist', 'mood', 'genre', 'genres', 'music library', 'music style', 'music styles'],
  ...['音乐', '歌', '歌曲', '曲子', '配乐', '背景音乐', '曲', 'bgm', '背景乐', '首歌', '首音乐'],
  ...['音轨', '曲库', '音乐库', '配乐风格', '音乐风格', '音乐类型'],
);

export const soundWord = words(
  ...['sound', 'audio', 'voice', 'sounds', '声音', '原声', '声', '音频', '音效', '人声'],
);

export const orderWord = words(
  ...['order', 'sequence', 'sorted', 'ordered', 'arranged', 'sorting', '顺序', '次序', '排序'],
  ...['排的', '排列', '排'],
);

export const textWord = words(
  ...['title', 'text', 'texts', 'caption', 'captions', 'subtitle', 'subtitles', 'written', 'words'],
  ...['writing', 'end card', 'heading'],
  ...['标题', '字幕', '文字', '字', '片头', '片尾', '题目', '片名', '名字', '名称'],
);

export const transitionWord = words(
  ...['transition', 'transitions', 'cuts', 'cut', 'effect between', 'effects between'],
  ...['转场', '过渡', '切换', '转场效果', '过渡效果', '转场特效', 'between the photos'],
  ...['between the pictures', 'between the images', 'between photos', 'between pictures'],
  ...['照片之间', '图片之间', '画面之间', '照片中间', '两张之间', '照片之间的效果'],
  ...['照片之间是什么效果'],
);

export const lookWord = words(
  ...['filter', 'filters', 'look', 'looks', 'color grade', 'colour grade', 'effects', 'effect'],
  ...['滤镜', '特效', '色调', '效果'],
);

export const shapeWord = words(
  ...['resolution', 'aspect', 'aspect ratio', 'ratio', 'format', 'size', 'shape', 'dimensions'],
  ...['orientation', 'fps', 'frame rate', 'framerate', 'frames per second', 'quality', 'pixels'],
  ...['width', 'height', 'how big', 'definition', 'how wide', 'how large'],
  ...['分辨率', '比例', '画幅', '尺寸', '大小', '清晰度', '帧率', '帧数', '画质', '宽高比', '格式'],
  ...['像素', '多大', '多高清'],
);

export const formatWord = words(
  ...['file format', 'output format', 'export format', 'codec', 'file type', '文件格式'],
  ...['导出格式', '什么格式', '编码'],
);

export const shapeName = words(
  ...['16:9', '9:16', '1:1', '4:5', 'vertical', 'horizontal', 'square', 'landscape', 'portrait'],
  ...['upright', 'wide', 'widescreen'],
  ...['hd', '4k', 'full hd', '1080p', '720p', '横屏', '竖屏', '方形', '横的', '竖的', '横', '竖'],
  ...['横版', '竖版', '方的', '直式', '橫式'],
);

export const isIt = words(
  ...['is it', 'is this', 'is that', 'is the video', 'is the film', 'is the movie', 'are we'],
  ...['will it be', 'was it', 'is my video'],
  ...['现在是', '是', '这是', '视频是', '影片是', '片子是', '现在', '目前是', '这个是', '它是'],
  ...['现在的是'],
);

export const or = words('or', '还是', '或者', '或', '吗');

export const abilities = words(
  ...[
    'explain what you can do',
    'what are the possibilities',
    'the possibilities',
    'give me a hint',
    'a hint',
  ],
  ...[
    'how do i work this',
    'how do i work this thing',
    'any hints',
    'explain',
    'what are the features',
  ],
  ...['使用方法', '说明书', '有说明书吗', '怎么操作', '讲讲怎么用', '给我讲讲怎么用', '操作方法'],
  ...['do you speak chinese', 'do you speak english', 'which languages', 'what languages'],
  ...['do you understand chinese', 'can you understand me', '你会说英文吗', '你懂中文吗'],
  ...['支持什么语言'],
  ...['what can you do', 'what can you actually do', 'what do you do', 'what else can you do'],
  ...['what are you able to do', 'what can i do', 'what can i say', 'what can i ask'],
  ...['what can i change', 'how does this work', 'how does it work', 'how do i use this'],
  ...['how to use', 'how do i use it', 'help', 'help me', 'i need help', 'what are my options'],
  ...['features', 'what should i say', 'what should i do', 'how do you work', 'instructions'],
  ...['commands', 'list commands', 'manual', 'usage', 'what is possible', 'whats possible'],
  ...['what are your features', 'what do i do now', 'what now', 'how can you help'],
  ...['how can you help me', 'how do i start', 'where do i start', 'what next', 'whats next'],
  ...['i dont know what to do', 'tutorial', 'what could i change', 'what else'],
  ...['what can be changed', 'what are the options', 'show me what you can do'],
  ...['your capabilities', 'im lost', 'i am lost', 'ideas', 'any ideas', 'suggestions'],
  ...['any suggestions', 'suggest something', 'what would you change'],
  ...['what sort of changes can you make', 'what kind of changes can you make'],
  ...['what changes can you make', 'what you are able to do', 'what youre able to do'],
  ...['am i supposed to use it', 'how am i supposed to', 'what i can do here', 'what i can do'],
  ...['what i can say', 'what can be done here', 'how it works'],
  ...['不知道怎么弄', '教我', '教教我', '教我怎么用', '给点提示', '点提示', '提示', '玩法'],
  ...['有什么玩法', '支持哪些操作', '哪些操作', '什么操作', '我能让你改什么', '能让你改什么'],
  ...['能让你做什么', '有什么操作'],
  ...['examples', 'any examples', 'give me examples', 'what are you capable of', 'capable of'],
  ...['how do i use you', 'how should i use you', 'how do i talk to you', 'what can you help with'],
  ...['i dont know what to say', 'what is there to say', 'which commands', 'what commands'],
  ...['用法', '说明用法', '说明一下用法', '指令', '有哪些指令', '命令', '举例', '举个例子'],
  ...['举几个例子', '举几个例子看看', '可以改哪些', '能改哪些', '你会啥', '你会干啥', '你能干啥'],
  ...['我该怎么说', '该怎么说', '我该说啥', '都能干嘛', '能干嘛', '可以干嘛', '能干些什么'],
  ...['都能干啥', '介绍功能', '怎么开始', '现在要做什么', '我要怎么做', '从哪开始', '有咩功能'],
  ...['你能做什么', '你会做什么', '你会什么', '你都会干什么', '你能干什么', '你能干嘛', '能做什么'],
  ...['有什么功能', '有哪些功能', '怎么用', '怎么使用', '帮助', '帮帮我', '使用说明', '我该说什么'],
  ...['可以做什么', '我能做什么', '怎么操作', '怎么弄', '功能', '教程', '你可以做什么'],
  ...['你都能做什么', '都能干什么', '能干什么', '你有什么功能', '还能做什么', '还能改什么'],
  ...['能改什么', '可以改什么', '有什么建议', '有建议吗', '给点建议', '怎么玩', '你都会什么'],
  ...['都有什么功能', '接下来呢', '然后呢', '下一步', '接下来做什么', '求助'],
);

export const changes = words(
  ...['what have we done', 'what have we done so far', 'what was my last change'],
  ...['what was the last thing', 'what was the last thing you did', 'what did i ask'],
  ...['what did i say', 'what have i changed', 'what was my last message', 'last change'],
  ...['what did you change', 'what have you changed', 'what changed', 'what was changed'],
  ...['what did you do', 'what have you done', 'what is different', 'whats different'],
  ...['what did you just do', 'what just happened', 'whats new', 'what did i change'],
  ...['list changes', 'show changes', 'list the changes', 'show the changes'],
  ...['what was the last change', 'change log', 'changelog', 'what have we changed'],
  ...['what happened', 'history', 'show history', 'what did you change just now'],
  ...['what did you alter'],
  ...['你改了什么', '改了什么', '改了啥', '你改了啥', '你刚才改了啥', '刚才改了什么'],
  ...['刚才做了什么', '你做了什么', '做了什么', '改动了什么', '有什么变化', '变了什么', '改了哪里'],
  ...['改了哪些', '你刚刚做了什么', '刚刚改了啥', '动了哪里', '修改记录', '历史记录', '哪里变了'],
  ...['你刚才干了什么', '干了啥', '都改了什么', '改了些什么', '有什么不同', '有啥变化'],
);

/** "Which photo did you change?", 刚才删的是哪张来着. */
export const changesAsked = either(
  inOrder(
    words('which', 'what', 'which one', 'which ones'),
    maybe(photoNoun),
    words('did you', 'have you', 'did you just', 'have you just', 'was', 'were', 'got'),
    words(
      ...['change', 'changed', 'alter', 'edit', 'edited', 'touch', 'touched', 'remove', 'removed'],
      ...['move', 'moved', 'delete', 'deleted'],
    ),
  ),
  inOrder(
    words(
      ...['刚才', '刚刚', '刚', '上一步', '上次', '前面', '你刚才', '你刚刚', '我刚才', '我刚刚'],
      ...['之前'],
    ),
    maybe(words('都', '给我', '帮我', '我', '你')),
    words(
      ...['改', '删', '加', '换', '动', '做', '弄', '删掉', '删除', '去掉', '移', '调', '干'],
      ...['撤销'],
    ),
    maybe(words('了', '的', '过', '的是', '掉的', '掉的是', '了的')),
    words('哪张', '哪几张', '什么', '啥', '哪些', '哪里', '哪个', '哪一张', '哪', '什么来着'),
    maybe(words('来着', '了', '啊', '呀', '呢')),
  ),
);

export const contents = words(
  ...['what did you use', 'is it finished', 'what did you make', 'what have you made'],
  ...['what have you got', 'what do you have so far', 'whats in the film', 'what is in the film'],
  ...['whats in the video', 'what is in it', 'whats in it', 'whats in there', 'summary'],
  ...['what do we have', 'what do we have so far', 'what have we got', 'describe the film'],
  ...['describe it', 'summarize', 'summarise', 'describe the video', 'how does it look'],
  ...['how does it look now', 'what does it look like', 'show me the film', 'show me the video'],
  ...['tell me about the film', 'tell me about the video', 'overview', 'give me an overview'],
  ...['whats the film like', 'details', 'what does the film look like'],
  ...['what does the video look like', 'how does the video look', 'what is in the video', 'recap'],
  ...['what is on the timeline', 'whats on the timeline', 'what is in there', 'where are we'],
  ...['where do we stand', 'preview', 'show it'],
  ...['影片里有什么', '视频里有什么', '里面有什么', '里面都有什么', '时间线上都有什么'],
  ...['时间线上有什么', '现在什么样', '现在是什么样', '现在怎么样', '现在什么样子', '介绍一下'],
  ...['概况', '总结一下', '看看现在', '现在都有什么', '有什么内容', '内容是什么', '现在有什么'],
  ...['影片什么样', '预览', '看一下', '看看', '描述一下', '说说现在', '时间线都有什么', '看看成片'],
  ...['现在的情况', '目前的情况'],
);

export const why = words(
  ...['why', 'how come', 'what for', 'why did you', 'why is', 'why are', 'why was', 'why does'],
  ...['why this', 'whats the reason'],
  ...['为什么', '为啥', '怎么会', '为何', '凭什么', '干嘛', '干吗', '怎么这么'],
);

export const how = words('怎么', '咋', '怎');

export const leftOut = words(
  ...['left out', 'leave out', 'missing', 'not in', 'not there', 'not used', 'not included'],
  ...['gone', 'excluded', 'isnt in', 'isnt there', 'skipped', 'skip', 'drop', 'dropped', 'omit'],
  ...['omitted', 'ignore', 'ignored', 'arent in', 'not show', 'not shown', 'disappear'],
  ...['disappeared', 'isnt', 'not use', 'didnt you use', 'not appear', 'removed', 'remove'],
  ...['arent there', 'arent used', 'not', 'no', 'out', 'is not', 'are not', 'went', 'gone to'],
  ...['throw out', 'thrown out', 'kick out', 'kicked out', 'dont i see', 'cant i see', 'isnt used'],
  ...['没有', '不见了', '没了', '没用', '没放', '没用上', '没出现', '漏了', '少了', '不在'],
  ...['没放进去', '去哪了', '去哪儿了', '没加', '没选', '被删了', '被去掉了', '不用', '没进去'],
  ...['去了哪', '去了哪里', '跑哪去了', '去哪里了', '上哪去了', '丢了', '没在', '找不到', '哪去了'],
  ...['哪儿去了', '没看到', '看不到', '没有了', '不见', '删掉'],
);

export const whatBecame = words(
  ...['what happened to', 'what happened with', 'what became of', 'whats with'],
  ...['what did you do with', 'what did you do to'],
  ...['what about', 'did you use', 'is there', 'do you see', '怎么了', '去哪了', '哪去了'],
  ...['去了哪', '去了哪里', '去哪里了', '跑哪去了', '上哪去了', '怎么没', '用了吗', '有没有用'],
  ...['用上了吗'],
);

export const where = words(
  ...['where is', 'wheres', 'where are', 'where', 'when is', 'when does', 'at what time'],
  ...['what position', 'which position', 'at which second', 'where did', 'what place', 'when do'],
  ...['which place', 'where has', 'where in', 'what number is', 'which number is'],
  ...['on what second'],
  ...['在哪', '在哪里', '在哪儿', '哪儿', '哪里', '什么时候', '什么时候出现', '第几张', '第几秒'],
  ...['第几个', '在第几秒', '在第几张', '排第几', '是第几张', '什么位置', '哪个位置', '几秒出现'],
  ...['出现在哪'],
);

export const appears = words(
  ...['appear', 'come', 'shown', 'show up', 'appears', 'go', 'gone', 'come in', 'seen', '出现'],
  ...['去了', '放', '排', '显示'],
);

export const order = words('right', 'correct', '对吗', '对不对');

export const decision: Reader<'length' | 'canvas' | 'order' | 'fit' | 'transitions' | 'music'> =
  oneOf({
    length: [
      ...['length', 'long', 'short', 'duration', 'seconds', '这么长', '这么短', '时长', '长', '短'],
      ...['秒'],
    ],
    canvas: [
      ...['vertical', 'horizontal', 'square', 'aspect', 'format', 'shape', '竖屏', '横屏', '方形'],
      ...['比例', '画幅', '竖的', '横的'],
    ],
    order: ['order', 'sequence', 'sorted', 'ordered', '顺序', '排', '排序', '这样排'],
    fit: [
      ...['cropped', 'crop', 'cut off', 'blurred background', 'bars', '裁', '裁剪', '黑边'],
      ...['模糊背景'],
    ],
    transitions: ['transition', 'transitions', 'fades', 'fade', 'cuts', '转场', '过渡'],
    music: ['music', 'song', 'track', 'mood', '音乐', '歌', '配乐', '曲子'],
  });

/** Of all there are, unless it is said where. */
export const listed = words(
  ...['list', 'list of', 'a list of', 'list all', 'show me all', 'show all', 'show me your'],
  ...['all your', 'show me a list of', 'see a list of', 'name all', 'enumerate', 'what are the'],
  ...['which are the', 'what are your', 'do you have a', 'do you have any', 'which pictures are'],
  ...['which photos are', 'what photos are', 'what pictures are'],
  ...['有哪些', '都有哪些', '都有啥', '都有什么', '有什么', '列一下', '列出', '列举', '列出来'],
  ...['列个表', '有啥', '列一列', '列出所有', '都支持啥', '都支持什么', '有几种', '一共有哪些'],
  ...['有多少种', '列下'],
);

export const inTheFilm = words(
  ...['in the film', 'in the video', 'in it', 'in there', 'used', 'did you use', 'now'],
  ...['right now', 'at the moment', 'currently', 'so far', 'are there now', 'of the film'],
  ...['of the video'],
  ...['现在', '目前', '用了', '用的', '影片里', '片子里', '视频里', '里面', '里头', '片里', '用到'],
  ...['影片的'],
);
