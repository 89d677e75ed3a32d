import type { Case } from '../case.ts';
import {
  all,
  drops,
  every,
  everyCut,
  lasts,
  longer,
  loudness,
  moves,
  near,
  of,
  plays,
  samePictures,
  shaped,
  shorter,
  silent,
  writes,
} from '../checks.ts';

/** The same wishes as people really type or dictate them. */
export const cases: readonly Case[] = [
  { say: 'sqare format pls', film: shaped('1:1') },
  { say: 'PUT THE SUNSET FIRST!!!', film: moves('sunset.jpg', 1) },
  { say: 'delte the makret foto', film: drops('market.png') },
  {
    say: 'hey so basically the whole thing is a bit long could we get it to around 20 seconds or so',
    film: lasts(20, 2.5),
  },
  { say: 'bruh no music pls 💀', film: silent },
  {
    say: 'yeah um make the music a bit louder and uh also vertical',
    film: all(shaped('9:16'), (film, before) => loudness(film) > loudness(before)),
  },
  {
    say: 'I do hope this is not too much trouble, but my wife feels that the photographs change rather quickly. Might you slow things down somewhat?',
    film: all(longer, samePictures),
  },
  { say: 'transistions off', film: everyCut((cut) => cut === null) },
  {
    say: 'make foto of dog to be in black white',
    film: of('dog.jpg', (now) => now.filters.includes('black-and-white')),
  },
  { say: 'need it snappier fam', film: shorter },
  {
    say: '30sec➡️15sec',
    film: (film, before) => lasts(15)(film, before) || lasts(30)(film, before),
  },
  {
    say: 'Headline "Baked with love" pls 🥐',
    film: writes('Baked with love', (text) => text.startSeconds < 1),
  },
  {
    say: 'The user requested: replace soundtrack with "jazz"; keep everything else.',
    film: all(plays('jazz'), samePictures),
  },
  {
    say: 'each pitcure 4 secends',
    film: every((one) => one.kind !== 'photo' || near(one.seconds, 4, 0.2)),
  },
  { say: 'umm delete like the last one', film: drops('family.jpg') },
];
