import { frame } from '../../grammar/frame.ts';
import { reference } from '../../grammar/phrases/reference.ts';
import { either, inOrder, maybe, meaning, words } from '../../grammar/reader.ts';
import { replacePicture } from './replace-picture.ts';

const replaceVerb = words(
  ...['replace', 'replacing', 'swap out', 'switch out', 'substitute', 'change', 'sub', 'replce'],
  ...['换', '替换', '更换', '替', '把', '将', '改', '代替', '替代'],
);
const replaceWith = either(
  meaning(inOrder(words('with', 'by', 'for', 'to', 'against', 'into'), reference), ([, by]) => by),
  meaning(
    inOrder(
      words(
        ...['换成', '替换成', '换为', '替换为', '改成', '改为', '换上', '更换为', '更换成', '换做'],
        ...['变成', '用'],
      ),
      reference,
      maybe(words('替换', '代替', '来替换', '换掉', '替代', '来代替', '替换掉')),
    ),
    ([, by]) => by,
  ),
);
const replace = frame({
  name: 'replace a picture',
  needs: { replaceVerb, photo: reference, by: replaceWith },
  cost: 0.05,
  means: ({ photo, by }) =>
    photo.of === 'all' || by.of === 'all' || by.of === 'it' || photo.of === 'it'
      ? null
      : replacePicture.of({ photo, by }),
});
const insteadOf = frame({
  name: 'one picture instead of another',
  needs: {
    by: either(
      meaning(
        inOrder(
          maybe(words('use', 'show', 'put', 'take', 'have', 'i want')),
          reference,
          words('instead of', 'in place of', 'rather than', 'replaces', 'replacing'),
          reference,
        ),
        ([, by, , photo]) => ({ by, photo }),
      ),
      meaning(
        inOrder(
          maybe(words('用', '拿')),
          reference,
          words('代替', '替换', '换掉', '替代', '取代', '替换掉', '替掉', '顶替'),
          reference,
        ),
        ([, by, , photo]) => ({ by, photo }),
      ),
      meaning(
        inOrder(
          reference,
          words('换成', '替换成', '换为', '替换为', '替换成为', '更换为', '更换成'),
          reference,
        ),
        ([photo, , by]) => ({ by, photo }),
      ),
    ),
  },
  means: ({ by: { by, photo } }) =>
    photo.of === 'all' || by.of === 'all' || by.of === 'it'
      ? null
      : replacePicture.of({ photo, by }),
});

export const replaceFrames = [replace, insteadOf];
