/**
 * Projects that messages are said in. Each has its files, and all but `empty` and `fresh` a film
 * that the director made of them.
 *
 * - `empty`: a session without a file.
 * - `fresh`: the files of `holiday`, and no film yet.
 * - `holiday`: ten pictures in the order of the film: IMG_2041.jpg (upright), beach-1.jpg, beach-2.jpg,
 *   dog.jpg, sunset.jpg, IMG_2046.jpg, waves.mp4 (a clip of 8 s with sound), market.png, old town.jpg,
 *   family.jpg; the rest is wide. 30 s, 16:9, 30 fps, lo-fi music, fades between all, nothing written,
 *   each 3 s. A song "our song.mp3" (3 min) is uploaded and not used. Capture times, as film order,
 *   are on 2026-07-11 from 09:00, an hour apart; dog.jpg was taken first of all, at 08:00.
 *   IMG_2042.jpg, a near-duplicate of IMG_2041.jpg, and blurry.jpg, a blurred shot, were left out by the director.
 * - `titled`: holiday with the title "Summer" over the first 3 s, a caption "Our dog" on dog.jpg and a
 *   logo "logo.png" (uploaded, not a picture of the film) at the top right.
 * - `shop`: five product photos without a film name worth knowing: product_01.jpg … product_05.jpg (square), a film
 *   of 15 s, 9:16, upbeat music, hard cuts; the brief has the platform's aspect and length wished.
 * - `hundred`: 100 photos, 0001.jpg … 0100.jpg, a film of 300 s.
 * - `songs`: holiday with "our song.mp3" as music from its beginning, under the whole film.
 * - `late`: holiday, to which cat.jpg and garden.jpg were uploaded after the film was made.
 */
export type SampleProject =
  'empty' | 'fresh' | 'holiday' | 'titled' | 'shop' | 'hundred' | 'songs' | 'late';
