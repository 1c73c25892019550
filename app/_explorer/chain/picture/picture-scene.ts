// What is drawn of a chain beside its cards: pieces of routes and arrow heads, made once per view.
// May import: scene, wire. Invariant: the same pieces whether sigma or SVG draws them.
import { type ArrowHead, buildArrowHeads, buildRoutePieces, type RoutePiece } from '#graph/scene/lanes/route-pieces';
import { toStyledRoutes } from '#graph/scene/lanes/styled-routes';
import type { ChainView } from '#graph/wire/chain';
import type { Lanes } from '#graph/wire/lanes';

export type PictureScene = { readonly pieces: readonly RoutePiece[]; readonly heads: readonly ArrowHead[] };

export function buildPictureScene(view: ChainView, lanes: Lanes): PictureScene {
  const routes = toStyledRoutes(view, lanes);
  return { pieces: buildRoutePieces(routes), heads: buildArrowHeads(routes) };
}
