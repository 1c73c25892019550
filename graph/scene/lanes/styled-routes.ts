// How each route of a chain looks: solid where the input is required, dashed where it is optional, lighter across chains,
// a hollow arrow where another input would do as well.
// May import: wire. Invariant: the links of one route agree in all three, because routes are merged by them.
import type { ChainView, SupplyLink } from '#graph/wire/chain';
import type { Lanes } from '#graph/wire/lanes';
import type { StyledRoute } from './route-pieces';

/** The routes of a picture with their looks, in its order. */
export function toStyledRoutes(view: Pick<ChainView, 'links' | 'rims'>, lanes: Lanes): readonly StyledRoute[] {
  const within = new Map(view.links.map((link) => [link.id, link]));
  const comingIn = new Map(view.rims.in.flatMap((rim) => rim.links.map((link) => [link.id, link])));
  const goingOut = new Map(view.rims.out.flatMap((rim) => rim.links.map((link) => [link.id, link])));
  return lanes.routes.map((route) => {
    const [id = ''] = route.links;
    const link: SupplyLink | undefined = within.get(id) ?? comingIn.get(id) ?? goingOut.get(id);
    return {
      route,
      style: { dashed: link?.necessity === 'optional', across: !within.has(id) },
      // At the far rim the receivers are hidden in one box, so their groups say nothing there.
      hollow: link?.alternative === true && !goingOut.has(id),
    };
  });
}
