import { words } from '../../grammar/reader.ts';

/** From the first frame to the last. */
export const wholeFilm = words(
  ...['the whole time', 'throughout', 'all the time', 'during the whole film'],
  ...['during the whole video', 'for the whole film', 'for the whole video'],
  ...['over the whole film', 'over the whole video', 'through the whole film'],
  ...['throughout the film', 'throughout the video', 'the entire time', 'for the entire film'],
  ...['for the entire video', 'permanently', 'on the whole video', 'all along'],
  ...['during the entire video', 'from start to finish', 'from start to end'],
  ...['across the whole video', 'from beginning to end', 'over the entire video'],
  ...['over the entire film', 'all through', 'constantly'],
  ...['全程', '一直', '始终', '从头到尾', '全片', '整个视频', '整段视频', '自始至终', '贯穿全片'],
  ...['全程都', '一直都', '全程显示', '一直显示', '整个影片', '贯穿始终', '常驻', '从头显示到尾'],
  ...['整部片子'],
);
