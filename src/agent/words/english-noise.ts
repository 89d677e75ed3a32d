/** What people say around a wish in English: polite and empty words, and words for any film. */
export const noise: readonly string[] = `
  make, changes?, switch, makes, making, made, create, creating, combine, combining, turn, put, merge, build,
  generate, produce, give, edit, stitch, join, compile, assemble, convert, transform, do, done,
  get, got, have, has, having, use, using, add, adding, include, keep, set, let, let'?s, show,
  want, need, would, like, love, help, please, pls, plz, thanks, thank, thx, cheers, hi, hey,
  hello, kinora, could, can, will, should, must, shall, may, you, your, i, i'?d, i'?m, i'?ll,
  i'?ve, we, we'?d, me, my, mine, our, us, it, it'?s, its, is, are, am, be, been, was, were,
  that, that'?s, this, these, those, them, they, their, there, here, the, a, an, of, into, in,
  to, from, for, with, and, or, but, also, plus, then, so, as, at, on, by, out, up, off, over,
  between, together, all, some, any, each, every, one, just, only, maybe, perhaps, kind, sort,
  bit, little, very, really, quite, too, more, long, length, duration, total, exactly, about,
  around, roughly, approximately, short, nice, nicely, beautiful, good, great, lovely, cool,
  awesome, amazing, stunning, perfect, professional, simple, quick, new, final, finished,
  whole, photos?, photographs?, pictures?, pics?, images?, shots?, snaps?, files?, folder,
  album, memories, videos?, films?, movies?, slideshows?, slide show, montages?, clips?, reel,
  vid, compilation, recap, story, format, size, resolution, quality, high quality, ratio,
  aspect(?: ratio)?, orientation, screen, mode, version, pace, paced, speed, tempo, vibe,
  vibes, feel, feeling, mood, style, touch, look, looks?, looking, effects?, something, thing,
  way, no wait, wait, actually, sorry, i mean, instead, ok, okay, well, oh, um, when, if,
  possible, which, who, where, what, post, upload, share, social media, background, same, time,
  sure, say, uploaded, attached, following, ready, suitable, not, no, don'?t, overall,
  throughout, through, via, per, go, goes, run, running, last, lasting, lasts, play, playing,
  under, underneath, nothing, fancy, pacing, prefer, whip, she, he, loves?, likes?, highlight,
  calmer, teaser, trailer, highlights, presentation, portion, feature, featuring, taken, start,
  starting, beginning, open, opening, ending, end,
  own, promo, slides?, stuff, sweet, minimum, fuss, birthdays?, weddings?, anniversary, graduation, holidays?,
  vacation, trip, travel, family, christmas, new year, occasion, overlay, mp4, mp3, file
`
  .split(',')
  .map((entry) => entry.trim());
