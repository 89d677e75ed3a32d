import { apiErrors } from '../../api/codes.ts';
import { ApiError } from './api-error.ts';

/** The user of an address is the caller, written `me` or by id. Of anybody else there is nothing to find. */
export function requireSelf(caller: { readonly id: string }, user: string): void {
  if (user !== 'me' && user !== caller.id) throw new ApiError(apiErrors.notFound);
}
