import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findMusic } from '../../../director/find-music.ts';
import { gainAt } from '../../../timeline/editing/envelope.ts';
import { isRefusal } from '../../../timeline/refusal.ts';
import {
  durationFrames,
  endFrame,
  type Timeline,
  type VideoClip,
} from '../../../timeline/timeline.ts';
import { namedFiles } from '../../named-files.ts';
import type { Request } from '../../request.ts';
import { carryOut, holidayProject, ourSong } from '../../testing/holiday.ts';
import { understand } from '../../understand.ts';
import { setMusic } from './set-music.ts';
import { setVolume } from './set-volume.ts';
import { timeMusic } from './time-music.ts';

const mood = (
  name: 'jazz' | 'upbeat' | 'ambient' | 'acoustic' | 'cinematic' | 'electronic' | 'playful',
) => setMusic.of({ play: 'mood', mood: name });
const louder = (by: number) => setVolume.of({ sound: 'music', by });
const mute = setVolume.of({ sound: 'music', to: 0 });
const none = setMusic.of({ play: 'none' });
const waves = { of: 'named', name: 'waves' } as const;
const silence = [none, setVolume.of({ sound: 'clips', to: 0 })];

/** A message as people type it, and what it asks for. */
const said: readonly (readonly [string, Request | readonly Request[]])[] = [
  ['no music', none],
  ['不要音乐', none],
  ['without any background music please', none],
  ['jazz', mood('jazz')],
  ['change the music to jazz', mood('jazz')],
  ['音乐换成爵士', mood('jazz')],
  ['something jazzy for the music', mood('jazz')],
  ['配上輕快的音樂', mood('upbeat')],
  ['happy music pls', mood('upbeat')],
  ['epic orchestral soundtrack', mood('cinematic')],
  [
    'Some soft piano music in the background',
    setMusic.of({ play: 'mood', mood: 'acoustic', near: 'piano' }),
  ],
  ['换首安静的', mood('ambient')],
  ['nah the music is mid, make it harder', mood('electronic')],
  ['还是换个音乐吧 这个太吵了', mood('ambient')],
  ['声音太吵了，换一首', setMusic.of({ play: 'another' })],
  ['音乐太悲了，换首欢快的', mood('upbeat')],
  ['other music please, something with guitar', mood('acoustic')],
  ['jazz was better', mood('jazz')],
  ['waltz music', setMusic.of({ play: 'mood', mood: 'acoustic', near: 'waltz' })],
  ['来点电音', mood('electronic')],
  ['FUNNY KIDS MUSIC', mood('playful')],
  ['the music is too fast', setMusic.of({ play: 'other-than', mood: 'upbeat' })],
  ['anything but jazz', setMusic.of({ play: 'other-than', mood: 'jazz' })],
  ['another song', setMusic.of({ play: 'another' })],
  ['换一首歌', setMusic.of({ play: 'another' })],
  ['a different tune, same mood', setMusic.of({ play: 'variation' })],
  ['use my song', setMusic.of({ play: 'own' })],
  ['用我的歌', setMusic.of({ play: 'own' })],
  ['play our song.mp3', setMusic.of({ play: 'song', song: ourSong.id })],
  ['turn the music down', louder(0.6)],
  ['音乐小声一点', louder(0.6 ** 0.5)],
  ['much louder music', louder(1.4 ** 2)],
  ['the music is way too loud', louder(0.6 ** 2)],
  ['音乐太吵了', louder(0.6)],
  ['music at 30%', setVolume.of({ sound: 'music', to: 0.3 })],
  ['背景音乐音量30%', setVolume.of({ sound: 'music', to: 0.3 })],
  ['music half as loud', louder(0.5)],
  ['mute the music', mute],
  ['音乐静音', mute],
  [
    'mute the music in the last five seconds',
    setVolume.of({ sound: 'music', to: 0, range: { fromSeconds: -5, toSeconds: null } }),
  ],
  [
    '最后五秒音乐静音',
    setVolume.of({ sound: 'music', to: 0, range: { fromSeconds: -5, toSeconds: null } }),
  ],
  ['no sound at all', silence],
  ['全部静音', silence],
  ['mute the clips', setVolume.of({ sound: 'clips', to: 0 })],
  ['保留原声', setVolume.of({ sound: 'clips', to: 1 })],
  ['without the original audio', setVolume.of({ sound: 'clips', to: 0 })],
  ['视频原声大一点', setVolume.of({ sound: 'clips', by: 1.4 ** 0.5 })],
  ['fade the music out over 4 seconds', timeMusic.of({ fadeOutSeconds: 4 })],
  ['音乐淡出3秒', timeMusic.of({ fadeOutSeconds: 3 })],
  ['start the music at 6 seconds', timeMusic.of({ plays: { fromSeconds: 6, toSeconds: null } })],
  ['start the song at 0:20 instead', timeMusic.of({ startSeconds: 20 })],
  ['歌从第10秒开始放，最后3秒淡出', timeMusic.of({ startSeconds: 10, fadeOutSeconds: 3 })],
  ['fade the music out slowly at the end, like 5 seconds', timeMusic.of({ fadeOutSeconds: 5 })],
  ['only the music fade is 5 seconds', timeMusic.of({ fadeOutSeconds: 5 })],
  [
    'music should start at 5 s and end at 25 s',
    timeMusic.of({ plays: { fromSeconds: 5, toSeconds: 25 } }),
  ],
  ['音乐提前2秒结束', timeMusic.of({ plays: { fromSeconds: 0, toSeconds: -2 } })],
  [
    'no music at the end, last 3 sec silent',
    setVolume.of({ sound: 'music', to: 0, range: { fromSeconds: -3, toSeconds: null } }),
  ],
  [
    'mute everything for the first 3 seconds',
    setVolume.of({ sound: 'all', to: 0, range: { fromSeconds: 0, toSeconds: 3 } }),
  ],
  ['make waves louder', setVolume.of({ sound: 'clips', photos: waves, by: 1.4 })],
  [
    "turn the waves clip down, it's too loud",
    setVolume.of({ sound: 'clips', photos: waves, by: 0.6 }),
  ],
  [
    '静音视频 bgm 50%',
    [setVolume.of({ sound: 'clips', to: 0 }), setVolume.of({ sound: 'music', to: 0.5 })],
  ],
  ['from the 1:05 mark of the song', timeMusic.of({ songFromSeconds: 65 })],
  ['cut to the beat', { kind: 'cut-on-beats', onBeats: true }],
  ['画面卡点', { kind: 'cut-on-beats', onBeats: true }],
];

