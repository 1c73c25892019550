// The things of the view as a table. May import: wire, model, scene.
// Invariants: one row a thing; a segment without a matching firm says that there is no record, and never 0.
import { type NodeId, toPath } from '#graph/model/ids';
import type { ExploreNode } from '#graph/wire/explore';
import { type Memberships, toMemberships } from '../memberships';
import type { ExportAsked, ExportContent } from './export-content';
import { THING_COLUMNS } from './export-words';
import { buildTable, type Cell, type Table } from './table';

type Asked = ExportAsked & { readonly members: Memberships };
type Cells = Readonly<Record<(typeof THING_COLUMNS)[number], Cell>>;

export function buildThingTable(asked: ExportAsked, { things }: ExportContent): Table {
  const whole = { ...asked, members: toMemberships(asked.atlas) };
  const shape = { key: 'things', columns: THING_COLUMNS, rows: things, cellsOf: toCells(whole) } as const;
  return buildTable(shape, asked.words);
}

const toCells =
  (asked: Asked) =>
  (thing: ExploreNode): Cells => {
    const { words } = asked;
    const { word } = words;
    return {
      id: thing.id,
      kind: words.kind(thing.kind),
      nameZh: thing.nameZh,
      nameEn: thing.nameEn,
      short: thing.shortZh,
      state: thing.status && word('state', thing.status),
      evidence: thing.evidence && word('evidence', thing.evidence),
      confidence: thing.confidence && word('confidence', thing.confidence),
      year: thing.asOf,
      stage: thing.stage && word('stage', thing.stage),
      position: thing.position,
      ...toPlaces(thing, asked),
      category: toCategory(thing, asked),
      role: thing.role && word('role', thing.role),
      tags: thing.tags?.join(words.texts.separator),
      basis: thing.basis && word('basis', thing.basis),
      firms: toFirms(thing, asked),
      lens: toLensWord(thing, asked),
      note: asked.kept.context.has(thing.id) ? words.texts.contextNote : undefined,
      page: toPage(thing.id, asked.address),
      sources: thing.sourceIds.join(' '),
      sourceTitles: listNames(thing.sourceIds, asked),
    };
  };

/** Where it belongs: industries, chains, segments, districts, regions; what it is itself is left out. */
function toPlaces(thing: ExploreNode, asked: Asked) {
  const { members, atlas } = asked;
  const segments = members.segmentsOf.get(thing.id) ?? [];
  const ofSegments = segments.flatMap((id) => atlas.nodes.get(id)?.chainId ?? []);
  const chains = [...new Set(thing.chainId === undefined ? ofSegments : [thing.chainId])];
  const held = thing.kind === 'chain' ? [thing.id] : chains;
  const industries = [...new Set(held.flatMap((id) => members.industriesOf.get(id) ?? []))];
  const districts = members.sitesOf.get(thing.id) ?? [];
  const standing = thing.kind === 'district' ? [thing.id] : districts;
  const regions = [...new Set(standing.flatMap((id) => members.regionsOf.get(id) ?? []))];
  return {
    industry: listNames(industries, asked),
    chain: listNames(chains, asked),
    segments: listNames(segments, asked),
    district: listNames(districts, asked),
    region: listNames(regions, asked),
  };
}

function toCategory(thing: ExploreNode, { words: { word } }: ExportAsked): string | undefined {
  if (thing.enterpriseKind !== undefined) return word('enterprise', thing.enterpriseKind);
  if (thing.industryKind !== undefined) return word('industry', thing.industryKind);
  if (thing.districtKind !== undefined) return word('district', thing.districtKind);
  return thing.programKind && word('program', thing.programKind);
}

/** Firms in the picture that work in a segment; a segment of another chain beside the scope has no count. */
function toFirms({ id, kind }: ExploreNode, { kept, words }: ExportAsked): number | string | undefined {
  const firms = kind === 'segment' ? kept.firmsOf.get(id) : undefined;
  return firms?.length === 0 ? words.texts.noFirmRecord : firms?.length;
}

function toLensWord({ id }: ExploreNode, { tones, legend, words }: ExportAsked): string | undefined {
  const key = tones.get(id);
  const entry = legend.find((own) => own.key === key);
  return entry === undefined ? undefined : words.legend(entry);
}

/** Page of a thing on the site that the view was exported from. */
export function toPage(id: NodeId, address: string): Cell {
  const href = new URL(toPath(id), address).href;
  return { text: href, href };
}

/** Names of things and sources, in order; an id that nothing is known of stands for itself. */
export function listNames(
  ids: readonly NodeId[],
  { atlas, words }: Pick<ExportAsked, 'atlas' | 'words'>,
): string | undefined {
  const names = ids.map((id) => {
    const known = atlas.nodes.get(id) ?? atlas.sources.get(id);
    return known === undefined ? id : words.name(known);
  });
  return names.length === 0 ? undefined : names.join(words.texts.separator);
}
