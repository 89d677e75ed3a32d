import type { McpRequest } from './mcp-endpoint.ts';

/** A session of the protocol. */
export interface McpSession {
  readonly userId: string;
  readonly answer: (sent: McpRequest) => Promise<Response>;
  readonly close: () => Promise<void>;
}

export interface SessionLimits {
  readonly most: number;
  readonly mostOfUser: number;
  /** Without a request or a stream; then a session ends. */
  readonly idleMs: number;
}

/** A session takes some 120 kB, 1000 of them 120 MB. */
export const defaultLimits: SessionLimits = { most: 1000, mostOfUser: 16, idleMs: 30 * 60_000 };

interface Entry extends McpSession {
  usedAtMs: number;
  /** Requests that are being answered. */
  busy: number;
}

/** Those that are open, the longest unused first. Where there are too many, that one ends. */
export class Sessions {
  readonly #limits: SessionLimits;
  readonly #open = new Map<string, Entry>();
  readonly #sweeping: NodeJS.Timeout;

  constructor(limits: Partial<SessionLimits> = {}) {
    this.#limits = { ...defaultLimits, ...limits };
    this.#sweeping = setInterval(() => this.#sweep(), this.#limits.idleMs / 10).unref();
  }

  get size(): number {
    return this.#open.size;
  }

  /** False where all that could make room are at work. */
  makeRoom(userId: string): boolean {
    const { most, mostOfUser } = this.#limits;
    const ofUser = [...this.#open].filter(([, session]) => session.userId === userId);
    const crowd = ofUser.length >= mostOfUser ? ofUser : [...this.#open];
    if (ofUser.length < mostOfUser && crowd.length < most) return true;
    const idle = crowd.find(([, { busy }]) => busy === 0);
    if (idle === undefined) return false;
    this.end(idle[0]);
    return true;
  }

  add(id: string, session: McpSession): void {
    this.#open.set(id, { ...session, usedAtMs: Date.now(), busy: 0 });
  }

  /** Null where there is none, or another user's. */
  async answer(id: string, sent: McpRequest): Promise<Response | null> {
    const session = this.#open.get(id);
    if (session === undefined || session.userId !== sent.userId) return null;
    this.#open.delete(id);
    this.#open.set(id, session);
    session.busy++;
    sent.whenOver(() => {
      session.busy--;
      session.usedAtMs = Date.now();
    });
    return session.answer(sent);
  }

  end(id: string): void {
    const session = this.#open.get(id);
    this.#open.delete(id);
    void session?.close();
  }

  async close(): Promise<void> {
    clearInterval(this.#sweeping);
    const open = [...this.#open.values()];
    this.#open.clear();
    await Promise.all(open.map(async (session) => session.close()));
  }

  #sweep(): void {
    const before = Date.now() - this.#limits.idleMs;
    for (const [id, { busy, usedAtMs }] of this.#open)
      if (busy === 0 && usedAtMs < before) this.end(id);
  }
}
