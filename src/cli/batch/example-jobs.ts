import { wording } from '../../language/wording.ts';

/** What `kinora batch --example` prints: jobs that need nothing but their files. */
export const exampleJobs = wording(
  `# Films to make, for: ./kinora batch jobs.yaml
# Names of files are relative to the folder of this file.

# What a job leaves out is taken from here.
defaults:
  say: 30 seconds with transitions and music
  aspect: "16:9"

jobs:
  # A folder becomes a film, of the say and the aspect above.
  - files: photos/beach
    out: films/beach.mp4

  # Files, folders, patterns and addresses; a song of your own.
  - files:
      - photos/dinner/*.jpg
      - photos/cake.png
    music: songs/dinner.mp3   # or none, lo-fi, upbeat, cinematic, ambient, acoustic, electronic, jazz, playful
    say: 20 seconds, slow pace, title "Dinner for two"
    out: films/dinner.mp4

  # Several things to say, one after the other, as in a chat.
  - files: photos/hike
    say:
      - 45 seconds with acoustic music
      - make the first photo longer
      - add the caption "The summit" to the last photo
    out: films/hike.mp4

  # Several films of the same files: each goes on from the one before it.
  - name: product
    files: photos/product
    say: 15 seconds, upbeat, title "New in store"
    films:
      - out: films/product-wide.mp4
      - out: films/product-tall.mp4
        aspect: "9:16"
      - say: make it 6 seconds without the title
        aspect: "1:1"
        resolution: 720p      # 480p to 2160p, or 4k
        quality: medium       # high, medium or low
        out: films/product-teaser.mp4
`,
  `# 要制作的影片，用法：./kinora batch jobs.yaml
# 文件名以本文件所在的文件夹为准。

# 任务里没写的内容从这里取。
defaults:
  say: 做成30秒的视频，加转场和背景音乐
  aspect: "16:9"

jobs:
  # 一个文件夹做成一部影片，要求和画幅用上面的。
  - files: 照片/海边
    out: 影片/海边.mp4

  # 文件、文件夹、通配符和网址都可以；音乐用自己的。
  - files:
      - 照片/晚餐/*.jpg
      - 照片/蛋糕.png
    music: 音乐/晚餐.mp3   # 或 none、lo-fi、upbeat、cinematic、ambient、acoustic、electronic、jazz、playful
    say: 20秒，慢节奏，标题“二人晚餐”
    out: 影片/晚餐.mp4

  # 像聊天一样依次说几句。
  - files: 照片/登山
    say:
      - 45秒，配原声音乐
      - 第一张照片长一点
      - 最后一张加字幕“山顶”
    out: 影片/登山.mp4

  # 同样的素材做几部影片：每一部都接着前一部继续。
  - name: 新品
    files: 照片/新品
    say: 15秒，欢快，标题“新品上市”
    films:
      - out: 影片/新品-横屏.mp4
      - out: 影片/新品-竖屏.mp4
        aspect: "9:16"
      - say: 改成6秒，去掉标题
        aspect: "1:1"
        resolution: 720p   # 480p 到 2160p，或 4k
        quality: medium    # high、medium 或 low
        out: 影片/新品-预告.mp4
`,
);
