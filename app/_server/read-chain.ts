import 'server-only';
import { buildChainView } from '#graph/query/chain-view';
import type { ChainView } from '#graph/wire/chain';
import { type Read, readView, toAddressedId } from './read';

/** One chain with its lanes: `/chain/<rest>` and `/api/chain/<rest>`. */
export function readChain(rest: string): Promise<Read<ChainView>> {
  return readView(() => toAddressedId('chain', rest), buildChainView);
}
