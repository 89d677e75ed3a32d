import { wording } from '../../language/wording.ts';
import type { HelpText } from '../help-page.ts';
import { makeOptionGroups } from './make-options.ts';

/** The page behind `kinora make --help`. */
export const makeHelp: HelpText = {
  what: wording(
    'Makes a finished film of your photos, clips and music: ordered, moving, cut to the beat.',
    '把照片、视频和音乐做成一部完整的影片：自动排序、镜头运动、按节拍剪辑。',
  ),
  examples: {
    en: [
      './kinora make ~/holiday --say "30 seconds with transitions and music" -o holiday.mp4',
      './kinora make *.jpg song.mp3 --aspect 9:16 --title "Summer"',
      './kinora make --example',
    ],
    zh: [
      './kinora make ~/旅行 --say "做成30秒的视频，加转场和背景音乐" -o 旅行.mp4',
      './kinora make *.jpg 歌曲.mp3 --aspect 9:16 --title "夏天"',
      './kinora make --example',
    ],
  },
  usage: wording(
    'kinora make photos, clips, songs or folders … [options]',
    'kinora make 照片、视频、音乐或文件夹 … [选项]',
  ),
  inputs: wording(
    'Pictures come by the time they were taken, else by name. Folders are read with all below them. Files are known by their content, not by their ending.',
    '画面按拍摄时间排列，没有时间则按文件名。文件夹连同下级文件夹一起读取。文件类型看内容，不看扩展名。',
  ),
  groups: makeOptionGroups,
  list: {
    title: wording('It opens', '可以打开'),
    rows: [
      { name: wording('photos', '照片'), text: 'jpg png webp heic heif avif tiff' },
      { name: wording('clips', '视频'), text: 'mp4 mov avi webm mkv gif' },
      { name: wording('music', '音乐'), text: 'mp3 wav m4a aac ogg flac' },
    ],
  },
  endings: {
    en: [
      'Ends with 0 when the film is made, 2 when what was asked or given cannot work, 1 when something failed. Ctrl-C stops at once; started again, it goes on from the parts that were finished.',
      'Finished parts are kept in ~/.cache/kinora (KINORA_CACHE names another folder). KINORA_LANG=zh 显示中文。',
    ],
    zh: [
      '退出码：0 影片已生成；2 要求或素材有误；1 出现故障。Ctrl-C 立即停止；再次运行会接着已完成的部分继续。',
      '已完成的部分保存在 ~/.cache/kinora（可用 KINORA_CACHE 指定）。KINORA_LANG=en for English.',
    ],
  },
};
