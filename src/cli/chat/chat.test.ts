// `kinora chat` as a person meets it: the real program in a real terminal, against a real server.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, suite, test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { startStandIn } from '../../../test/client/stand-in-server.ts';
import { drawPictures } from '../../../test/draw-pictures.ts';
import { temporaryFolder } from '../../../test/make-media.ts';
import { until } from '../../../test/until.ts';
import { startTestServer, type TestServer } from '../../server/testing/test-server.ts';
import { displayWidth } from '../text-layout.ts';
import { startSlowRoad } from './testing/slow-road.ts';
import { skipWithoutTmux, startTerminal, type Terminal } from './testing/terminal.ts';

const media = temporaryFolder(after);
const photos = join(media, 'my photos');
let server: TestServer;
const cleanUps: (() => Promise<void>)[] = [];

before(async () => {
  await mkdir(photos);
  const drawing = { count: 3, widthPx: 480, heightPx: 270, durationFrames: 30 };
  const pictures = await drawPictures(photos, drawing);
  for (const [index, name] of ['beach', 'dinner', 'tower'].entries())
    await sharp(pictures[index]!.path)
      .withExif({ IFD2: { DateTimeOriginal: `2024:05:0${index + 1} 12:00:00` } })
      .jpeg()
      .toFile(join(photos, `${name}.jpg`));
  for (const { path } of pictures) await rm(path);
  const context = { after: (stop: () => Promise<void>) => void cleanUps.push(stop) };
  server = await startTestServer(context);
});
after(async () => {
  for (const cleanUp of cleanUps) await cleanUp();
});

/** A chat that has greeted. */
async function chat(
  test: TestContext,
  args: readonly string[] = [],
  more: Partial<Parameters<typeof startTerminal>[1]> & { readonly url?: string } = {},
): Promise<Terminal> {
  const terminal = await startTerminal(test, {
    ...more,
    args: ['chat', ...args, '--server', more.url ?? server.url],
  });
  await terminal.sees(/\n›/);
  return terminal;
}

async function withFilm(test: TestContext, more: Parameters<typeof chat>[2] = {}) {
  const terminal = await chat(test, [photos], more);
  await terminal.sees(/3 photos added/);
  terminal.say('a 2 second film without music');
  await terminal.sees(/laid out: 2 s[^]*\n›/);
  return terminal;
}

