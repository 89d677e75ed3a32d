/** The library's error about a request to a model's server, as far as Kinora looks at it. */
export interface CallError extends Error {
  /** Absent where no answer came. */
  readonly statusCode?: number;
  readonly responseHeaders?: Readonly<Record<string, string>>;
  readonly isRetryable: boolean;
}

/** By its name: the library's own check would load it where no model is used. */
export function isCallError(error: unknown): error is CallError {
  return error instanceof Error && error.name === 'AI_APICallError';
}
