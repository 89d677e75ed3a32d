import type { ModelSettings } from '../../agent/model/model-settings.ts';
import { openModel } from '../../agent/model/open-model.ts';
import { tryModel } from '../../agent/model/try-model.ts';
import { wording, type Wording } from '../../language/wording.ts';
import type { Finding } from './finding.ts';

/** Which language model is configured, and whether it answers. */
export async function lookAtModel(settings: ModelSettings, signal: AbortSignal): Promise<Finding> {
  const model = await openModel(settings);
  if (model === null) return { name: 'model', state: 'ok', text: none };
  const name = settings.name ?? '';
  const { fault, usesTools } = await tryModel(model, signal);
  if (fault !== null) return { name: 'model', state: 'wrong', text: away(name, fault), advice };
  if (!usesTools) return { name: 'model', state: 'warn', text: noTools(name), advice: otherModel };
  const text = wording(
    `The language model ${name} answers, and uses tools`,
    `语言模型 ${name} 回应正常，会使用工具`,
  );
  return { name: 'model', state: 'ok', text };
}

const none = wording(
  'No language model; messages are understood by grammar',
  '未设置语言模型，用内置语法理解消息',
);

function away(name: string, fault: { readonly wording: Wording }): Wording {
  const { en, zh } = fault.wording;
  return wording(
    `The language model ${name} does not answer: ${en}`,
    `语言模型 ${name} 没有回应：${zh}`,
  );
}

const advice = wording(
  'Check KINORA_MODEL, KINORA_MODEL_PROVIDER, KINORA_MODEL_URL and KINORA_MODEL_KEY. Until then the grammar answers.',
  '请检查 KINORA_MODEL、KINORA_MODEL_PROVIDER、KINORA_MODEL_URL 和 KINORA_MODEL_KEY。在此之前由内置语法回应。',
);

function noTools(name: string): Wording {
  return wording(
    `The language model ${name} answers, but used no tool when asked to`,
    `语言模型 ${name} 有回应，但没有按要求使用工具`,
  );
}

const otherModel = wording(
  'It can change films only by tools: choose a model that has them.',
  '它只能通过工具修改影片：请选用支持工具的模型。',
);
