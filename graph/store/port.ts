// The port to the graph database: named reads (`GraphStore`) and the write side (`GraphLoader`).
// May import: model, errors. Invariants: every list has a total order (sortKey, id) and a limit; a read never writes;
// absence is `undefined`; a store that does not answer in time throws GraphError 'store-unavailable' or 'store-timeout'.
import type { GraphCounts, GraphData } from '#graph/model/graph-data';
import type { NodeId, NodeKind } from '#graph/model/ids';
import type { Chain, District, Enterprise, Program, Segment, Thing } from '#graph/model/nodes';
import type { Relation, RelationPropsOf, RelationType } from '#graph/model/relations';
import type { DeploymentRole, SegmentStatus, Stage } from '#graph/model/vocabulary';

/** One page of a list. `nextCursor` is opaque and absent on the last page; `total` counts all pages. */
export type Page<T> = { readonly items: readonly T[]; readonly total: number; readonly nextCursor: string | undefined };
export type PageRequest = { readonly limit: number; readonly cursor?: string | undefined };

/** Number of segments per state; the four always add up to the number of segments. */
export type StateCounts = Readonly<Record<SegmentStatus, number>>;

/** What was loaded: written by the loader, read by health checks. */
export type LoadRecord = {
  readonly digest: string;
  readonly datasetName: string;
  readonly datasetVersion: string;
  readonly loadedAt: string;
};

/** A load that is under way, or was cut off: `done` of `total` nodes and relations are written. */
export type UnfinishedLoad = {
  readonly datasetName: string;
  readonly startedAt: string;
  readonly done: number;
  readonly total: number;
};

export type StoreDescription = {
  readonly engine: 'embedded' | 'neo4j';
  readonly version: string;
  /** Absent when nothing has been loaded yet, and while a load replaces it. */
  readonly load: LoadRecord | undefined;
  readonly unfinished?: UnfinishedLoad | undefined;
};

export type Direction = 'out' | 'in';
export type RelationGroupKey = { readonly type: RelationType; readonly direction: Direction; readonly kind: NodeKind };
export type RelationGroupCount = RelationGroupKey & { readonly count: number };
export type KnownGroup = RelationGroupKey & { readonly count?: number | undefined };
export type Neighbour = { readonly thing: Thing; readonly relation: Relation };

export type ChainSummary = {
  readonly chain: Chain;
  readonly industryIds: readonly NodeId[];
  readonly states: StateCounts;
  /** Distinct enterprises with any activity in a segment of the chain, and those with an operating one. */
  readonly enterprises: number;
  readonly operating: number;
  readonly districts: number;
};

/** Supply between two chains: number of segment links, and how many of them are required. */
export type ChainFeed = {
  readonly from: NodeId;
  readonly to: NodeId;
  readonly links: number;
  readonly required: number;
};

/** A chain placed in a district; `role` is the strongest of all statements about the pair. */
export type Deployment = {
  readonly chainId: NodeId;
  readonly districtId: NodeId;
  readonly role: DeploymentRole;
  readonly asOf: number | undefined;
  readonly statements: number;
};

export type DistrictSummary = {
  readonly district: District;
  readonly regionId: NodeId;
  /** Distinct enterprises with their main or a further site here; `operating` of them have an operating activity. */
  readonly enterprises: number;
  readonly operating: number;
  /** Chains deployed here by some statement. */
  readonly chains: number;
};

/** Distinct enterprises of a district, by any site, with any activity in a chain, and those with an operating one there. */
export type DistrictChainFirms = {
  readonly districtId: NodeId;
  readonly chainId: NodeId;
  readonly enterprises: number;
  readonly operating: number;
};

/** Distinct firms with an operating activity in the segment and their main district here, and the chain leaders among them. */
export type SegmentPlace = {
  readonly segmentId: NodeId;
  readonly districtId: NodeId;
  readonly firms: number;
  readonly leaders: number;
};

/** What a firm operates in, by id of the segment, and its main district. */
export type FirmWork = {
  readonly id: NodeId;
  readonly role: Enterprise['role'];
  readonly districtId: NodeId;
  readonly segmentIds: readonly NodeId[];
};

