/** What the environment says of the service; what it does not say is missing. */
export interface ServiceInEnvironment {
  /** Of the service: `https://films.example`. */
  readonly url?: string;
  /** Of the pages for people, where they are not under `url`. */
  readonly webUrl?: string;
  readonly token?: string;
  readonly clientId?: string;
}

/** Each from Kinora's own variable, else from that of the protocol's other clients. Empty is not set. */
export function readEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): ServiceInEnvironment {
  const read = Object.entries(variables).flatMap(([key, names]) => {
    const value = names.map((name) => environment[name]?.trim()).find(Boolean);
    return value === undefined ? [] : [[key, value]];
  });
  return Object.fromEntries(read) as ServiceInEnvironment;
}

const variables: Readonly<Record<keyof ServiceInEnvironment, readonly string[]>> = {
  url: ['KINORA_URL', 'NEMO_API_URL'],
  webUrl: ['KINORA_WEB_URL', 'NEMO_WEB_URL'],
  token: ['KINORA_TOKEN', 'NEMO_TOKEN'],
  clientId: ['KINORA_CLIENT_ID', 'NEMO_CLIENT_ID'],
};
