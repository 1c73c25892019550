// A runner that remembers every text it is given, with its parameters, and hands it on.
import type { CypherParameters, CypherRunner } from '#graph/store/cypher-runner';

export type Asked = { readonly kind: 'read' | 'write'; readonly text: string; readonly parameters: CypherParameters };

export function buildRecordingRunner(runner: CypherRunner): { readonly runner: CypherRunner; readonly asked: Asked[] } {
  const asked: Asked[] = [];
  return {
    asked,
    runner: {
      ...runner,
      read: (text, parameters = {}) => {
        asked.push({ kind: 'read', text, parameters });
        return runner.read(text, parameters);
      },
      write: (statements) => {
        asked.push(...statements.map((statement) => ({ kind: 'write' as const, ...statement })));
        return runner.write(statements);
      },
    },
  };
}