describe('wishes for music and sound', () => {
  const names = namedFiles(holidayProject());
  for (const [message, wanted] of said) {
    it(`are understood: ${message}`, () => {
      const { understood, question } = understand(message, names);
      assert.deepEqual(
        understood.flatMap(({ requests }) => requests),
        [wanted].flat(),
      );
      assert.equal(question, null);
    });
  }
});

describe('music', () => {
  it('is exchanged under the whole film, and nothing else changes', async () => {
    const { after, before } = await filmAfter(mood('jazz'));
    assert.equal(nameOfMusic(after), 'Jazz');
    assert.equal(endFrame(findMusic(after).at(-1)!), durationFrames(after));
    assert.deepEqual(after.tracks[0]!.clips.length, before.tracks[0]!.clips.length);
  });

  it('keeps its loudness when it is exchanged', async () => {
    const { after } = await filmAfter(louder(0.5), mood('jazz'));
    assert.equal(gainOfMusic(after, 10), 0.5);
  });

  it('can be the song that was uploaded last', async () => {
    const { after } = await filmAfter(setMusic.of({ play: 'own' }));
    assert.equal(nameOfMusic(after), 'our song.mp3');
  });

  it('is refused when no song was uploaded', async () => {
    const project = { ...holidayProject(), songs: [] };
    const { outcomes } = await carryOut(project, [setMusic.of({ play: 'own' })]);
    assert.ok(isRefusal(outcomes[0]!));
  });

  it('is another each time that another is wished', async () => {
    const { after: once } = await filmAfter(setMusic.of({ play: 'another' }));
    const { after: twice } = await filmAfter(
      setMusic.of({ play: 'another' }),
      setMusic.of({ play: 'another' }),
    );
    assert.notEqual(nameOfMusic(once), 'Lo-fi');
    assert.notEqual(nameOfMusic(twice), nameOfMusic(once));
  });

  it('stays lower in one place when it grows louder as a whole', async () => {
    const { after } = await filmAfter(
      setVolume.of({ sound: 'music', to: 0.5, range: { fromSeconds: 10, toSeconds: 15 } }),
      louder(1.4),
    );
    assert.ok(Math.abs(gainOfMusic(after, 12) - 0.7) < 1e-6);
    assert.ok(Math.abs(gainOfMusic(after, 25) - 1.4) < 1e-6);
  });

  it('is audible again after it was muted', async () => {
    const { after } = await filmAfter(mute, setMusic.of({ play: 'some' }));
    assert.equal(gainOfMusic(after, 5), 1);
  });

  it('plays only in the stretch that was named', async () => {
    const { after } = await filmAfter(timeMusic.of({ plays: { fromSeconds: 6, toSeconds: 20 } }));
    const [clip] = findMusic(after);
    assert.equal(clip!.startFrame, 6 * after.fps);
    assert.equal(endFrame(clip!), 20 * after.fps);
  });

  it('begins later in a song, and in a composed piece never', async () => {
    const { after } = await filmAfter(
      setMusic.of({ play: 'own' }),
      timeMusic.of({ songFromSeconds: 65 }),
    );
    assert.equal(findMusic(after)[0]!.sourceStartFrame, 65 * after.fps);
    const { outcomes } = await carryOut(holidayProject(), [timeMusic.of({ songFromSeconds: 65 })]);
    assert.ok(isRefusal(outcomes[0]!));
  });

  it('leaves, and comes back when it is wished for', async () => {
    const { after: without } = await filmAfter(none);
    assert.deepEqual(findMusic(without), []);
    const { after: again } = await filmAfter(none, setMusic.of({ play: 'some' }));
    assert.equal(findMusic(again).length, 1);
  });
});