suite('kinora chat', { skip: skipWithoutTmux, concurrency: 2 }, () => {
  test('goes from files to a film, back a step, and to an MP4', async (test) => {
    const terminal = await withFilm(test);
    terminal.say('make it black and white');
    await terminal.sees(/black and white\./);
    terminal.say('/undo');
    await terminal.sees(/Taken back[^]*\n›/);
    terminal.say('/redo');
    await terminal.sees(/Made again[^]*\n›/);
    terminal.say('export');
    await terminal.sees(/✓ my-photos\.mp4[^]*\n›/);
    assert.ok((await stat(join(terminal.folder, 'my-photos.mp4'))).size > 1000);
    terminal.say('/export other name.mp4');
    await terminal.sees(/✓ other name\.mp4[^]*\n›/);
    terminal.press('C-d');
    assert.equal(await terminal.exitCode(), 0);
    assert.doesNotMatch(terminal.screen(), /nmv_usr_|\d{19}/);
  });

  test('takes choices by their number, of a question and of a list', async (test) => {
    const terminal = await withFilm(test);
    terminal.say('title "Summer"');
    await terminal.sees(/“Summer” is seen[^]*\n›/);
    terminal.say('remove the title');
    await terminal.sees(/Took out “Summer”[^]*\n›/);
    terminal.say('add text');
    await terminal.sees(/What should the title say\?.*\n1\. “Summer”\n2\. “May 2024”\n\n›/);
    terminal.say('2');
    await terminal.sees(/→ “May 2024”\n.*“May 2024” is seen[^]*\n›/);
    terminal.say('/projects');
    await terminal.sees(/1\. my photos .* this one\n\n›/);
    terminal.say('1');
    await terminal.sees(/→ my photos[^]*my photos: 3 photos[^]*\n›/);
  });

  test('uploads what is dropped on it, in quotes, and sends nothing twice', async (test) => {
    const terminal = await chat(test);
    terminal.drop(`'${join(photos, 'beach.jpg')}'\n'${join(photos, 'dinner.jpg')}'\n`);
    terminal.press('Enter');
    await terminal.sees(/2 photos added/);
    terminal.drop(join(photos, 'beach.jpg').replaceAll(' ', '\\ '));
    terminal.press('Enter');
    await terminal.sees(/in the project already/);
  });

  test('uploads a folder that is named within a wish, and then does the wish', async (test) => {
    const terminal = await chat(test);
    terminal.say(`make a 2 second film of '${photos}'`);
    await terminal.sees(/3 photos added[^]*laid out: 2 s[^]*\n›/);
  });

  test('goes on with the last project, and with new files asks which film they are for', async (test) => {
    const first = await withFilm(test);
    first.say('/quit');
    assert.equal(await first.exitCode(), 0);
    const again = await chat(test, [], { folder: first.folder });
    await again.sees(/Going on with “my photos”: 3 photos, a film of 2 s/);
    again.press('Up');
    await again.sees(/› \/quit/);
    const facts = await stat(join(first.folder, 'state/kinora/chat-history'));
    assert.equal(facts.mode & 0o777, 0o600);
    again.press('C-c', 'C-d');
    assert.equal(await again.exitCode(), 0);
    const drawing = { count: 1, widthPx: 320, heightPx: 180, durationFrames: 30, first: 7 };
    await drawPictures(first.folder, drawing);
    const third = await chat(test, ['picture-7.png'], { folder: first.folder });
    await third.sees(/1\. A new film\n2\. This film/);
    third.say('1');
    await third.sees(/1 photo added/);
  });

  test('gives the prompt back when Ctrl-C is pressed in a turn, and the turn goes on', async (test) => {
    const road = await startSlowRoad(test, server.url);
    const terminal = await withFilm(test, { url: road.url });
    road.hold(/./);
    terminal.say('make it sepia');
    await until(() => road.heldCount() === 1);
    terminal.press('C-c');
    await terminal.sees(/Nothing was sent\.[^]*\n›/);
    road.hold(/run_sse/);
    terminal.say('make it vertical');
    await until(() => road.heldCount() === 1);
    await terminal.sees(/[⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏] Working…/);
    assert.equal(terminal.cursor().isShown, false);
    terminal.type('/state');
    terminal.press('C-c');
    await terminal.sees(/Not waited for any longer[^]*\n›/);
    assert.doesNotMatch(terminal.screen(), /Working…/);
    assert.deepEqual(terminal.cursor(), { x: 2, isShown: true });
    road.release();
    terminal.say('how long is it?');
    await terminal.sees(/how long is it\?\n.*2 s/);
    terminal.say('/undo');
    await terminal.sees(/Taken back/);
  });

  test('keeps what is typed ahead for the next lines', async (test) => {
    const road = await startSlowRoad(test, server.url);
    const terminal = await withFilm(test, { url: road.url });
    road.hold(/run_sse/);
    terminal.say('make it vertical');
    await until(() => road.heldCount() === 1);
    terminal.say('/credits');
    terminal.type('half a li');
    road.release();
    await terminal.sees(/9:16[^]*› \/credits\n\d+ credits\.\n\n› half a li$/);
  });

  test('stops an export at the service when Ctrl-C is pressed', async (test) => {
    const terminal = await withFilm(test);
    terminal.say('/export 4k 60fps');
    await terminal.sees(/(?:Rendering|Waiting in line) /);
    terminal.press('C-c');
    const screen = await terminal.sees(/The export is stopped[^]*\n›/);
    assert.doesNotMatch(screen, /Rendering/);
    assert.equal(terminal.cursor().isShown, true);
    terminal.say('/state');
    await terminal.sees(/3 photos\n/);
  });

  test('finds the answer of a turn whose connection broke', async (test) => {
    const road = await startSlowRoad(test, server.url);
    const terminal = await withFilm(test, { url: road.url });
    road.hold(/run_sse/);
    terminal.say('make it vertical');
    await until(() => road.heldCount() === 1);
    road.breakOff();
    await terminal.sees(/The connection broke/);
    road.mend();
    await terminal.sees(/make it vertical\n[^]*9:16[^]*\n›/);
  });

  test('speaks with another service of the protocol, in words in place of its buttons', async (test) => {
    const service = await startStandIn(test, {
      keys: 'snake',
      renderFields: 'data',
      heartbeat: 'empty-data',
      errors: 'both',
      says: false,
      lineEnd: '\n',
      endsLastEvent: true,
    });
    const terminal = await chat(test, [photos], { url: service.url });
    await terminal.sees(/3 photos added/);
    terminal.say('turn them into a film');
    await terminal.sees(/There is a film now\.[^]*\n›/);
    const filler = 'It is all laid out as you wished, picture by picture, so take your time. ';
    service.sayNext(`${filler.repeat(3)}Then click the "Export" button in the top right corner.`);
    terminal.say('make it nicer');
    const screen = await terminal.sees(/Then say\s“export”\.\n\n›/);
    assert.doesNotMatch(screen, /click the/);
    assert.equal(screen.split('so take your time.').length, 4);
    terminal.say('/undo');
    await until(() => service.messages.at(-1) === 'undo');
    terminal.say('/projects');
    await terminal.sees(/✗ This server does not list projects/);
    terminal.say('/show');
    await terminal.sees(/✗ This server shows no single frames/);
  });

  test('says what to do when nobody answers, and goes on', async (test) => {
    const road = await startSlowRoad(test, server.url);
    const terminal = await chat(test, [], { url: road.url });
    await road.close();
    terminal.say('/credits');
    await terminal.sees(/✗ http:\/\/127\.0\.0\.1:\d+ does not answer[^]*\n›/);
    terminal.say('/lang zh');
    await terminal.sees(/✓ 中文/);
    terminal.say('/exprot');
    await terminal.sees(/是不是想用 \/export/);
  });

  test('leaves at the second Ctrl-C on an empty line, and not with something on it', async (test) => {
    const terminal = await chat(test);
    terminal.type('something');
    await terminal.sees(/› something/);
    terminal.press('C-c');
    await terminal.sees(/\n›$/);
    terminal.press('C-c');
    await terminal.sees(/once more/);
    terminal.press('C-c');
    assert.equal(await terminal.exitCode(), 0);
  });

  test('draws one prompt, however the window is resized while a long line is typed', async (test) => {
    const terminal = await chat(test);
    terminal.type(
      '这是一句很长的话，用来看看光标和宽度是不是正确，特别是 with English 混在一起的时候',
    );
    await terminal.sees(/时候$/);
    for (const columns of [40, 100, 30]) {
      terminal.resize(columns);
      await terminal.sees(/时候$/);
      terminal.press('Left', 'Right');
    }
    terminal.press('BSpace');
    const screen = await terminal.sees(/时$/);
    assert.equal(screen.split('›').length - 1, 1, screen);
    assert.equal(screen.split('这是').length - 1, 1, screen);
  });

  test('completes commands and paths', async (test) => {
    const terminal = await chat(test);
    terminal.type('/cre');
    terminal.press('Tab');
    await terminal.sees(/› \/credits/);
    terminal.press('C-c');
    terminal.type(`${media}/my`);
    terminal.press('Tab');
    await terminal.sees(/my\\ photos\//);
    terminal.type('b');
    terminal.press('Tab');
    await terminal.sees(/beach\.jpg/);
    terminal.press('Enter');
    await terminal.sees(/1 photo added/);
  });

  for (const columns of [40, 80, 120])
    test(`fits ${columns} columns in Chinese, without colour`, async (test) => {
      const environment = { KINORA_LANG: 'zh', NO_COLOR: '1' };
      const terminal = await chat(test, [photos], { columns, environment });
      await terminal.sees(/已添加 3 张照片/);
      terminal.say('做成2秒的影片，不要音乐，标题“夏天”');
      await terminal.sees(/影片已编排好[^]*\n›/);
      terminal.say('/');
      const screen = await terminal.sees(/\/quit[^]*Ctrl-D[^]*\n›/);
      // Of a row that the terminal itself broke, the next one would begin where a word goes on.
      for (const row of screen.split('\n').slice(1)) assert.ok(displayWidth(row) < columns, row);
      assert.match(screen, /标题：\s?"夏天"/);
    });

  test('shows the film as coloured blocks where there are colours, and nowhere else', async (test) => {
    const terminal = await withFilm(test, { environment: { COLORTERM: 'truecolor' } });
    const screen = await terminal.sees(/▀{20}/);
    for (const row of screen.split('\n')) assert.ok(displayWidth(row) < 80, row);
    const plain = await withFilm(test);
    plain.say('/show 1');
    const [, path] = /It is in\s(\S+)/.exec(await plain.sees(/It is in\s\S+\.jpg/))!;
    assert.deepEqual([...(await readFile(path!)).subarray(0, 2)], [0xff, 0xd8]);
    assert.doesNotMatch(plain.screen(), /▀/);
  });
});

suite('kinora chat without a terminal', () => {
  test('answers each line of its input in plain text, and says by its exit code whether all was done', async (test) => {
    const folder = temporaryFolder(test.after.bind(test));
    const program = fileURLToPath(new URL('../../../kinora', import.meta.url));
    const run = async (args: readonly string[], input: string) => {
      const child = spawn(program, ['chat', ...args, '--server', server.url], {
        cwd: folder,
        env: {
          ...process.env,
          XDG_CONFIG_HOME: folder,
          KINORA_DATA: join(folder, 'data'),
          KINORA_LANG: 'en',
        },
      });
      let text = '';
      child.stdout.setEncoding('utf8').on('data', (more: string) => (text += more));
      child.stdin.end(input);
      const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
      return { code, text };
    };
    const made = await run([photos], 'a 2 second film without music\n\nexport to mp4\n');
    assert.equal(made.code, 0, made.text);
    assert.match(made.text, /3 photos added[^]*› a 2 second[^]*laid out: 2 s[^]*✓ my-photos\.mp4/);
    // oxlint-disable-next-line no-control-regex
    assert.doesNotMatch(made.text, /[\x1b\r]/);
    const failed = await run([], '/nonsense\n/state\n');
    assert.equal(failed.code, 1);
    assert.match(failed.text, /✗ There is no command \/nonsense[^]*› \/state\nmy photos: 3 photos/);
  });
});
