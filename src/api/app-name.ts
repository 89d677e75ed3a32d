/** The one agent there is, by the name that the protocol's clients write into addresses. */
export const appName = 'nemo_agent';
