import type * as z from 'zod';
import type { Connection } from './connection.ts';
import { strangeAnswer, type ApiRequest } from './send-as.ts';
import { sendRequest } from './send-request.ts';

/** What a request is answered with, in the form that is expected. Throws ClientError for another. */
export async function ask<Schema extends z.ZodType>(
  connection: Connection,
  request: ApiRequest,
  schema: Schema,
): Promise<z.output<Schema>> {
  const { data } = await sendRequest(connection, request);
  const answer = schema.safeParse(data);
  if (!answer.success) throw strangeAnswer(connection, answer.error);
  return answer.data;
}
