// A refusal as RFC 9457 problem+json, for what the app itself never sees.
import type { ServerResponse } from 'node:http';
import { GraphError, type GraphErrorCode } from '#graph/errors';
import { buildProblem, type Problem } from '#graph/wire/problem';

/** When a server that was too busy may be asked again, in seconds. */
const RETRY_AFTER = '2';

export function buildRefusal(code: GraphErrorCode, detail: string): Problem {
  return buildProblem(new GraphError(code, detail));
}

/** Answers with the problem, or ends the answer when its head has already left. */
export function sendProblem(response: ServerResponse, problem: Problem): void {
  if (response.headersSent) {
    response.end();
    return;
  }
  response.statusCode = problem.status;
  response.setHeader('Content-Type', 'application/problem+json; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  if (problem.status === 405) response.setHeader('Allow', 'GET, HEAD');
  if (problem.status === 503 || problem.status === 504) response.setHeader('Retry-After', RETRY_AFTER);
  response.end(JSON.stringify(problem));
}
