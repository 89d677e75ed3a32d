/** How long the client waits for what; all in ms. */
export interface Patience {
  /** Before each new try after a connection broke. */
  readonly retryDelaysMs: readonly number[];
  /** For an answer that is no stream; uploads get more by their size. */
  readonly answerMs: number;
  /** After which silence a stream counts as lost; servers send a heartbeat every 15 s. */
  readonly silenceMs: number;
  /** A turn at most, as servers have it. */
  readonly turnMs: number;
  /** Between two “Still working…”. */
  readonly noticeMs: number;
  /** Before each look at the state after a stream was lost that cannot be resumed. */
  readonly lostTurnDelaysMs: readonly number[];
  /** Between two looks at an export that is not pushed. */
  readonly exportPollMs: number;
  /** Where a server that is asked too often does not say how long. */
  readonly rateLimitMs: number;
  /** A server that asks for more is not waited for. */
  readonly longestRateLimitMs: number;
}

/** As the protocol has it. */
export const defaultPatience: Patience = {
  retryDelaysMs: [500, 2_000, 5_000, 10_000],
  answerMs: 60_000,
  silenceMs: 120_000,
  turnMs: 15 * 60_000,
  noticeMs: 2 * 60_000,
  lostTurnDelaysMs: [30_000, 30_000, 30_000, 30_000, 30_000],
  exportPollMs: 30_000,
  rateLimitMs: 30_000,
  longestRateLimitMs: 2 * 60_000,
};
