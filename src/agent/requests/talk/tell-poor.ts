import { poorShots } from '../../../director/select.ts';
import { wording, type Wording } from '../../../language/wording.ts';
import type { Project } from '../../project.ts';

/** Which uploaded pictures may be blurred or too dark. */
export function tellPoor({ pictures }: Project): Wording {
  const told = poorShots(pictures).map((each) => each.wording);
  if (told.length === 0)
    return wording(
      'None of the pictures seems to be blurred or too dark.',
      '没有发现模糊或太暗的照片。',
    );
  return wording(
    [...told.map(({ en }) => en), 'Say “remove …” with a name to take one out.'].join(' '),
    [...told.map(({ zh }) => zh), '想去掉就说“删掉”加文件名。'].join(''),
  );
}
