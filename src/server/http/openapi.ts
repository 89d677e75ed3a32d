import swagger, { type SwaggerTransform } from '@fastify/swagger';
import type { FastifySchema } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import * as z from 'zod';
import { errorAnswerSchema } from '../../api/envelope.ts';
import { version } from '../version.ts';
import type { ApiDocument, ApiOperation } from './api-document.ts';
import { apiPage } from './api-page.ts';
import type { App } from './app.ts';
import { sendPage } from './page.ts';
import { languageOf } from './request-language.ts';

/** Describes every route that is added from here on, for programs and for people. */
export async function describeRoutes(app: App, publicUrl: () => string): Promise<void> {
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: 'Kinora', version }, components },
    convertConstToEnum: false,
    transform: describeRoute,
    transformObject: jsonSchemaTransformObject,
  });
  let described: ApiDocument | null = null;
  const document = () => (described ??= withErrors(resolvable(app.swagger()), publicUrl()));

  app.route({
    method: 'GET',
    url: '/openapi.json',
    config: { access: 'public' },
    schema: { tags: ['Service'], summary: 'This API, described for programs (OpenAPI 3.1)' },
    handler: async () => document(),
  });

  app.route({
    method: 'GET',
    url: '/docs',
    config: { access: 'public' },
    schema: {
      tags: ['Service'],
      summary: 'This API, described for people',
      produces: ['text/html'],
    },
    handler: async (request, reply) => {
      const language = languageOf(request);
      return sendPage(reply, { language, ...apiPage(document(), language) });
    },
  });

  app.route({
    method: 'GET',
    url: '/',
    config: { access: 'public' },
    schema: { hide: true },
    handler: async (_request, reply) => reply.redirect('/docs'),
  });
}

const describeRoute: SwaggerTransform = (described) => {
  const { schema, route } = described;
  const needsToken = route.config?.access === 'user';
  const { body: _body, ...rest } = schema;
  const contents = bodyContents(schema);
  const bodyOf = (one: unknown) =>
    jsonSchemaTransform({ ...described, schema: { body: one } }).schema.body;
  const transformed = jsonSchemaTransform({ ...described, schema: contents ? rest : schema });
  return {
    url: transformed.url,
    schema: {
      ...transformed.schema,
      ...(contents && {
        body: {
          content: {
            ...mapValues(contents, (one) => ({ schema: bodyOf(one) })),
            ...(schema.consumes?.includes('multipart/form-data') && {
              'multipart/form-data': form,
            }),
          },
        },
      }),
      security: needsToken ? [{ token: [] }] : [],
    },
  };
};

/** The schemas of a body that is written in one way or another, by content type. */
function bodyContents({ body }: FastifySchema): Record<string, unknown> | null {
  if (typeof body !== 'object' || body === null || !('content' in body)) return null;
  return mapValues(body.content as Record<string, { schema: unknown }>, ({ schema }) => schema);
}

const file = { type: 'string', contentMediaType: 'application/octet-stream' };
const form = {
  schema: { type: 'object', properties: { files: { type: 'array', items: file } } },
};

const components = {
  securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
  responses: {
    Error: {
      description: 'What was wrong and what to do',
      content: { 'application/json': { schema: z.toJSONSchema(errorAnswerSchema) as object } },
    },
  },
} as const;

/** `z.json()` refers to itself by names that the transforms lose: any JSON is described as such. */
function resolvable(document: object): ApiDocument {
  return JSON.parse(JSON.stringify(document), (key, value: unknown) => {
    if (key === '$defs') return;
    if (typeof value !== 'object' || value === null || !('$ref' in value)) return value;
    return lostName.test(String(value.$ref)) ? {} : value;
  }) as ApiDocument;
}

const lostName = /^#\/(?:components\/schemas\/schema\d+|\$defs\/.*)$/;

/** Every operation may answer with an error. */
function withErrors(document: ApiDocument, url: string): ApiDocument {
  const error = { $ref: '#/components/responses/Error' };
  const withError = (operation: ApiOperation): ApiOperation => ({
    ...operation,
    responses: { ...operation.responses, default: error },
  });
  return {
    ...document,
    servers: [{ url }],
    paths: mapValues(document.paths, (methods) => mapValues(methods, withError)),
  };
}

function mapValues<From, To>(
  record: Readonly<Record<string, From>>,
  change: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
