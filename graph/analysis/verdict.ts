// What to do about a segment: 补 fill, 强 strengthen, 延 extend, 稳 secure, 核 verify, or nothing. May import: cluster.
// Invariants: the rules stand in one table, in the order in which they are asked; the first that holds decides; what is to be verified is never
// any other verdict; each verdict names the rule that fired.
import { type SegmentStatus, type Verdict, verdictSchema } from '#graph/model/vocabulary';

/** In the order of urgency in which they are shown. */
export const VERDICTS = verdictSchema.options;

/** What the rules look at. */
export type VerdictCase = {
  readonly status: SegmentStatus;
  /** Operating firms on record, and the chain leaders among them. */
  readonly operating: number;
  readonly leaders: number;
  /** Segments that use its product, in any chain; those of them that are here (present or weak). */
  readonly users: number;
  readonly usersHere: number;
  /** Those of them that are to be verified. */
  readonly usersUnknown: number;
  /** A strong segment gives it its inputs or takes its product. */
  readonly strongNeighbours: number;
  /** Other segments that stop or come under strain when this one stops. */
  readonly affects: number;
};

/** Operating firms from which on a segment no longer counts as one of few. */
export const MANY_FIRMS = 3;

/** A segment on which another can be built: present, with several firms and a chain leader among them. */
export function isStrong({
  status,
  operating,
  leaders,
}: Pick<VerdictCase, 'status' | 'operating' | 'leaders'>): boolean {
  return status === 'present' && operating >= MANY_FIRMS && leaders > 0;
}

const isGap = ({ status }: VerdictCase) => status === 'weak' || status === 'absent';
const isPresent = ({ status }: VerdictCase) => status === 'present';

/** The rules of DESIGN in their order; each name is a key of the sentences that say it. */
export const VERDICT_RULES = [
  { rule: 'unknown', verdict: 'verify', holds: ({ status }) => status === 'unknown' },
  { rule: 'gap-with-demand', verdict: 'fill', holds: (item) => isGap(item) && item.usersHere > 0 },
  {
    rule: 'absent-beside-strong',
    verdict: 'extend',
    holds: ({ status, strongNeighbours }) => status === 'absent' && strongNeighbours > 0,
  },
  {
    rule: 'demand-unknown',
    verdict: 'verify',
    holds: (item) => isGap(item) && item.usersUnknown > 0,
  },
  { rule: 'absent-without-demand', verdict: 'none', holds: ({ status }) => status === 'absent' },
  { rule: 'weak-end', verdict: 'strengthen', holds: ({ status, users }) => status === 'weak' && users === 0 },
  { rule: 'weak-without-demand', verdict: 'none', holds: ({ status }) => status === 'weak' },
  { rule: 'present-unrecorded', verdict: 'verify', holds: (item) => isPresent(item) && item.operating === 0 },
  {
    rule: 'single-point',
    verdict: 'secure',
    holds: (item) => isPresent(item) && item.operating === 1 && item.affects > 0,
  },
  { rule: 'few-firms', verdict: 'strengthen', holds: (item) => isPresent(item) && item.operating < MANY_FIRMS },
  { rule: 'no-leader', verdict: 'strengthen', holds: (item) => isPresent(item) && item.leaders === 0 },
  { rule: 'sound', verdict: 'none', holds: () => true },
] as const satisfies readonly {
  readonly rule: string;
  readonly verdict: Verdict;
  readonly holds: (item: VerdictCase) => boolean;
}[];

export type VerdictRule = (typeof VERDICT_RULES)[number]['rule'];
export type Judgement = { readonly verdict: Verdict; readonly rule: VerdictRule };

/** The verdict on a segment and the rule that gives it. */
export function judge(item: VerdictCase): Judgement {
  const fired = VERDICT_RULES.find(({ holds }) => holds(item));
  return fired === undefined ? { verdict: 'none', rule: 'sound' } : { verdict: fired.verdict, rule: fired.rule };
}
