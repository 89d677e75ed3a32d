import type { Language } from '../../language/wording.ts';
import { wording } from '../../language/wording.ts';
import { ClientError } from '../client-error.ts';
import { ownAttribution, type Attribution } from './attribution.ts';
import { readEnvironment } from './environment.ts';
import { identitiesInMemory, type Identity, type IdentityStore } from './identity.ts';
import { defaultPatience, type Patience } from './patience.ts';

export interface ConnectionOptions {
  /** Of the service; over the environment's. A Kinora on this machine by default. */
  readonly url?: string;
  /** Of the pages for people; `url` by default. */
  readonly webUrl?: string;
  /**
   * Over the environment's; without any, a free one is fetched. One that the server refuses is an
   * error (`tokenInvalid`): nobody becomes somebody else unasked.
   */
  readonly token?: string;
  /** Another in place of `token`, once that is refused; where it knows none, a free one is fetched. */
  readonly renewToken?: () => Promise<string | null>;
  readonly clientId?: string;
  /** Such as `process.env`; nothing is read from it by default. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** In memory by default; `identitiesInFile` keeps them. */
  readonly identities?: IdentityStore;
  readonly attribution?: Attribution;
  /** Of what the server says; English by default. */
  readonly language?: Language;
  readonly patience?: Partial<Patience>;
  /** Of the platform by default. */
  readonly fetch?: typeof fetch;
  /** Whether a body may be a stream, so that its bytes are counted as they go; browsers cannot over HTTP/1. */
  readonly streamsBodies?: boolean;
}

/** A server, and who calls it how. */
export interface Connection {
  /** Without a slash at the end. */
  readonly url: string;
  readonly webUrl: string;
  readonly language: Language;
  readonly attribution: Attribution;
  readonly patience: Patience;
  readonly fetch: typeof fetch;
  readonly streamsBodies: boolean;
  /** What is known of the caller; `change` keeps it. */
  readonly identity: {
    read(): Promise<Identity>;
    change(change: Partial<Identity>): Promise<void>;
  };
  /** The token that was set by option or environment, as long as the server takes it. */
  givenToken: string | null;
  /** Null where the given token is the only one. */
  readonly renewToken: (() => Promise<string | null>) | null;
  /** That is being fetched: whoever needs one at the same time waits for the same. */
  fetchingToken: Promise<string> | null;
  /** Whether the server was there before; then it is waited for when it is gone. */
  hasAnswered: boolean;
  /** By which the last export was called. */
  lastExportMs: number;
}

/** Says how to reach a server; nothing is sent yet. Throws ClientError for an address that is none. */
export function connect(options: ConnectionOptions = {}): Connection {
  const inEnvironment = readEnvironment(options.environment ?? {});
  const url = baseUrl(options.url ?? inEnvironment.url ?? localUrl);
  const store = options.identities ?? identitiesInMemory();
  const clientId = options.clientId ?? inEnvironment.clientId ?? null;
  return {
    url,
    webUrl: baseUrl(options.webUrl ?? inEnvironment.webUrl ?? url),
    language: options.language ?? 'en',
    attribution: options.attribution ?? ownAttribution,
    patience: { ...defaultPatience, ...options.patience },
    fetch: options.fetch ?? fetch,
    streamsBodies: options.streamsBodies ?? isNode(),
    identity: keepIdentity(store, { url, clientId }),
    givenToken: options.token ?? inEnvironment.token ?? null,
    renewToken: options.renewToken ?? null,
    fetchingToken: null,
    hasAnswered: false,
    lastExportMs: 0,
  };
}

/** Where `./kinora serve` listens. */
const localUrl = 'http://127.0.0.1:8787';

/** Node 20 has no `navigator`, which every browser has. */
function isNode(): boolean {
  const { navigator } = globalThis as { readonly navigator?: { readonly userAgent: string } };
  return navigator?.userAgent.startsWith('Node') ?? true;
}

function baseUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new ClientError(
      'badRequest',
      wording(
        `${text} is no address of a service: expected one such as ${localUrl}.`,
        `${text} 不是服务地址：应类似 ${localUrl}。`,
      ),
    );
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

function keepIdentity(
  store: IdentityStore,
  place: { readonly url: string; readonly clientId: string | null },
): Connection['identity'] {
  let known: Identity | null = null;
  const read = async (): Promise<Identity> => {
    if (known !== null) return known;
    const stored = await store.read(place.url);
    const clientId = place.clientId ?? stored?.clientId ?? newClientId();
    // Another client id is another user.
    const isSame = stored?.clientId === clientId;
    return (known ??= isSame ? stored : { clientId, token: null, userId: null, sessionId: null });
  };
  return {
    read,
    change: async (change) => {
      const current = await read();
      const changed = { ...current, ...change };
      if (Object.keys(change).every((key) => isUnchanged(key as keyof Identity, current, changed)))
        return;
      known = changed;
      await store.write(place.url, changed);
    },
  };
}

function isUnchanged(key: keyof Identity, before: Identity, after: Identity): boolean {
  return before[key] === after[key];
}

/** As good as a password: 122 random bits. */
export function newClientId(): string {
  return crypto.randomUUID();
}
