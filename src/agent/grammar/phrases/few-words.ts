import type { Read, Reader } from '../reader.ts';

/** Up to `most` words of one clause, whatever they are: each costs `cost`. */
export function fewWords(least: number, most: number, cost: number): Reader<true> {
  return {
    vocabulary: [],
    read: (tokens, at) => {
      const ways: Read<true>[] = [];
      for (let end = at; end <= Math.min(tokens.length, at + most); end++) {
        if (end > at && tokens[end - 1]!.kind === 'mark') break;
        if (end - at >= least) ways.push({ end, value: true, cost: cost * (end - at) });
      }
      return ways;
    },
  };
}
