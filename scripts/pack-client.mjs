// npm run pack:client [FOLDER]: the client library as a package of its own, `kinora-VERSION.tgz`, for
// Node 20 and bundlers. Node strips no types below node_modules, so it is built; and who only talks
// to a service needs neither the engine nor its packages.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { projectFolder, setup } from './setup.mjs';

const node = setup({ forTests: true });
const outFolder = resolve(process.argv[2] ?? join(projectFolder, 'out'));
const buildFolder = join(outFolder, 'client');

rmSync(buildFolder, { recursive: true, force: true });
mkdirSync(buildFolder, { recursive: true });
build();
writePackageFile();
copyFileSync(join(projectFolder, 'LICENSE'), join(buildFolder, 'LICENSE'));
writeFileSync(join(buildFolder, 'README.md'), readme());
run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', outFolder], buildFolder);

/** Only what the client reaches by its imports; the folders stay as they are, so that imports do. */
function build() {
  const configPath = join(buildFolder, 'tsconfig.json');
  const config = {
    extends: join(projectFolder, 'tsconfig.json'),
    compilerOptions: {
      noEmit: false,
      rootDir: projectFolder,
      outDir: buildFolder,
      rewriteRelativeImportExtensions: true,
      declaration: true,
      sourceMap: true,
      inlineSources: true,
      typeRoots: [join(projectFolder, 'node_modules/@types')],
    },
    include: ['client', 'api'].map((folder) => join(projectFolder, 'src', folder)),
    exclude: [join(projectFolder, 'src/**/*.test.ts'), join(projectFolder, 'src/**/testing')],
  };
  writeFileSync(configPath, JSON.stringify(config));
  run(
    node,
    [join(projectFolder, 'node_modules/typescript/bin/tsc'), '-p', configPath],
    buildFolder,
  );
  rmSync(configPath);
}

/** Exports, version and the versions of packages are the project's, so that they are said once. */
function writePackageFile() {
  const whole = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'));
  const { name, version, license, type, exports, dependencies } = whole;
  const built = Object.entries(exports).map(([path, source]) => [
    path,
    { types: source.replace(/\.ts$/, '.d.ts'), default: source.replace(/\.ts$/, '.js') },
  ]);
  const needed = ['eventsource-parser', 'zod'].map((one) => [one, `^${dependencies[one]}`]);
  const packageFile = {
    name,
    version,
    description: 'Drives Kinora, or another server of its protocol: photos and words in, films out',
    license,
    type,
    sideEffects: false,
    exports: Object.fromEntries(built),
    dependencies: Object.fromEntries(needed),
    engines: { node: '>=20.10' },
  };
  writeFileSync(join(buildFolder, 'package.json'), `${JSON.stringify(packageFile, null, 2)}\n`);
}

/** Pages beside it are not in the package. */
function readme() {
  const page = readFileSync(join(projectFolder, 'docs/client.md'), 'utf8');
  return page.replaceAll(/\[([^\]]+)\]\((?!https?:)[^)]+\)/g, '$1');
}

function run(command, args, cwd) {
  const { status } = spawnSync(command, args, { cwd, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
