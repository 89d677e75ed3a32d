import type { Dialect, Spoken } from './scripted-model.ts';
import { words } from './words.ts';

/** Contents as Google's Gemini API has them. */
export const googleDialect: Dialect = {
  wantsStream: ({ path }) => path.includes(':streamGenerateContent'),
  whole: (spoken) => contents([...textParts([spoken.text]), ...callParts(spoken)], 'STOP'),
  pieces: (spoken) =>
    [
      ...words(spoken.text).map((word) => contents(textParts([word]))),
      contents(callParts(spoken), 'STOP'),
    ].map((data) => `data: ${JSON.stringify(data)}\n\n`),
};

function contents(parts: readonly object[], finishReason?: string): object {
  return {
    candidates: [
      { content: { role: 'model', parts }, index: 0, ...(finishReason && { finishReason }) },
    ],
    usageMetadata: { promptTokenCount: 1, candidatesTokenCount: 1, totalTokenCount: 2 },
  };
}

function textParts(texts: readonly string[]): object[] {
  return texts.filter((text) => text !== '').map((text) => ({ text }));
}

function callParts({ calls }: Spoken): object[] {
  return calls.map(({ name, args }) => ({
    functionCall: { name, args },
    thoughtSignature: 'c2lnbmVk',
  }));
}
