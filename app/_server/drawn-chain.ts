import 'server-only';
import { buildChainView } from '#graph/query/chain-view';
import { oncePerDigest } from '#graph/query/snapshot';
import { buildLanes } from '#graph/scene/lanes/build-lanes';
import type { ChainView } from '#graph/wire/chain';

/** A chain with its picture: a layout takes some 30 ms, so each is made once per dataset. */
export const buildDrawnChain = oncePerDigest('drawn chain', async (snapshot, id): Promise<ChainView> => {
  const view = await buildChainView(snapshot, id);
  return { ...view, lanes: await buildLanes(view) };
});
