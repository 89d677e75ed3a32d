import type { Case } from '../case.ts';
import { all, every, lasts, longer, near, of, others, samePictures, shorter } from '../checks.ts';

const photosLast = (seconds: number) =>
  every((one) => one.kind !== 'photo' || near(one.seconds, seconds));

/** How long it is, how long each picture is seen, and how fast it goes. */
export const cases: readonly Case[] = [
  { say: '视频时长控制在18秒', film: all(lasts(18), samePictures) },
  { say: '我要1分半', film: lasts(90) },
  { say: '一张两秒钟', film: photosLast(2) },
  { say: '快点快点', film: shorter },
  { say: '播放得慢一些，像散步一样', film: longer },
  { say: '影片太短了啦，加長到四十秒', film: lasts(40) },
  { say: '砍掉一半长度但照片都留着', film: all(lasts(15, 0.5), samePictures) },
  {
    say: '第四张改为1秒',
    film: all(
      of('dog.jpg', (now) => near(now.seconds, 1)),
      others(['dog.jpg'], (now, before) => now.seconds >= before.seconds - 0.1),
    ),
  },
  { say: '全家福那张要停够七秒', film: of('family.jpg', (now) => near(now.seconds, 7)) },
  {
    say: '每张停留时间翻倍',
    film: every((one) => one.kind !== 'photo' || near(one.seconds, 6, 0.3)),
  },
  {
    say: '两分钟 一百张',
    on: 'hundred',
    film: all(lasts(120), (film) => film.pictures.length === 100),
  },
  { say: '再短5秒就完美了', film: lasts(25) },
  { say: '三十秒太短，五十秒差不多', film: lasts(50) },
];
