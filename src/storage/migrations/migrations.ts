import type { Migration } from '../migrate.ts';
import { first } from './0001-first.ts';
import { conversations } from './0002-conversations.ts';

/** In order; a new one is a file and a line here. */
export const migrations: readonly Migration[] = [first, conversations];
