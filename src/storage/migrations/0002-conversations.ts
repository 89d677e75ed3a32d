import type { Migration } from '../migrate.ts';

/** What the agent remembers of each session from one message to the next. */
export const conversations: Migration = {
  version: 2,
  statements: [
    `CREATE TABLE conversations (
      session_id TEXT PRIMARY KEY REFERENCES sessions (id) ON DELETE CASCADE,
      head INTEGER NOT NULL,
      conversation_json TEXT NOT NULL,
      brief_json TEXT NOT NULL)`,
  ],
};
