import type { ApiError } from '../http/api-error.ts';
import type { ReceivedFile } from './received-file.ts';

/** One file of a request with many: here, or why not. */
export type Arrival =
  | { readonly name: string; readonly file: ReceivedFile }
  | { readonly name: string; readonly error: ApiError };
