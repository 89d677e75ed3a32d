import { frame } from '../../grammar/frame.ts';
import { quotedText } from '../../grammar/phrases/said-text.ts';
import { either, inOrder, many, maybe, meaning, words } from '../../grammar/reader.ts';
import { nameFilm } from './name-film.ts';
import { spokenText } from './spoken-text.ts';

const project = words(
  ...['project', 'session', 'the project', 'this project', 'my project', 'project name'],
  ...['name of the project', 'the name of the project', 'project title', 'title of the project'],
  ...['the project name', 'file name of the film'],
  ...['项目', '项目名', '项目名称', '这个项目', '工程', '工程名', '工程名称', '项目标题'],
  ...['作品名', '作品名称', '草稿名', '项目名字', '项目的名字'],
);
const nameVerb = words(
  ...['name', 'call', 'rename', 'title', 'as', 'to', 'is', ':', 'should be called', 'called'],
  ...['be', 'set', 'named', 'change', 'should be named', 'should be', 'will be called', 'titled'],
  ...['save as', 'save', 'label'],
  ...['叫', '叫做', '命名为', '改为', '改成', '取名', '为', '命名', '改名', '重命名为', '重命名'],
  ...['用', '就叫', '名字用', '名为', '就用', '要叫'],
  ...['改名为', '改叫', '起名', '换成', '设为', '是', '存为'],
);
const projectName = either(
  meaning(
    inOrder(maybe(nameVerb), project, many(nameVerb, 2), either(quotedText, spokenText)),
    ([verb, , verbs, name]) => (verb === null && verbs.length === 0 ? null : name),
  ),
);

/** A name for the project, which is not written into the picture. */
export const namingFrames = [
  frame({
    name: 'name-project',
    needs: { name: projectName },
    cost: -0.3,
    means: ({ name }) => nameFilm.of({ name }),
  }),
];
