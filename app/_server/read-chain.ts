import 'server-only';
import type { ChainView } from '#graph/wire/chain';
import { buildDrawnChain } from './drawn-chain';
import { type Read, readView, toAddressedId } from './read';

/** One chain with its lanes: `/chain/<rest>` and `/api/chain/<rest>`. */
export function readChain(rest: string): Promise<Read<ChainView>> {
  return readView(() => toAddressedId('chain', rest), buildDrawnChain);
}
