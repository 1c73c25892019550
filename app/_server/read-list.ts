import 'server-only';
import * as lists from '#graph/query/lists';
import type { Snapshot } from '#graph/query/snapshot';
import type { PageRequest } from '#graph/store/port';
import type { ListKind, ListOf } from '#graph/wire/lists';
import { PARAMETERS, parseParameters, toFilterId } from '#graph/wire/parameters';
import { type Read, readView } from './read';

type Ask<T> = (snapshot: Snapshot) => Promise<T>;
/** Reads the question of a list; what it gives asks the store. */
type Readers = { readonly [K in ListKind]: (params: URLSearchParams) => Ask<ListOf<K>> };

const READERS: Readers = {
  industry: (params) => ofPage(params, lists.listIndustries),
  chain: (params) => {
    const { industry, ...page } = parseParameters(PARAMETERS.chains, params);
    return (snapshot) => lists.listChains(snapshot, { industry: toFilterId('industry', industry) }, page);
  },
  segment: (params) => {
    const { chain, stage, status, ...page } = parseParameters(PARAMETERS.segments, params);
    return (snapshot) => lists.listSegments(snapshot, { chain: toFilterId('chain', chain), stage, status }, page);
  },
  enterprise: (params) => {
    const { district, chain, segment, ...page } = parseParameters(PARAMETERS.enterprises, params);
    const filter = {
      district: toFilterId('district', district),
      chain: toFilterId('chain', chain),
      segment: toFilterId('segment', segment),
    };
    return (snapshot) => lists.listEnterprises(snapshot, filter, page);
  },
  district: (params) => ofPage(params, lists.listDistricts),
  region: (params) => ofPage(params, lists.listRegions),
  program: (params) => {
    const { kind, ...page } = parseParameters(PARAMETERS.programs, params);
    return (snapshot) => lists.listPrograms(snapshot, kind, page);
  },
  indicator: (params) => {
    const { subject, ...page } = parseParameters(PARAMETERS.indicators, params);
    return (snapshot) => lists.listIndicators(snapshot, subject, page);
  },
  finding: (params) => {
    const { kind, ...page } = parseParameters(PARAMETERS.findings, params);
    return (snapshot) => lists.listFindings(snapshot, kind, page);
  },
  event: (params) => ofPage(params, lists.listEvents),
  source: (params) => ofPage(params, lists.listSources),
  'industry-code': (params) => ofPage(params, lists.listIndustryCodes),
};

/** A page of the list of a kind, with the filters of that kind: `readList('enterprise', new URLSearchParams('district=fuling'))`. */
export function readList<K extends ListKind>(kind: K, params: URLSearchParams): Promise<Read<ListOf<K>>> {
  const reader: Readers[K] = READERS[kind];
  return readView(
    () => reader(params),
    (snapshot, ask) => ask(snapshot),
  );
}

function ofPage<T>(params: URLSearchParams, list: (snapshot: Snapshot, page: PageRequest) => Promise<T>): Ask<T> {
  const page = parseParameters(PARAMETERS.page, params);
  return (snapshot) => list(snapshot, page);
}
