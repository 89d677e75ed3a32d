import * as z from 'zod';
import { wording } from '../../language/wording.ts';
import { refuse } from '../refusal.ts';
import { assetSchema } from '../schema.ts';
import { defineEdit } from './edit-kind.ts';

export const addAsset = defineEdit({
  kind: 'add-asset',
  purpose: 'Makes a photo, clip, sound, colour or composed score known to the film, not yet shown.',
  args: z.strictObject({ asset: assetSchema }),
  apply(timeline, { asset }) {
    if (Object.hasOwn(timeline.assets, asset.id)) {
      return refuse(
        'id-taken',
        `"${asset.name}" is already among the assets`,
        `素材中已有“${asset.name}”`,
        'asset.id',
      );
    }
    return { ...timeline, assets: { ...timeline.assets, [asset.id]: asset } };
  },
  describe({ args: { asset } }) {
    return wording(`Added "${asset.name}"`, `已添加素材“${asset.name}”`);
  },
});
