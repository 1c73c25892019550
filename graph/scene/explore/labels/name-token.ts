// The colour of a name by the kind of its thing, for whoever writes it.
// May import: nothing. Invariant: names of industries stand back, so that none is taken for a chain's.

/** Name of a colour token. */
export function toNameToken(id: string): string {
  switch (id.slice(0, id.indexOf(':'))) {
    case 'district':
    case 'region':
      return 'district';
    case 'program':
      return 'program';
    case 'industry':
      return 'ink-2';
    default:
      return 'ink';
  }
}
