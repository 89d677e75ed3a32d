import type { TestContext } from 'node:test';
import { emptyConversation } from '../../conversation.ts';
import type { Project } from '../../project.ts';
import { holidayProject } from '../../testing/holiday.ts';
import type { ModelSettings } from '../model-settings.ts';
import { respondWithModel, type ModelOptions, type ModelResponse } from '../respond-with-model.ts';
import { openScripted } from './open-scripted.ts';
import {
  startScriptedModel,
  type Dialect,
  type Script,
  type ScriptedAnswer,
  type ScriptedModel,
} from './scripted-model.ts';

interface Scene {
  readonly script: Script | readonly ScriptedAnswer[];
  readonly dialect?: Dialect;
  readonly settings?: Partial<ModelSettings>;
  readonly project?: Project;
  readonly message?: string;
  readonly options?: Partial<ModelOptions>;
  /** Whether somebody listens while the answer is made; by default, yes. */
  readonly streaming?: boolean;
}

export interface Said {
  readonly project: Project;
  readonly response: ModelResponse;
  readonly server: ScriptedModel;
  /** What a live listener received, joined. */
  readonly heard: string;
}

/** Says something to a scripted model, with the holiday's film at hand. */
export async function sayToModel(t: TestContext, scene: Scene): Promise<Said> {
  const project = scene.project ?? holidayProject();
  const server = await startScriptedModel(t, scene.script, scene.dialect);
  const model = await openScripted(server.url, scene.settings);
  let heard = '';
  const onText = scene.streaming === false ? null : (delta: string) => void (heard += delta);
  const response = await respondWithModel(
    { text: scene.message ?? 'please turn the order around', language: 'en' },
    project,
    emptyConversation,
    {
      model,
      signal: t.signal,
      history: [],
      contactSheets: null,
      onText,
      ...scene.options,
    },
  );
  return { project, response, server, heard };
}
