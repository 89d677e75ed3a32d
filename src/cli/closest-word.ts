/** The word that was probably meant; null when none is close. */
export function closestWord(written: string, words: readonly string[]): string | null {
  const ranked = words
    .map((word) => ({ word, distance: editDistance(written.toLowerCase(), word) }))
    .toSorted((a, b) => a.distance - b.distance);
  const best = ranked[0];
  if (!best) return null;
  const begins = words.filter((word) => word.startsWith(written));
  if (begins.length === 1) return begins[0]!;
  return best.distance <= Math.max(1, Math.floor(best.word.length / 3)) ? best.word : null;
}

/** Insertions, deletions, replacements and swaps of neighbours from one word to the other. */
function editDistance(from: string, to: string): number {
  const rows: number[][] = [Array.from({ length: to.length + 1 }, (_, column) => column)];
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1];
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      row.push(
        Math.min(
          rows[i - 1]![j]! + 1,
          row[j - 1]! + 1,
          rows[i - 1]![j - 1]! + (same ? 0 : 1),
          swapped ? rows[i - 2]![j - 2]! + 1 : Infinity,
        ),
      );
    }
    rows.push(row);
  }
  return rows[from.length]![to.length]!;
}
