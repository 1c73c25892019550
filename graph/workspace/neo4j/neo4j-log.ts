// The log as `(:Command)` nodes beside the graph in Neo4j.
// May import: own port, rows, errors. Invariants: one node holds the last number and is locked by each writer before he looks, so numbers have no gap
// and no double; a command is created and never set or deleted again; loads leave these nodes alone.
import { z } from 'zod';
import { GraphError } from '#graph/errors';
import { commandSchema, type Draft } from '../command';
import type { Appended, Known, WorkspaceLog } from '../port';
import { parseRow, toRow } from '../rows';

type Parameters = Readonly<Record<string, unknown>>;
type Row = Readonly<Record<string, unknown>>;

/** What the log needs of a connection. */
export type CommandDatabase = {
  read(text: string, parameters?: Parameters): Promise<readonly Row[]>;
  /** All statements in one transaction; the rows of the last. */
  write(statements: readonly { readonly text: string; readonly parameters: Parameters }[]): Promise<readonly Row[]>;
  close(): Promise<void>;
};

const SCHEMA = [
  'CREATE CONSTRAINT command_seq IF NOT EXISTS FOR (c:Command) REQUIRE c.seq IS UNIQUE',
  'CREATE CONSTRAINT command_log_key IF NOT EXISTS FOR (l:CommandLog) REQUIRE l.key IS UNIQUE',
  'CREATE INDEX command_subject IF NOT EXISTS FOR (c:Command) ON (c.subject)',
];

/** Setting a property takes the lock, and the next statement reads what the holder before left. */
const LOCK = /* cypher */ `
MERGE (l:CommandLog {key: 'log'})
ON CREATE SET l.seq = 0, l.log = 'chainatlas'
SET l.turn = coalesce(l.turn, 0) + 1
RETURN l.seq AS seq`;

/** No row when somebody wrote about a subject after what the writer knew of. */
const APPEND = /* cypher */ `
MATCH (l:CommandLog {key: 'log'})
OPTIONAL MATCH (late:Command)
WHERE late.subject IN $subjects AND late.seq > $known[late.subject]
WITH l, l.seq AS last, count(late) AS late
WHERE late = 0
SET l.seq = last + size($rows)
WITH last
UNWIND range(0, size($rows) - 1) AS at
WITH last + at + 1 AS seq, $rows[at] AS row
CREATE (:Command {seq: seq, at: row.at, actor: row.actor, kind: row.kind, subject: row.subject, payload: row.payload, log: 'chainatlas'})
RETURN seq
ORDER BY seq`;

const COLUMNS = 'c.seq AS seq, c.at AS at, c.actor AS actor, c.kind AS kind, c.payload AS payload';
const READ = /* cypher */ `MATCH (c:Command) WHERE c.seq > $seq RETURN ${COLUMNS} ORDER BY seq`;
const READ_SUBJECTS = /* cypher */ `
MATCH (c:Command) WHERE c.subject IN $subjects AND c.seq > $known[c.subject] RETURN ${COLUMNS} ORDER BY seq`;

const seqRow = z.object({ seq: z.number().int() });

/** The log over an open connection, which it closes with itself. */
export function openNeo4jLog(database: CommandDatabase): WorkspaceLog {
  let prepared: Promise<void> | undefined;
  return {
    append: async (drafts, known = new Map()) => {
      prepared ??= prepare(database).catch((error: unknown) => {
        prepared = undefined;
        throw error;
      });
      await prepared;
      return appendAll(database, drafts, known);
    },
    read: async (afterSeq) => (await database.read(READ, { seq: afterSeq })).map(parseRow),
    close: () => database.close(),
  };
}

/** A statement a transaction: Neo4j takes no schema beside data. */
async function prepare(database: CommandDatabase): Promise<void> {
  for (const text of SCHEMA) await database.write([{ text, parameters: {} }]);
}

async function appendAll(database: CommandDatabase, drafts: readonly Draft[], known: Known): Promise<Appended> {
  const expected = { subjects: [...known.keys()], known: Object.fromEntries(known) };
  const rows = await database.write([
    { text: LOCK, parameters: {} },
    { text: APPEND, parameters: { ...expected, rows: drafts.map(toRow) } },
  ]);
  const seqs = rows.map((row) => seqRow.parse(row).seq);
  if (seqs.length === drafts.length) {
    return { ok: true, commands: drafts.map((draft, at) => commandSchema.parse({ ...draft, seq: seqs[at] })) };
  }
  const since = (await database.read(READ_SUBJECTS, expected)).map(parseRow);
  if (since.length > 0) return { ok: false, since };
  throw new GraphError('internal', 'Neo4j wrote fewer commands than it was given.');
}
