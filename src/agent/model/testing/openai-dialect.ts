import type { Dialect, ScriptedCall, Spoken } from './scripted-model.ts';
import { words } from './words.ts';

/** Chat completions as OpenAI's API and those compatible with it have them. */
export const openAiDialect: Dialect = {
  wantsStream: ({ body }) => body['stream'] === true,
  whole: (spoken) => ({
    ...head,
    object: 'chat.completion',
    choices: [
      {
        index: 0,
        message: {
          role: 'assistant',
          content: spoken.text === '' ? null : spoken.text,
          ...(spoken.calls.length > 0 && { tool_calls: spoken.calls.map(toolCall) }),
        },
        finish_reason: finishReason(spoken),
      },
    ],
    usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
  }),
  pieces: (spoken) => [
    ...words(spoken.text).map((content) => chunk({ content })),
    ...spoken.calls.flatMap((call, index) => [
      chunk({
        tool_calls: [
          { index, ...toolCall(call, index), function: { name: call.name, arguments: '' } },
        ],
      }),
      ...halves(argumentsOf(call)).map((part) =>
        chunk({ tool_calls: [{ index, function: { arguments: part } }] }),
      ),
    ]),
    chunk({}, finishReason(spoken)),
    'data: [DONE]\n\n',
  ],
};

const head = { id: 'chatcmpl-1', created: 1, model: 'scripted' };

function finishReason({ calls }: Spoken): string {
  return calls.length > 0 ? 'tool_calls' : 'stop';
}

function toolCall(call: ScriptedCall, index: number) {
  return {
    id: `call_${index}`,
    type: 'function',
    function: { name: call.name, arguments: argumentsOf(call) },
  };
}

function argumentsOf({ args }: ScriptedCall): string {
  return typeof args === 'string' ? args : JSON.stringify(args);
}

function halves(text: string): string[] {
  const middle = Math.ceil(text.length / 2);
  return [text.slice(0, middle), text.slice(middle)];
}

function chunk(delta: object, reason: string | null = null): string {
  const choices = [{ index: 0, delta, finish_reason: reason }];
  return `data: ${JSON.stringify({ ...head, object: 'chat.completion.chunk', choices })}\n\n`;
}
