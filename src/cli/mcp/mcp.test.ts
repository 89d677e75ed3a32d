import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { suite, test } from 'node:test';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { callTool } from '../../../test/mcp/agent.ts';
import { findRunningServer } from '../../server/running-server.ts';
import { drawPhotos } from '../../server/turns/testing/chat.ts';
import { ownMachine } from '../client/testing/own-machine.ts';

/** As a person writes it into the settings of a program. */
const command = join(import.meta.dirname, '../../../kinora');

suite('kinora mcp', () => {
  test('starts a Kinora when a tool first needs one, and saves films among the videos', async (t) => {
    const { environment, dataFolder, folder: home } = await ownMachine(t);
    const [photo] = await drawPhotos(1);
    const path = join(home, 'beach.png');
    await writeFile(path, photo!.bytes);

    const env = { ...environment, HOME: home } as Record<string, string>;
    const transport = new StdioClientTransport({ command, args: ['mcp'], env, stderr: 'pipe' });
    const told = text(transport.stderr as Readable);
    const agent = new Client({ name: 'host', version: '1.0.0' });
    await agent.connect(transport);
    t.after(async () => agent.close());
    await agent.listTools();
    assert.deepEqual((await agent.listResources()).resources, []);
    assert.equal(await findRunningServer(dataFolder), null, 'who only looks around starts nothing');

    await callTool(agent, 'upload', { paths: [path] });
    await callTool(agent, 'say', { text: 'a 1 second video with the title "Sea"' });
    const wish = { quality: 'low', resolution: '480p', fps: 12 };
    const { data, text: said } = await callTool(agent, 'export_film', wish);
    const again = await callTool(agent, 'export_film', wish);
    const videos = join(home, process.platform === 'darwin' ? 'Movies' : 'Videos', 'Kinora');
    assert.equal(data['path'], join(videos, 'sea.mp4'), said);
    assert.deepEqual((await readdir(videos)).toSorted(), ['sea-2.mp4', 'sea.mp4'], again.text);
    await agent.close();

    const next = new Client({ name: 'host', version: '1.0.0' });
    await next.connect(new StdioClientTransport({ command, args: ['mcp'], env, stderr: 'ignore' }));
    t.after(async () => next.close());
    const names = (await next.listResources()).resources.map(({ mimeType }) => mimeType);
    assert.deepEqual(names, ['application/json', 'video/mp4', 'video/mp4'], 'it goes on there');
    assert.equal(await told, 'Starting Kinora on this machine…\nSetting up...\n');
  });

  test('says nothing on standard output but the protocol, whatever it is sent', async (t) => {
    const { environment } = await ownMachine(t);
    const program = spawn(command, ['mcp', '--no-start'], { env: environment });
    const output = text(program.stdout);
    const errors = text(program.stderr);
    const clientInfo = { name: 'host', version: '1.0.0' };
    const params = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo };
    const lines = [
      'no JSON at all',
      '{"jsonrpc":"2.0","id":1,"method":"initialize"',
      JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params }),
      JSON.stringify({ jsonrpc: '2.0', method: 'notifications/initialized' }),
      '[]',
      JSON.stringify({ jsonrpc: '2.0', id: 2, method: 'tools/call', params: { name: 'credits' } }),
    ];
    program.stdin.write(lines.map((line) => `${line}\n`).join(''));
    let heard = '';
    program.stdout.on('data', (bytes: Buffer) => {
      heard += bytes.toString();
      if (heard.includes('"id":2')) program.stdin.end();
    });
    const [code] = (await once(program, 'exit')) as [number];
    assert.equal(code, 0);
    const answers = (await output)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Answer);
    assert.deepEqual(
      answers.map(({ jsonrpc, id }) => [jsonrpc, id]),
      [
        ['2.0', 1],
        ['2.0', 2],
      ],
    );
    assert.equal(answers[1]!.result.isError, true);
    assert.match(answers[1]!.result.content[0]!.text, /No Kinora runs/);
    assert.ok((await errors).length > 0);
    assert.doesNotMatch(await errors, /^ +at /m, 'no stack traces');
  });

  test('names what it does not take', async (t) => {
    const { environment } = await ownMachine(t);
    const program = spawn(command, ['mcp', 'photo.jpg'], { env: environment });
    const [errors, [code]] = await Promise.all([text(program.stderr), once(program, 'exit')]);
    assert.equal(code, 2);
    assert.match(errors, /takes no photo\.jpg/);
  });
});

interface Answer {
  readonly jsonrpc: string;
  readonly id: number;
  readonly result: { readonly isError: boolean; readonly content: readonly { text: string }[] };
}
