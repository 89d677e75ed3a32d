import type { Dialect, ScriptedCall, Spoken } from './scripted-model.ts';
import { words } from './words.ts';

/** Messages as Anthropic's API has them. */
export const anthropicDialect: Dialect = {
  wantsStream: ({ body }) => body['stream'] === true,
  whole: (spoken) => ({
    ...head,
    content: [
      ...(spoken.text === '' ? [] : [{ type: 'text', text: spoken.text }]),
      ...spoken.calls.map((call, at) => ({ ...toolUse(call, at), input: call.args })),
    ],
    stop_reason: stopReason(spoken),
    stop_sequence: null,
  }),
  pieces: (spoken) => [
    event('message_start', {
      message: { ...head, content: [], stop_reason: null, stop_sequence: null },
    }),
    ...(spoken.text === ''
      ? []
      : block(
          0,
          { type: 'text', text: '' },
          words(spoken.text).map((text) => ({ type: 'text_delta', text })),
        )),
    ...spoken.calls.flatMap((call, at) =>
      block(at + 1, { ...toolUse(call, at), input: {} }, [
        { type: 'input_json_delta', partial_json: JSON.stringify(call.args) },
      ]),
    ),
    event('message_delta', {
      delta: { stop_reason: stopReason(spoken), stop_sequence: null },
      usage: { output_tokens: 1 },
    }),
    event('message_stop', {}),
  ],
};

const head = {
  id: 'msg_1',
  type: 'message',
  role: 'assistant',
  model: 'scripted',
  usage: { input_tokens: 1, output_tokens: 1 },
};

function stopReason({ calls }: Spoken): string {
  return calls.length > 0 ? 'tool_use' : 'end_turn';
}

function toolUse({ name }: ScriptedCall, at: number) {
  return { type: 'tool_use', id: `toolu_${at}`, name };
}

function block(index: number, start: object, deltas: readonly object[]): string[] {
  return [
    event('content_block_start', { index, content_block: start }),
    ...deltas.map((delta) => event('content_block_delta', { index, delta })),
    event('content_block_stop', { index }),
  ];
}

function event(type: string, data: object): string {
  return `event: ${type}\ndata: ${JSON.stringify({ type, ...data })}\n\n`;
}
