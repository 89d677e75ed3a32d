import { appendWords } from './append-words.ts';
import { askForText } from './ask-for-text.ts';
import { nameFilm } from './name-film.ts';
import { offerTextStyles } from './offer-text-styles.ts';
import { removeTexts } from './remove-texts.ts';
import { replaceWords } from './replace-words.ts';
import { restyleTexts } from './restyle-texts.ts';
import { timeTexts } from './time-texts.ts';
import { writeCaptions } from './write-captions.ts';
import { writeDate } from './write-date.ts';
import { writeText } from './write-text.ts';
import { writeTitle } from './write-title.ts';

export const textKinds = [
  writeTitle,
  writeCaptions,
  writeText,
  writeDate,
  restyleTexts,
  timeTexts,
  replaceWords,
  appendWords,
  removeTexts,
  nameFilm,
  askForText,
  offerTextStyles,
] as const;
