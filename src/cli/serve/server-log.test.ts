import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { suite, test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { serverLog } from './server-log.ts';

/** What the log writes to a terminal, or to something else. */
function logTo(isTTY: boolean) {
  const stream = Object.assign(new PassThrough(), { isTTY });
  const log = serverLog(stream as unknown as NodeJS.WriteStream, 'info');
  return { log, read: () => stripVTControlCharacters(String(stream.read() ?? '')) };
}

const request = { reqId: 'a1', method: 'GET', route: '/health', status: 200, durationMs: 3 };

suite('the log of a server', () => {
  test('is JSON, a line each, where no person reads along', () => {
    const { log, read } = logTo(false);
    log.info(request, 'request');
    const { time, pid, hostname, ...rest } = JSON.parse(read()) as Record<string, unknown>;
    assert.deepEqual(rest, { ...request, level: 30, msg: 'request' });
    assert.ok(Number(time) > 0 && pid === process.pid && hostname);
  });

  test('is short on a terminal', () => {
    const { log, read } = logTo(true);
    log.info(request, 'request');
    assert.match(read(), /^\d\d:\d\d:\d\d GET \/health 200 3 ms\n$/);
    log.warn({ job: 'render', attempts: 2 }, 'tried again');
    assert.match(read(), /^\d\d:\d\d:\d\d tried again job=render attempts=2\n$/);
  });

  test('tells on a terminal where an error came from', () => {
    const { log, read } = logTo(true);
    log.error({ err: new Error('no room') }, 'request failed');
    assert.match(read(), /request failed\nError: no room\n +at .*server-log\.test\.ts/);
  });

  test('leaves out what is below its level', () => {
    const { log, read } = logTo(true);
    log.debug('a detail');
    assert.equal(read(), '');
  });
});
