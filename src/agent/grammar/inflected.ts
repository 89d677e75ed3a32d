/** Forms that no rule makes: the third person, the past, the participle, "-ing". */
const irregular: Readonly<Record<string, readonly string[]>> = {
  be: ['is', 'are', 'was', 'were', 'been', 'being'],
  bring: ['brings', 'brought', 'bringing'],
  chop: ['chops', 'chopped', 'chopping'],
  come: ['comes', 'came', 'coming'],
  cut: ['cuts', 'cutting'],
  drop: ['drops', 'dropped', 'dropping'],
  get: ['gets', 'got', 'gotten', 'getting'],
  go: ['goes', 'went', 'gone', 'going'],
  keep: ['keeps', 'kept', 'keeping'],
  leave: ['leaves', 'left', 'leaving'],
  lose: ['loses', 'lost', 'losing'],
  make: ['makes', 'made', 'making'],
  omit: ['omits', 'omitted', 'omitting'],
  put: ['puts', 'putting'],
  set: ['sets', 'setting'],
  skip: ['skips', 'skipped', 'skipping'],
  slip: ['slips', 'slipped', 'slipping'],
  snip: ['snips', 'snipped', 'snipping'],
  stick: ['sticks', 'stuck', 'sticking'],
  swap: ['swaps', 'swapped', 'swapping'],
  take: ['takes', 'took', 'taken', 'taking'],
  throw: ['throws', 'threw', 'thrown', 'throwing'],
  trim: ['trims', 'trimmed', 'trimming'],
};

/** English verbs, or phrases that begin with one, in all their forms: "swap", "swaps", "swapped", … */
export function inflected(...phrases: readonly string[]): string[] {
  return phrases.flatMap((phrase) => {
    const [verb = '', ...rest] = phrase.split(' ');
    return [verb, ...formsOf(verb)].map((form) => [form, ...rest].join(' '));
  });
}

function formsOf(verb: string): readonly string[] {
  const known = irregular[verb];
  if (known !== undefined) return known;
  const stem = verb.replace(/e$/, '');
  if (/[^aeiou]y$/.test(verb)) {
    const root = verb.slice(0, -1);
    return [`${root}ies`, `${root}ied`, `${verb}ing`];
  }
  const third = /(?:s|x|z|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`;
  return [third, `${stem}ed`, `${stem}ing`];
}
