import { oneOf } from '../../grammar/reader.ts';

/** Where in the film a text is wanted, when it is one of its ends. */
export const filmEdge = oneOf({
  start: [
    ...['at the start', 'at the beginning', 'in the beginning', 'at the very beginning'],
    ...['to start', 'at the very start', 'in the intro', 'at first', 'as an intro'],
    ...['to begin with', 'up front', 'at the start of the film', 'at the start of the video'],
    ...['at the beginning of the film', 'at the beginning of the video'],
    ...['at the beginning of the movie', 'begin with', 'start with', 'open with', 'opens with'],
    ...['starts with', 'begins with', 'starting with', 'opening with', 'beginning with'],
    ...['at start', 'at beginning', 'to the start', 'to the beginning', 'as the intro'],
    ...['at the start of it', 'to the start of the video', 'to the beginning of the video'],
    ...['in the opening', 'it begin with', 'it start with', 'right at the start'],
    ...['right at the beginning', 'as an opening'],
    ...['开头', '在开头', '开始', '一开始', '在开始', '最前面', '开场', '在片头', '片头处'],
    ...['开头处', '视频开头', '影片开头', '最开始', '开头的地方', '在最前面', '开头先', '在开场'],
    ...['开篇', '起始', '开始的时候', '放在开头', '放开头', '放到开头', '移到开头', '放在片头'],
    ...['放到最前面', '前面', '在前面', '片子前面', '影片前面', '视频前面', '最前头', '一上来'],
    ...['喺开头', '喺最前', '喺片头', '开场时', '开头时', '最开头', '片子开头', '开头部分'],
  ],
  end: [
    ...['at the end', 'in the end', 'at the very end', 'to finish', 'to close', 'end with'],
    ...['ends with', 'finish with', 'close with', 'ending with', 'closing with'],
    ...['at the end of the film', 'at end', 'at the end of the video', 'at the end of the movie'],
    ...['as an outro', 'at the close', 'to end', 'finishing with', 'finish on'],
    ...['finish it off with', 'end it with', 'to the end', 'end on', 'to the end of the video'],
    ...['to the end of the film', 'right at the end', 'as the outro', 'at last', 'as an ending'],
    ...['as the ending', 'as a closing', 'as the last thing', 'finish it with', 'on the end'],
    ...['结尾', '在结尾', '最后', '在最后', '末尾', '结尾处', '结束时', '在片尾', '片尾处'],
    ...['结束的时候', '最末尾', '视频结尾', '影片结尾', '视频最后', '影片最后', '最后面'],
    ...['结束前', '收尾', '在末尾', '快结束时', '结束', '放在结尾', '放在最后', '放到最后'],
    ...['最尾', '喺最尾', '喺最后', '喺结尾', '在最尾', '片子最后', '片子结尾', '最后头', '尾巴'],
    ...['移到最后', '放到结尾', '放在片尾', '到最后', '最结尾'],
  ],
});
