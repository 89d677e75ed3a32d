import type { Migration } from '../migrate.ts';
import { first } from './0001-first.ts';

/** In order; a new one is a file and a line here. */
export const migrations: readonly Migration[] = [first];
