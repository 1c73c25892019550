// A refusal as RFC 9457 problem+json, for what the app itself never sees.
import type { ServerResponse } from 'node:http';
import type { GraphErrorCode } from '#graph/errors';
import { PROBLEM_STATUS, type Problem } from '#graph/wire/problem';

const TITLES: Readonly<Partial<Record<GraphErrorCode, string>>> = {
  'invalid-query': 'Malformed request',
  'too-large': 'Address too long',
  'method-not-allowed': 'Method not allowed',
  'store-overloaded': 'Server busy',
  internal: 'Internal error',
};

export function buildProblem(code: GraphErrorCode, detail: string): Problem {
  return { type: `about:blank#${code}`, title: TITLES[code] ?? code, status: PROBLEM_STATUS[code], detail, code };
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
  if (problem.code === 'method-not-allowed') response.setHeader('Allow', 'GET, HEAD');
  response.end(JSON.stringify(problem));
}
