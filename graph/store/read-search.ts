// What the search index is built from: every thing with its names, its code and where it belongs.
// May import: model, port, rows, cypher. Invariants: ordered by id, so pages join without gaps; only what is looked for is read of a thing.
import type { z } from 'zod';
import { type NodeId, toKind, toRest } from '#graph/model/ids';
import { segmentStatusSchema } from '#graph/model/vocabulary';
import { placeNames } from './cypher/place-names';
import { countEntities, searchEntries } from './cypher/search-entries';
import type { CypherRunner } from './cypher-runner';
import { buildPage, parseKeyset } from './keyset';
import type { GraphStore, SearchEntry } from './port';
import { readWhole } from './read-whole';
import { mapRows, parseTotal, placeNameRow, searchEntryRow } from './rows';

type Row = z.infer<typeof searchEntryRow>;
type Names = ReadonlyMap<NodeId, z.infer<typeof placeNameRow>>;

export function buildSearchReads(runner: CypherRunner): Pick<GraphStore, 'searchEntries'> {
  return {
    async searchEntries(request) {
      const { id } = parseKeyset(request.cursor);
      const [found, total] = await Promise.all([
        runner.read(searchEntries, { id, limit: request.limit + 1 }),
        runner.read(countEntities).then(parseTotal),
      ]);
      const rows = found.map((row) => searchEntryRow.parse(row));
      const names = await readNames(runner, rows);
      return buildPage({
        rows,
        total,
        request,
        toItem: (row) => toEntry(row, names),
        toPlace: (row) => ({ id: row.id }),
      });
    },
  };
}

/** Many things belong to few places. */
async function readNames(runner: CypherRunner, rows: readonly Row[]): Promise<Names> {
  const ids = new Set(rows.flatMap(({ places }) => places.map(([, id]) => id)));
  if (ids.size === 0) return new Map();
  return mapRows(await readWhole(runner, placeNames, { ids: [...ids] }), placeNameRow, (row) => row.id);
}

function toEntry(row: Row, names: Names): SearchEntry {
  const { id, nameZh, shortName, aliases, code, status, degree, places } = row;
  const kind = toKind(id);
  return {
    id,
    nameZh,
    nameEn: row.nameEn ?? undefined,
    shortName: shortName ?? undefined,
    aliases: aliases ?? [],
    code: kind === 'industry-code' ? toRest(id) : (code ?? undefined),
    ...toContext(places, names),
    status: kind === 'segment' ? segmentStatusSchema.parse(status) : undefined,
    degree,
  };
}

/** Names of the places, main ones first, then by id; each name once. */
function toContext(places: Row['places'], names: Names): Pick<SearchEntry, 'contextZh' | 'contextEn'> {
  const ordered = places.toSorted(([a, idA], [b, idB]) => Number(b) - Number(a) || (idA < idB ? -1 : 1));
  const byName = new Map<string, string>();
  for (const [, id] of ordered) {
    const name = names.get(id);
    if (name !== undefined && !byName.has(name.nameZh)) byName.set(name.nameZh, name.nameEn ?? name.nameZh);
  }
  return byName.size === 0
    ? { contextZh: undefined, contextEn: undefined }
    : { contextZh: [...byName.keys()].join('、'), contextEn: [...byName.values()].join(', ') };
}
