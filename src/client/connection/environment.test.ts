import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { connect } from './connection.ts';
import { readEnvironment } from './environment.ts';

const both = {
  KINORA_URL: 'https://kinora.example/',
  NEMO_API_URL: 'https://nemo.example',
  KINORA_WEB_URL: 'https://web.kinora.example',
  NEMO_WEB_URL: 'https://web.nemo.example',
  KINORA_TOKEN: 'kinora',
  NEMO_TOKEN: 'nemo',
  KINORA_CLIENT_ID: 'kinora-client',
  NEMO_CLIENT_ID: 'nemo-client',
};

suite('the environment', () => {
  test('is read by Kinora’s own names first', () => {
    assert.deepEqual(readEnvironment(both), {
      url: 'https://kinora.example/',
      webUrl: 'https://web.kinora.example',
      token: 'kinora',
      clientId: 'kinora-client',
    });
  });

  test('is read by the names of other clients where Kinora’s are missing or empty', () => {
    const { NEMO_TOKEN, NEMO_API_URL } = both;
    const read = readEnvironment({ NEMO_TOKEN, NEMO_API_URL, KINORA_TOKEN: ' ' });
    assert.deepEqual(read, { url: 'https://nemo.example', token: 'nemo' });
  });

  test('gives way to options, and no address is a Kinora on this machine', () => {
    const { url, webUrl } = connect({ url: 'http://localhost:1/base/', environment: both });
    assert.deepEqual([url, webUrl], ['http://localhost:1/base', 'https://web.kinora.example']);
    assert.equal(connect().url, 'http://127.0.0.1:8787');
    assert.equal(connect().webUrl, 'http://127.0.0.1:8787');
  });

  test('with an address that is none is refused in words', () => {
    for (const url of ['localhost:8787', 'ftp://films.example', 'films'])
      assert.throws(() => connect({ url }), /is no address of a service/);
  });
});
