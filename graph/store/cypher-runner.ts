// What both engines do alike: run a Cypher text with parameters and give rows back.
// May import: nothing. Invariants: `read` cannot write; `write` is one transaction; numbers, strings, lists and maps come back as plain values.

export type CypherParameters = Readonly<Record<string, unknown>>;
export type CypherRow = Readonly<Record<string, unknown>>;
export type CypherStatement = { readonly text: string; readonly parameters: CypherParameters };

export type CypherRunner = {
  readonly engine: 'embedded' | 'neo4j';
  /** Version of the engine, for people. */
  version(): Promise<string>;
  read(text: string, parameters?: CypherParameters): Promise<readonly CypherRow[]>;
  /** Runs all statements in one transaction, all of them or none; gives the rows of the last. */
  write(statements: readonly CypherStatement[]): Promise<readonly CypherRow[]>;
  close(): Promise<void>;
};
