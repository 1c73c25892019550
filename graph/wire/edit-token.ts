// An edit of a scenario as one short token, and scenarios as an address.
// May import: model. Invariants: a token reads back as the edit it was written from; what is no edit reads as none, never as another; a token
// holds no comma, so that a list of them is separated by commas.
import { type Edit, editSchema } from '#graph/model/edit';
import { type NodeId, type NodeKind, parseNodeId, toKind } from '#graph/model/ids';

/** Most edits of one scenario, and scenarios side by side. */
export const MAX_EDITS = 50;
export const MAX_SCENARIOS = 3;
/** Longest name of a scenario, in characters. */
export const MAX_SCENARIO_NAME = 40;

/** What can be switched off. */
export const STOPPABLE = ['enterprise', 'segment', 'district'] as const satisfies readonly NodeKind[];

export function isStoppable(id: NodeId): boolean {
  return STOPPABLE.some((kind) => id.startsWith(`${kind}:`));
}

const LEADER = 'leader';

/** `off~enterprise:boe-b8`, `firm~segment:…~district:…~leader`, `state~segment:…~weak`. */
export function toEditToken(edit: Edit): string {
  return toParts(edit).join('~');
}

function toParts(edit: Edit): readonly string[] {
  switch (edit.kind) {
    case 'off':
    case 'outside-off':
      return [edit.kind, edit.id];
    case 'firm':
      return [edit.kind, edit.segmentId, edit.districtId, ...(edit.isLeader ? [LEADER] : [])];
    case 'link':
      return [edit.kind, edit.from, edit.to, edit.necessity];
    case 'unlink':
      return [edit.kind, edit.from, edit.to];
    case 'state':
      return [edit.kind, edit.segmentId, edit.status];
  }
}

/** Undefined for what is no edit: another kind, an id of the wrong kind, a part too many. */
export function parseEdit(token: string): Edit | undefined {
  const [kind, ...parts] = token.split('~');
  const [first = '', second = '', third] = parts;
  switch (kind) {
    case 'off':
      return parts.length === 1 ? check({ kind, id: toIdOf(STOPPABLE, first) }) : undefined;
    case 'outside-off':
      return parts.length === 1 ? check({ kind, id: toIdOf(['segment'], first) }) : undefined;
    case 'firm':
      return parts.length > 3 || (third !== undefined && third !== LEADER)
        ? undefined
        : check({
            kind,
            segmentId: toIdOf(['segment'], first),
            districtId: toIdOf(['district'], second),
            isLeader: third === LEADER,
          });
    case 'link':
      return parts.length === 3 ? check({ kind, ...toEnds(first, second), necessity: third }) : undefined;
    case 'unlink':
      return parts.length === 2 ? check({ kind, ...toEnds(first, second) }) : undefined;
    case 'state':
      return parts.length === 2 ? check({ kind, segmentId: toIdOf(['segment'], first), status: second }) : undefined;
    default:
      return undefined;
  }
}

/** Both ends of a supply link; no segment supplies itself. */
function toEnds(from: string, to: string) {
  return from === to ? {} : { from: toIdOf(['segment'], from), to: toIdOf(['segment'], to) };
}

function toIdOf(kinds: readonly NodeKind[], text: string): NodeId | undefined {
  const id = parseNodeId(text);
  return id !== undefined && kinds.includes(toKind(id)) ? id : undefined;
}

function check(edit: Readonly<Record<string, unknown>>): Edit | undefined {
  return editSchema.safeParse(edit).data;
}

export type WrittenScenario = { readonly name?: string | undefined; readonly edits: readonly string[] };

/** Parameters that hold the tokens of the first, second and third scenario. */
export const SCENARIO_PARAMETERS = ['edit', 'with', 'also'] as const;

/** Page of some scenarios side by side, at most three; those without edits are left out. */
export function toScenarioAddress(scenarios: readonly WrittenScenario[]): string {
  const kept = scenarios.filter(({ edits }) => edits.length > 0).slice(0, MAX_SCENARIOS);
  const parts = kept.map(({ edits }, at) => `${SCENARIO_PARAMETERS[at]}=${edits.map(encode).join(',')}`);
  const names = kept.map(({ name = '' }) => encode(name.replaceAll(',', ' ').trim()));
  const named = names.some((name) => name !== '') ? [`name=${names.join(',').replace(/,+$/, '')}`] : [];
  return parts.length === 0 ? '/scenario' : `/scenario?${[...parts, ...named].join('&')}`;
}

/** Percent-encoding that leaves the colons of ids readable. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('%3A', ':');
}

/** Page of the stress test of a thing: it stops. */
export function toStressAddress(id: NodeId): string {
  return toScenarioAddress([{ edits: [toEditToken({ kind: 'off', id })] }]);
}
