/** What a client was promised by an answer or an event, and may therefore never miss again. */
export interface Acknowledged {
  readonly media: { readonly sessionId: string; readonly sha256: string }[];
  readonly resumable: ResumableFile[];
  readonly turns: SentTurn[];
  readonly revisions: {
    readonly sessionId: string;
    readonly number: number;
    /** As JSON. */
    readonly draft: string;
  }[];
  readonly renders: OrderedRender[];
}

/** A file that is sent in pieces. */
export interface ResumableFile {
  readonly sessionId: string;
  readonly address: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sha256: string;
  acknowledgedBytes: number;
}

/** A message that was sent; whether it arrived is open until something comes back. */
export interface SentTurn {
  readonly sessionId: string;
  readonly key: string;
  readonly text: string;
  /** Events that came, as JSON, by their number in the log. */
  readonly events: Map<number, string>;
}

/** An export that was sent. */
export interface OrderedRender {
  readonly order: { readonly id: string; readonly sessionId: string; readonly output: object };
  /** The last that was answered. */
  status: string;
  /** Of the film, once it was downloaded. */
  sha256: string | null;
}

export function nothingAcknowledged(): Acknowledged {
  return { media: [], resumable: [], turns: [], revisions: [], renders: [] };
}
