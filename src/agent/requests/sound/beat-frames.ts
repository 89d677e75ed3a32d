import { frame } from '../../grammar/frame.ts';
import { no, degree } from '../../grammar/phrases/common.ts';
import { reference } from '../../grammar/phrases/reference.ts';
import { words } from '../../grammar/reader.ts';
import { cutOnBeats } from './cut-on-beats.ts';
import { duckMusic } from './duck-music.ts';
import * as say from './sound-words.ts';

const beats = words(
  ...[
    ...['beat', 'beats', 'the beat', 'the beats', 'rhythm', 'the rhythm', 'on beat'],
    ...['on the beat', 'to the beat', 'with the beat', 'to the music', 'in time with the music'],
    ...['in sync with the music', 'beat sync', 'beat synced', 'synced to the music', 'in rhythm'],
    ...['drum hits', 'the drums', 'match the music', 'to the rhythm', 'beat drops'],
    ...['with the music'],
  ],
  ...[
    ...['卡点', '踩点', '卡节奏', '跟着节奏', '跟随节拍', '对准节拍', '鼓点', '节拍', '节奏点'],
    ...['卡在节拍上', '踩着节奏', '跟着音乐', '卡在鼓点上', '卡在节奏上', '合拍', '踩着鼓点'],
    ...['跟音乐', '卡点视频', '跟着鼓点'],
  ],
);
const cuts = words(
  ...['cut', 'cuts', 'cutting', 'sync', 'synced', 'synchronize', 'synchronized', 'synchronise'],
  ...['time', 'timed', 'match', 'matched', 'matching', 'change', 'changes', 'switch'],
  ...['switching', 'edit', 'edited', 'snap', 'align', 'photos', 'pictures', 'transitions'],
  ...['切', '切换', '剪', '剪辑', '对上', '对齐', '切照片', '转场', '换图', '切图', '卡', '踩'],
);

export const beatFrames = [
  frame({
    name: 'on-beats',
    needs: { beats },
    may: { cuts, no, photos: reference, music: say.music },
    means: ({ no: refused }) => cutOnBeats.of({ onBeats: refused === undefined }),
  }),
  frame({
    name: 'ducking',
    needs: {
      music: say.music,
      duck: words(
        ...['duck', 'ducks', 'ducking', 'auto duck', 'under the voices', 'when people talk'],
        ...['when someone talks', 'when people speak', 'while people talk'],
        ...['when there is talking', 'under speech', 'under the speech'],
        ...['when the clip has sound', 'when clips have sound'],
        ...['闪避', '有人说话时', '说话的时候', '有人声时', '有原声时', '人说话时'],
        ...['有人说话的时候', '避让'],
      ),
    },
    may: { down: say.quieter, no, degree },
    means: ({ no: refused }) => duckMusic.of({ duck: refused === undefined }),
  }),
];
