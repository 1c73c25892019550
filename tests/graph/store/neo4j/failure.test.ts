import { Neo4jError } from 'neo4j-driver';
import { expect, it } from 'vitest';
import { GraphError } from '#graph/errors';
import { toGraphError } from '#graph/store/neo4j/failure';

/** An error as the driver makes it. */
const neo4jError = (code: string, message = 'said by the server') => new Neo4jError(message, code, '50N42', '');

it.each([
  ['Neo.ClientError.Security.Unauthorized', 'store-misconfigured', /NEO4J_PASSWORD/],
  ['Neo.ClientError.Security.AuthenticationRateLimit', 'store-misconfigured', /NEO4J_PASSWORD/],
  ['Neo.ClientError.Security.CredentialsExpired', 'store-misconfigured', /change the password/],
  ['Neo.ClientError.Security.Forbidden', 'store-misconfigured', /may not/],
  ['Neo.ClientError.Statement.AccessMode', 'store-misconfigured', /may not/],
  ['Neo.ClientError.Database.DatabaseNotFound', 'store-misconfigured', /NEO4J_DATABASE/],
  ['Neo.TransientError.General.DatabaseUnavailable', 'store-unavailable', /starting, stopping or offline/],
  ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', 'store-overloaded', /too little memory/],
  ['Neo.TransientError.General.OutOfMemoryError', 'store-overloaded', /too little memory/],
  ['Neo.ClientError.Transaction.TransactionTimedOut', 'store-timeout', /in time/],
  ['Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration', 'store-timeout', /in time/],
  ['Neo.TransientError.Transaction.DeadlockDetected', 'store-overloaded', /busy/],
  ['Neo.DatabaseError.General.UnknownError', 'store-unavailable', /its own log/],
  ['Neo.ClientError.Statement.SyntaxError', 'internal', /query of ChainAtlas itself/],
])('%s is %s', (code, expected, message) => {
  const error = toGraphError(neo4jError(code));
  expect(error).toMatchObject({ code: expected, message: expect.stringMatching(message) });
  expect(error.zh).toMatch(/[\u4e00-\u9fff]/);
});

it.each([
  ['Failed to connect to server. Caused by: connect ECONNREFUSED 127.0.0.1:9', 'store-unavailable', /Nothing answers/],
  ['Failed to connect. Caused by: getaddrinfo ENOTFOUND nowhere', 'store-unavailable', /cannot be found/],
  [
    'Server responded HTTP. Make sure you are not trying to connect to the http endpoint',
    'store-misconfigured',
    /Bolt port/,
  ],
  ['Failed to connect. Caused by: self-signed certificate', 'store-misconfigured', /encrypted connection/],
  ['Connection acquisition timed out in 2000 ms.', 'store-timeout', /in time/],
  ['Connection was closed by server', 'store-unavailable', /closed the connection.*neo4j\+s/],
])('"%s" is %s', (said, code, message) => {
  const error = toGraphError(neo4jError('ServiceUnavailable', said));
  expect(error).toMatchObject({ code, message: expect.stringMatching(message) });
});

it('finds the reason of a failed routing in what caused it', () => {
  const error = new Neo4jError('Could not perform discovery.', 'ServiceUnavailable', '50N42', '');
  error.cause = new Error('connect ECONNREFUSED 127.0.0.1:9');
  expect(toGraphError(error).message).toMatch(/Nothing answers/);
});

it('leaves an error of ours as it is, and tells nothing of one it does not know', () => {
  const ours = new GraphError('internal', 'Too wide.');
  expect(toGraphError(ours)).toBe(ours);
  expect(toGraphError(new Error('secret'))).toMatchObject({
    code: 'internal',
    message: expect.not.stringMatching('secret'),
  });
});
