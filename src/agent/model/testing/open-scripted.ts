import { modelSettingsSchema, type ModelSettings } from '../model-settings.ts';
import { openModel, type OpenModel } from '../open-model.ts';

/** A scripted model as Kinora opens it, with short patience. */
export async function openScripted(
  url: string,
  settings: Partial<ModelSettings> = {},
): Promise<OpenModel> {
  const model = await openModel(
    modelSettingsSchema.parse({
      name: 'scripted',
      url,
      key: 'sk-secret',
      timeoutMs: 5000,
      silenceMs: 2000,
      ...settings,
    }),
  );
  return model!;
}
