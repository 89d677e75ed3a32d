// README's way through the service, as a person pastes it into a shell.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import sharp from 'sharp';
import { drawPictures } from '../draw-pictures.ts';
import { temporaryFolder } from '../make-media.ts';
import { readFrames } from '../read-film.ts';
import { runService } from './run-service.ts';

const folder = temporaryFolder(after);
const page = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

test('what README says about the service can be pasted into a shell', async (t) => {
  const section = /^## As a service\n([^]*?)^## /m.exec(page)?.[1] ?? '';
  const [serve, ...walk] = Array.from(section.matchAll(/```sh\n([^]*?)```/g), (match) => match[1]!);
  assert.equal(serve, './kinora serve\n');

  const size = { widthPx: 480, heightPx: 320, durationFrames: 1 };
  const drawn = await drawPictures(folder, { count: 2, ...size });
  const holiday = join(folder, 'our holiday');
  await mkdir(holiday);
  for (const [index, { path }] of drawn.entries())
    await sharp(path).toFile(join(holiday, `photo ${index + 1}.jpg`));
  await writeFile(join(holiday, 'where we were.txt'), 'by the sea\n');
  const { url } = await runService(t);
  // Another address, another folder, and a film that is made sooner; all else as it stands there.
  const script = replaceEach(walk.join(''), {
    'http://127.0.0.1:8787': url,
    '~/holiday/': `"${holiday}"/`,
    '30 seconds': '2 seconds',
  });
  const { code, stdout, stderr } = await bash(script);
  assert.equal(code, 0, stderr);
  assert.match(
    stderr,
    /^where we were\.txt: [^\n]* This is no file that Kinora can use\.[^\n]*\n$/,
  );
  assert.match(stdout, /^photo 1\.jpg\nphoto 2\.jpg\n/);
  assert.match(stdout, /"status":"completed"/);
  const film = join(folder, 'film.mp4');
  assert.ok((await stat(film)).size > 1000);
  assert.equal(await readFrames(film, () => {}), 2 * 30);
});

function replaceEach(text: string, replacements: Readonly<Record<string, string>>): string {
  return Object.entries(replacements).reduce((changed, [from, to]) => {
    assert.ok(changed.includes(from), `README does not say ${from}`);
    return changed.replaceAll(from, to);
  }, text);
}

async function bash(script: string) {
  const child = spawn('bash', ['-u', '-c', script], { cwd: folder });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, stdout, stderr };
}
