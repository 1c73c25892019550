// Values as Bolt takes them.
// May import: neo4j-driver. Invariant: a whole number is sent as an integer: as a float it is no LIMIT, and stands as 1998.0 in the database.
import neo4j from 'neo4j-driver';

/** Parameters with every whole number, however deep, as an integer of the driver, and nothing undefined. */
export function toBolt(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (value === undefined) return null;
  if (Array.isArray(value)) return value.map(toBolt);
  if (typeof value !== 'object' || value === null) return value;
  const entries: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(value)) if (part !== undefined) entries[key] = toBolt(part);
  return entries;
}
