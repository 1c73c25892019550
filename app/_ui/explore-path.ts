// Where a thing stands in the explorer. May import: model ids.
// Invariant: a chain and its segments open as lanes, places on the map, all else among its relations; what the explorer does not draw has no place.
import { type NodeId, toChainOf, toKind } from '#graph/model/ids';

/** Address of the explorer with the thing selected; undefined for kinds it does not draw. */
export function toExplorePath(id: NodeId): string | undefined {
  const address = (view: Readonly<Record<string, string>>) =>
    `/explore?${new URLSearchParams({ ...view, select: id }).toString().replaceAll('%3A', ':')}`;
  switch (toKind(id)) {
    case 'chain':
      return address({ reading: 'lanes', scope: id });
    case 'segment':
      return address({ reading: 'lanes', scope: toChainOf(id) });
    case 'district':
    case 'region':
      return address({ reading: 'map' });
    case 'industry':
    case 'enterprise':
    case 'program':
      return address({});
    default:
      return undefined;
  }
}
