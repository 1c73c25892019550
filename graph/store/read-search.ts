// What the search index is built from: every thing with its names, its code and where it belongs.
// May import: model, port, rows, cypher. Invariant: ordered by id, so pages join without gaps.

import { z } from 'zod';
import type { NodeId } from '#graph/model/ids';
import { toKind } from '#graph/model/ids';
import type { Thing } from '#graph/model/nodes';
import { countEntities, searchEntries, searchPlaces } from './cypher/search-entries';
import type { CypherRunner } from './cypher-runner';
import { buildPage, parseKeyset } from './keyset';
import type { GraphStore, SearchEntry } from './port';
import { readWhole } from './read-whole';
import { parseThing, parseTotal, placeRow } from './rows';

const SEPARATOR = '、';

type Places = { readonly zh: string; readonly en: string };

export function buildSearchReads(runner: CypherRunner): Pick<GraphStore, 'searchEntries'> {
  return {
    async searchEntries(request) {
      const { id } = parseKeyset(request.cursor);
      const rows = await runner.read(searchEntries, { id, limit: request.limit + 1 });
      const total = parseTotal(await runner.read(countEntities));
      const page = buildPage({
        rows,
        total,
        request,
        toItem: (row) => ({ thing: parseThing(row['props']), degree: z.number().parse(row['degree']) }),
        toPlace: (row) => ({ id: parseThing(row['props']).id }),
      });
      const places = await readPlaces(
        runner,
        page.items.map((item) => item.thing.id),
      );
      return { ...page, items: page.items.map(({ thing, degree }) => toEntry(thing, degree, places.get(thing.id))) };
    },
  };
}

async function readPlaces(runner: CypherRunner, ids: readonly NodeId[]): Promise<ReadonlyMap<NodeId, Places>> {
  const places = new Map<NodeId, Places>();
  for (const row of await readWhole(runner, searchPlaces, { ids })) {
    const { id, nameZh, nameEn } = placeRow.parse(row);
    const known = places.get(id);
    if (known?.zh.split(SEPARATOR).includes(nameZh) === true) continue;
    const en = nameEn ?? nameZh;
    places.set(
      id,
      known === undefined ? { zh: nameZh, en } : { zh: `${known.zh}${SEPARATOR}${nameZh}`, en: `${known.en}, ${en}` },
    );
  }
  return places;
}

function toEntry(thing: Thing, degree: number, places: Places | undefined): SearchEntry {
  return {
    id: thing.id,
    nameZh: thing.nameZh,
    nameEn: thing.nameEn,
    shortName: 'shortName' in thing ? thing.shortName : 'shortZh' in thing ? thing.shortZh : undefined,
    aliases: 'aliases' in thing ? thing.aliases : [],
    code: toCode(thing),
    contextZh: places?.zh,
    contextEn: places?.en,
    status: 'chainId' in thing ? thing.status : undefined,
    degree,
  };
}

function toCode(thing: Thing): string | undefined {
  if ('listedCode' in thing) return thing.listedCode;
  if ('adcode' in thing) return thing.adcode;
  return toKind(thing.id) === 'industry-code' ? thing.id.slice('industry-code:'.length) : undefined;
}