describe('the sound of clips', () => {
  it('is muted without touching the music', async () => {
    const { after } = await filmAfter(setVolume.of({ sound: 'clips', to: 0 }));
    assert.deepEqual(clipOf(after, 'waves.mp4').volume, [{ frame: 0, gain: 0 }]);
    assert.equal(gainOfMusic(after, 5), 1);
  });

  it('is refused of a photo', async () => {
    const { outcomes } = await carryOut(holidayProject(), [
      setVolume.of({ sound: 'clips', photos: { of: 'place', index: 1 }, to: 0 }),
    ]);
    assert.ok(isRefusal(outcomes[0]!));
  });
});

async function filmAfter(...requests: readonly Request[]) {
  const project = holidayProject();
  const { work, outcomes } = await carryOut(project, requests);
  for (const outcome of outcomes) assert.ok('done' in outcome, JSON.stringify(outcome));
  return { before: project.timeline, after: work.timeline };
}

function nameOfMusic(timeline: Timeline): string | undefined {
  const [clip] = findMusic(timeline);
  return clip && timeline.assets[clip.assetId]?.name;
}

function gainOfMusic(timeline: Timeline, seconds: number): number {
  const [clip] = findMusic(timeline);
  return gainAt(clip!.volume, seconds * timeline.fps - clip!.startFrame);
}

function clipOf(timeline: Timeline, name: string): VideoClip {
  const [track] = timeline.tracks;
  const clips = track?.kind === 'video' ? track.clips : [];
  return clips.find(({ assetId }) => timeline.assets[assetId]?.name === name)!;
}
