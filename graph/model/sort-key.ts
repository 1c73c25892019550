// The order in which things are listed: what a reader looks for first, then by id.
// May import: model. Invariant: a total order in one text, so that an index can serve it, equal on both engines because it is stored at load.
import type { GraphNode } from './graph-data';
import type { NodeOf } from './nodes';
import { enterpriseRoleSchema, programKindSchema, sourceQualitySchema } from './vocabulary';

/**
 * Sort key of a node, stored as the property `sortKey` and compared as text: chain leaders before suppliers,
 * segments by chain and position, better sources before lesser ones, then by id. The blank stands before every other character of a key.
 */
export function toSortKey(node: GraphNode): string {
  return `${toRank(node)} ${node.id}`;
}

function toRank(node: GraphNode): string {
  switch (node.kind) {
    case 'enterprise':
      return rank(enterpriseRoleSchema.options, (node.props as NodeOf<'enterprise'>).role);
    case 'segment': {
      const segment = node.props as NodeOf<'segment'>;
      return `${segment.chainId}/${String(segment.position).padStart(2, '0')}`;
    }
    case 'program': {
      const program = node.props as NodeOf<'program'>;
      return `${rank(programKindSchema.options, program.kind)}/${9999 - program.year}`;
    }
    case 'source':
      return rank(sourceQualitySchema.options, (node.props as NodeOf<'source'>).quality);
    default:
      return '';
  }
}

function rank(order: readonly string[], value: string): string {
  return String(order.indexOf(value));
}