export type ProgramTarget = { readonly type: 'PART_OF' | 'COVERS' | 'BUILDS_IN'; readonly id: NodeId };
export type ProgramSummary = { readonly program: Program; readonly targets: readonly ProgramTarget[] };

export type SegmentSummary = {
  readonly segment: Segment;
  readonly chainNameZh: string;
  readonly chainNameEn: string | undefined;
  /** Distinct enterprises recorded in the segment, and those with status operating. 0 means "no record", not "no firm". */
  readonly enterprises: number;
  readonly operating: number;
  /** Chain leaders among the operating ones. */
  readonly leaders: number;
  /** Published findings about this very segment. */
  readonly findings: number;
  /** Segments that take its product, in any chain, and those of them whose state is present or weak ("runs here"). */
  readonly users: number;
  readonly usersHere: number;
  readonly usersHereRequired: number;
};

export type SegmentFilter = {
  readonly chainId?: NodeId | undefined;
  readonly stage?: Stage | undefined;
  readonly statuses?: readonly SegmentStatus[] | undefined;
};

/** A supply link with both ends; either end may lie in another chain. */
export type SegmentLink = {
  readonly from: SegmentEnd;
  readonly to: SegmentEnd;
  readonly props: RelationPropsOf<'FEEDS'>;
};
export type SegmentEnd = {
  readonly id: NodeId;
  readonly nameZh: string;
  readonly nameEn: string | undefined;
  readonly status: SegmentStatus;
  readonly chainId: NodeId;
  readonly chainNameZh: string;
  readonly chainNameEn: string | undefined;
};

/** One activity of an enterprise in a segment, with its main district. */
export type Activity = {
  readonly enterprise: Pick<Enterprise, 'id' | 'nameZh' | 'nameEn' | 'shortName' | 'kind' | 'role'>;
  readonly districtId: NodeId;
  readonly segmentId: NodeId;
  readonly props: Pick<RelationPropsOf<'OPERATES_IN'>, 'status' | 'activityZh' | 'confidence' | 'asOf'>;
};
export type ActivityFilter = { readonly chainId?: NodeId | undefined; readonly districtId?: NodeId | undefined };

export type EnterpriseFilter = {
  readonly districtId?: NodeId | undefined;
  readonly chainId?: NodeId | undefined;
  readonly segmentId?: NodeId | undefined;
};

/** What a thing belongs to: district of a firm, chain of a segment, industry of a chain, subject of a figure or finding. */
export type Place = {
  readonly id: NodeId;
  readonly nameZh: string;
  readonly nameEn: string | undefined;
  /** Of a segment. */
  readonly status: SegmentStatus | undefined;
};

/** What the search index needs of a thing. */
export type SearchEntry = {
  readonly id: NodeId;
  readonly nameZh: string;
  readonly nameEn: string | undefined;
  readonly shortName: string | undefined;
  readonly aliases: readonly string[];
  /** Code it is known by: listing code of a firm, adcode of a district, GB/T 4754 code of an industry class. */
  readonly code?: string | undefined;
  /** Names of its places, joined. */
  readonly contextZh: string | undefined;
  readonly contextEn: string | undefined;
  readonly status: SegmentStatus | undefined;
  /** Number of relations, as a measure of prominence. */
  readonly degree: number;
};

/** Nodes and the relations among them, for drawing. `total` is the number of nodes before the limit. */
export type Neighbourhood = {
  readonly things: readonly Thing[];
  readonly relations: readonly Relation[];
  readonly total: number;
};

