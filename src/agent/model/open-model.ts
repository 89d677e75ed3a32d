import type { LanguageModelV4 } from '@ai-sdk/provider';
import { boundedFetch } from './bounded-fetch.ts';
import type { ModelSettings } from './model-settings.ts';

/** A language model, ready to be asked. Nothing was sent to it yet. */
export interface OpenModel {
  readonly language: LanguageModelV4;
  readonly canLook: boolean;
  readonly timeoutMs: number;
  readonly silenceMs: number;
  readonly maxSteps: number;
}

/**
 * The model of the settings; null where none is named. Its library is loaded only here, and only
 * the part for its provider.
 */
export async function openModel(settings: ModelSettings): Promise<OpenModel | null> {
  const { name, canLook, timeoutMs, silenceMs, maxSteps } = settings;
  if (name === null) return null;
  const language = await openers[settings.provider](name, settings);
  return { language, canLook, timeoutMs, silenceMs, maxSteps };
}

type Opener = (name: string, settings: ModelSettings) => Promise<LanguageModelV4>;

/**
 * Addresses and keys are always named: without them the library would take them from variables of
 * its own in the environment, and an operator would not know whom Kinora talks to. Local servers
 * want no key.
 */
const openers: Readonly<Record<ModelSettings['provider'], Opener>> = {
  'openai-compatible': async (model, { url, key }) => {
    const { createOpenAICompatible } = await import('@ai-sdk/openai-compatible');
    const baseURL = url ?? 'https://api.openai.com/v1';
    const credentials = key === null ? {} : { apiKey: key };
    return createOpenAICompatible({
      name: 'model',
      baseURL,
      ...credentials,
      fetch: boundedFetch,
    }).languageModel(model);
  },
  anthropic: async (model, { url, key }) => {
    const { createAnthropic } = await import('@ai-sdk/anthropic');
    const baseURL = url ?? 'https://api.anthropic.com/v1';
    return createAnthropic({ baseURL, apiKey: key ?? '', fetch: boundedFetch }).languageModel(
      model,
    );
  },
  google: async (model, { url, key }) => {
    const { createGoogle } = await import('@ai-sdk/google');
    const baseURL = url ?? 'https://generativelanguage.googleapis.com/v1beta';
    return createGoogle({ baseURL, apiKey: key ?? '', fetch: boundedFetch }).languageModel(model);
  },
};
