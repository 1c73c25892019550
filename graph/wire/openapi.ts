// The OpenAPI 3.1 document, built from the endpoints and their zod schemas, so that it cannot say anything else than the code.
// May import: zod, wire. Invariant: JSON Schema 2020-12, every object closed, every reference inside the document.
import { z } from 'zod';
import type { GraphErrorCode } from '#graph/errors';
import type { Endpoint } from './endpoint';
import { ENDPOINTS } from './endpoints';
import { PROBLEM_STATUS, problemSchema } from './problem';

type Json = Readonly<Record<string, unknown>>;

const OWN_STATUS: Readonly<Record<string, readonly number[]>> = { '/api/health': [503, 504] };

/** The document the app serves at `/api/openapi.json`. */
export function buildOpenApi(version: string): Json {
  const answers = ENDPOINTS.flatMap(({ answer, write }) => (write === undefined ? [answer] : [answer, write.answer]));
  const schemas = Object.fromEntries(answers.map(([name, schema]) => [name, toSchema(schema)]));
  return {
    openapi: '3.1.0',
    info: {
      title: 'ChainAtlas',
      version,
      description:
        'The JSON twin of every page: what the page at /P shows, /api/P answers. Only /api/leads is written to. Lists answer { items, total, nextCursor }; ' +
        'an answer that left something out says so. Errors are RFC 9457 problem+json with a closed set of codes. ' +
        'A segment is present, weak, absent or unknown; unknown means that there are no data and never absent.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    servers: [{ url: '/' }],
    paths: Object.fromEntries(ENDPOINTS.map((endpoint) => [endpoint.path, toOperations(endpoint)])),
    components: { schemas: { ...schemas, Problem: toSchema(problemSchema) } },
  };
}

function toOperations(endpoint: Endpoint): Json {
  const { write } = endpoint;
  const get = toOperation(endpoint);
  if (write === undefined) return { get };
  const [name] = write.answer;
  const body = { 'application/json': { schema: { type: 'object' } } };
  return {
    get,
    post: {
      operationId: `write${endpoint.answer[0].replace(/View$/, '')}`,
      summary: write.summary,
      requestBody: { required: true, content: body },
      responses: { 200: toResponse('It is written.', 'application/json', name), ...toProblemResponses(write.problems) },
    },
  };
}

function toOperation(endpoint: Endpoint): Json {
  const [name] = endpoint.answer;
  return {
    operationId: `read${name}`,
    summary: endpoint.summary,
    parameters: [...toParameters(endpoint.place, 'path'), ...toParameters(endpoint.parameters, 'query')],
    responses: {
      200: toResponse('The answer.', 'application/json', name),
      ...(isTagged(endpoint) ? { 304: { description: 'The asker has this answer already (If-None-Match).' } } : {}),
      ...toProblemResponses(endpoint.problems),
      ...Object.fromEntries(
        (OWN_STATUS[endpoint.path] ?? []).map((status) => [
          status,
          toResponse('The store is lost.', 'application/json', name),
        ]),
      ),
    },
  };
}

/** Health is never cached; everything else carries an ETag. */
function isTagged(endpoint: Endpoint): boolean {
  return endpoint.path !== '/api/health';
}

function toParameters(schema: z.ZodObject, place: 'path' | 'query'): readonly Json[] {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input' });
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...rest } = typeof property === 'object' ? property : {};
    const isList = rest.type === 'array';
    return {
      name,
      in: place,
      required: place === 'path' || required.includes(name),
      ...(description === undefined ? {} : { description }),
      ...(isList ? { style: 'form', explode: false } : {}),
      schema: rest,
    };
  });
}

function toProblemResponses(codes: readonly GraphErrorCode[]): Json {
  const statuses = [...new Set(codes.map((code) => PROBLEM_STATUS[code]))].sort((a, b) => a - b);
  return Object.fromEntries(
    statuses.map((status) => {
      const own = codes.filter((code) => PROBLEM_STATUS[code] === status);
      return [status, toResponse(`Problem with code ${own.join(' or ')}.`, 'application/problem+json', 'Problem')];
    }),
  );
}

function toResponse(description: string, mediaType: string, name: string): Json {
  return { description, content: { [mediaType]: { schema: { $ref: `#/components/schemas/${name}` } } } };
}

/** JSON Schema 2020-12 of an answer, without the keys that only stand at the top of a document of its own. */
function toSchema(schema: z.ZodType): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'output', reused: 'inline' });
  return rest;
}
