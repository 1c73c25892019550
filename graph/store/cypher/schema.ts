// Constraints and indexes, created before anything is loaded. The embedded engine looks up by index, so each constraint has one beside it.
export const schema = [
  'CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE',
  'CREATE INDEX entity_id_lookup IF NOT EXISTS FOR (n:Entity) ON (n.id)',
  'CREATE CONSTRAINT dataset_key IF NOT EXISTS FOR (d:Dataset) REQUIRE d.key IS UNIQUE',
  'CREATE INDEX dataset_key_lookup IF NOT EXISTS FOR (d:Dataset) ON (d.key)',
  // Firms are many: a page of them is read in their order, and the others are not looked at.
  'CREATE INDEX enterprise_order IF NOT EXISTS FOR (n:Enterprise) ON (n.sortKey)',
  'CREATE INDEX segment_chain IF NOT EXISTS FOR (n:Segment) ON (n.chainId)',
] as const;
