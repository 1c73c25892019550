// The log in a SQLite file, through libsql.
// May import: own port, errors, libsql, node:fs. Invariants: write-ahead log, and a commit is on disk before it is acknowledged; the table itself
// refuses to change or remove a row; the file is made with the first command and not before.
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type Database from 'libsql';
import { GraphError } from '#graph/errors';
import { type Command, commandSchema, type Draft } from '../command';
import type { Appended, Known, WorkspaceLog } from '../port';
import { parseRow, toRow } from '../rows';

/** How long one writer waits for another, in milliseconds. */
const PATIENCE_MS = 2_000;

const SCHEMA = `
CREATE TABLE IF NOT EXISTS command (
  seq INTEGER PRIMARY KEY, at TEXT NOT NULL, actor TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL, payload TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS command_subject ON command (subject, seq);
CREATE TRIGGER IF NOT EXISTS command_stays BEFORE UPDATE ON command BEGIN SELECT RAISE(ABORT, 'what was written stays'); END;
CREATE TRIGGER IF NOT EXISTS command_is_kept BEFORE DELETE ON command BEGIN SELECT RAISE(ABORT, 'what was written stays'); END;`;

const COLUMNS = 'seq, at, actor, kind, payload';
const READ = `SELECT ${COLUMNS} FROM command WHERE seq > ? ORDER BY seq`;
const READ_SUBJECT = `SELECT ${COLUMNS} FROM command WHERE subject = ? AND seq > ? ORDER BY seq`;
const LAST = 'SELECT coalesce(max(seq), 0) AS seq FROM command';
const INSERT = 'INSERT INTO command (seq, at, actor, kind, subject, payload) VALUES (?, ?, ?, ?, ?, ?)';

/** The log in the file of this path; opened, and made, when it is first needed. */
export function openLibsqlLog(path: string): WorkspaceLog {
  let opening: Promise<Database.Database> | undefined;
  const open = () => {
    opening ??= openFile(path).catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
  return {
    append: async (drafts, known = new Map()) => {
      const database = await open();
      return wrap(() => appendAll(database, drafts, known));
    },
    read: async (afterSeq) => {
      if (opening === undefined && !existsSync(path)) return [];
      const database = await open();
      return wrap(() => database.prepare(READ).all(afterSeq).map(parseRow));
    },
    close: async () => {
      const database = await opening?.catch(() => undefined);
      opening = undefined;
      database?.close();
    },
  };
}

async function openFile(path: string): Promise<Database.Database> {
  const { default: Sqlite } = await loadEngine();
  await mkdir(dirname(path), { recursive: true });
  return wrap(() => {
    const database = new Sqlite(path);
    database.pragma(`busy_timeout = ${PATIENCE_MS}`);
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.exec(SCHEMA);
    return database;
  });
}

async function loadEngine(): Promise<{ readonly default: typeof Database }> {
  try {
    return await import('libsql');
  } catch (cause) {
    throw new GraphError(
      'store-misconfigured',
      `The file of the workspace cannot be opened on ${process.platform}-${process.arch}: libsql has no binary for it. Put the graph into a Neo4j server and name it in NEO4J_URI; the workspace then lives there.`,
      { cause },
    );
  }
}

/** One transaction that takes the right to write before it looks, so nobody writes between the look and the row. */
function appendAll(database: Database.Database, drafts: readonly Draft[], known: Known): Appended {
  database.exec('BEGIN IMMEDIATE');
  try {
    const since = listSince(database, known);
    const commands = since.length > 0 ? [] : insertAll(database, drafts);
    database.exec('COMMIT');
    return since.length > 0 ? { ok: false, since } : { ok: true, commands };
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

function listSince(database: Database.Database, known: Known): readonly Command[] {
  const read = database.prepare(READ_SUBJECT);
  return [...known].flatMap(([subject, seq]) => read.all(subject, seq).map(parseRow)).sort((a, b) => a.seq - b.seq);
}

function insertAll(database: Database.Database, drafts: readonly Draft[]): readonly Command[] {
  const { seq: last } = seqOf(database.prepare(LAST).get());
  const insert = database.prepare(INSERT);
  return drafts.map((draft, at) => {
    const seq = last + at + 1;
    const { at: moment, actor, kind, subject, payload } = toRow(draft);
    insert.run(seq, moment, actor, kind, subject, payload);
    return commandSchema.parse({ ...draft, seq });
  });
}

function seqOf(row: unknown): { readonly seq: number } {
  if (typeof row === 'object' && row !== null && 'seq' in row && typeof row.seq === 'number') return { seq: row.seq };
  throw new GraphError('internal', 'The file of the workspace did not say how many commands it holds.');
}

function wrap<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof GraphError) throw error;
    throw new GraphError(
      'store-unavailable',
      'The file of the workspace could not be read or written; nothing was changed. Check its folder and its disk, and try again.',
      { cause: error, zh: '工作区的文件读写不了，什么都没有改动：请检查它所在的文件夹和磁盘，再试一次' },
    );
  }
}