export type GraphStore = {
  describe(): Promise<StoreDescription>;
  counts(): Promise<GraphCounts>;
  thing(id: NodeId): Promise<Thing | undefined>;
  /** Things of the given ids in the order of the ids; unknown ids are left out. At most 500 ids. */
  things(ids: readonly NodeId[]): Promise<readonly Thing[]>;
  list(kind: NodeKind, page: PageRequest): Promise<Page<Thing>>;
  enterprises(filter: EnterpriseFilter, page: PageRequest): Promise<Page<Enterprise>>;
  /** Relations of a node grouped by type, direction and kind of the other end, in the order of the model. */
  relationGroups(id: NodeId): Promise<readonly RelationGroupCount[]>;
  /** Of a group whose count is known already the store does not count again. */
  neighbours(id: NodeId, group: KnownGroup, page: PageRequest): Promise<Page<Neighbour>>;
  neighbourhood(id: NodeId, limit: number): Promise<Neighbourhood>;
  /** The same with the neighbours of the neighbours behind them; each neighbour brings at most 300. */
  wideNeighbourhood(id: NodeId, limit: number): Promise<Neighbourhood>;
  /**
   * Relations of these types that start at the things given, by type in the order of the model, then by from, to and id. All of them or
   * GraphError 'internal'. At most 2,000 ids.
   */
  relationsFrom(ids: readonly NodeId[], types: readonly RelationType[]): Promise<readonly Relation[]>;
  /** Places of things, the main one first, then by id; a thing without any has no entry. At most 500 ids. */
  places(ids: readonly NodeId[]): Promise<ReadonlyMap<NodeId, readonly Place[]>>;
  chainSummaries(): Promise<readonly ChainSummary[]>;
  chainFeeds(): Promise<readonly ChainFeed[]>;
  deployments(): Promise<readonly Deployment[]>;
  districtSummaries(): Promise<readonly DistrictSummary[]>;
  /** Pairs of district and chain in which some enterprise has an activity, by district and chain. */
  districtChains(): Promise<readonly DistrictChainFirms[]>;
  /** Pairs of segment and district with an operating firm, by segment and district. */
  segmentPlaces(): Promise<readonly SegmentPlace[]>;
  /** Firms that are the only one on record to operate in some segment, by id. */
  soleFirms(): Promise<readonly NodeId[]>;
  /** Work of firms, by id; one that operates in no segment has no entry. At most 500 ids. */
  firmWork(ids: readonly NodeId[]): Promise<readonly FirmWork[]>;
  programSummaries(): Promise<readonly ProgramSummary[]>;
  /** Segments with their counts, ordered by chain and position; `total` before the limit. */
  segmentSummaries(filter: SegmentFilter, page: PageRequest): Promise<Page<SegmentSummary>>;
  /** Every supply link with at least one end in the chain. */
  chainLinks(chainId: NodeId): Promise<readonly SegmentLink[]>;
  activities(filter: ActivityFilter, limit: number): Promise<Page<Activity>>;
  searchEntries(page: PageRequest): Promise<Page<SearchEntry>>;
  close(): Promise<void>;
};

/** `done` of `total` nodes and relations are written; of step 'remove' and 'verify', things removed and nodes read back. */
export type LoadProgress = { readonly step: string; readonly done: number; readonly total: number };
export type LoadSummary = {
  /** Counted in the database after the load. */
  readonly counts: GraphCounts;
  /** Nodes and relations written by this run; fewer than there are when it went on where an earlier one was cut off. */
  readonly written: number;
  readonly removed: number;
  /** false when the store already held exactly this dataset. */
  readonly changed: boolean;
  /** Computed from the database; equals the dataset's. */
  readonly digest: string;
};

export type GraphLoader = {
  /**
   * Writes the graph idempotently: constraints, nodes, relations, then removal of what the dataset no longer holds, then a check of
   * counts and digest against the database. Goes on where an earlier load of the same graph was cut off. Throws GraphError
   * 'store-misconfigured' when the database holds a graph that is not ours, 'store-unavailable' when another load took over.
   */
  load(graph: GraphData, record: LoadRecord, onProgress: (progress: LoadProgress) => void): Promise<LoadSummary>;
  /** Whether a load of this dataset would change nothing; reads everything back unless the database says itself that it holds another. */
  holds(record: LoadRecord): Promise<boolean>;
  /** Reads everything back, piece by piece, and gives its digest (graph/dataset/digest.ts). */
  readDigest(): Promise<string>;
};
