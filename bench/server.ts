// npm run bench:server -- crash | load | memory | export | streams [options]: the figures of the server, one kind at a time.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [kind = ''] = process.argv.splice(2, 1);
const file = new URL(`server-${kind}.ts`, import.meta.url);
if (!/^[a-z]+$/.test(kind) || !existsSync(fileURLToPath(file)))
  throw new Error('usage: npm run bench:server -- crash | load | memory | export | streams');
await import(file.href);
