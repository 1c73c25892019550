// Faults between rows and tables: references, cycles, membership, evidence, codes.
import type { Folder } from './folder';
import { type Expected, type PlantedFault, spoil } from './planted-fault';

const LINKS = 'segment_links.csv';

function addLink(folder: Folder, from: string, to: string): number {
  return folder.addRow(LINKS, {
    from_segment: from,
    to_segment: to,
    input_group: 'planted',
    necessity: 'optional',
    substitutable: 'low',
    summary_zh: '试',
    confidence: 'low',
    cross_chain: String(from.split('.')[0] !== to.split('.')[0]),
  });
}

/** Changes a row of `segment_status.csv`. */
function status(key: string, values: Readonly<Record<string, string>>, expected: Omit<Expected, 'file'>): PlantedFault {
  return [
    `${key} ${JSON.stringify(values)}`,
    (folder) => {
      const row = folder.row('segment_status.csv', key);
      folder.setCell('segment_status.csv', row, values);
      return { file: 'segment_status.csv', row, ...expected };
    },
  ];
}

/** Changes a row of `gbt4754.csv`. */
function code(key: string, values: Readonly<Record<string, string>>, expected: Omit<Expected, 'file'>): PlantedFault {
  return [
    `gbt4754.csv ${key} ${JSON.stringify(values)}`,
    (folder) => {
      const row = folder.row('gbt4754.csv', key);
      folder.setCell('gbt4754.csv', row, values);
      return { file: 'gbt4754.csv', row, ...expected };
    },
  ];
}

const REFERENCES: readonly PlantedFault[] = [
  spoil(['enterprises.csv', 'baiya', 'district_id'], 'bannan', { code: 'missing-reference', fix: 'mean banan?' }),
  spoil(['enterprises.csv', 'baiya', 'district_id'], '巴南', { code: 'missing-reference', fix: 'mean banan?' }),
  spoil(['enterprises.csv', 'baiya', 'district_id'], 'Banan', { code: 'missing-reference', fix: 'mean banan?' }),
  spoil(['enterprises.csv', 'baiya', 'district_id'], 'paris-france', { code: 'missing-reference', fix: 'add it' }),
  spoil(['enterprises.csv', 'baiya', 'district_id'], 'banan;fuling', { code: 'missing-reference', fix: 'one id only' }),
  spoil(['segments.csv', 'new-display.lcd-panel', 'chain_id'], 'new-disply', {
    code: 'missing-reference',
    fix: 'mean new-display?',
  }),
  spoil([LINKS, 'new-display.backlight', 'from_segment'], 'new-display.backligth', {
    code: 'missing-reference',
    fix: 'mean new-display.backlight?',
  }),
  spoil(['findings.csv', 'agricultural-machinery.f01', 'segment_id'], 'agricultural-machinery.seeding', {
    code: 'missing-reference',
  }),
  spoil(['indicators.csv', 'a-auto-share-2021', 'subject_id'], 'auto-motorcycles', {
    code: 'missing-reference',
    fix: 'mean auto-motorcycle?',
  }),
  spoil(['indicators.csv', 'a-invest-2021', 'subject_id'], 'beijing', { code: 'missing-reference', fix: 'chongqing' }),
  spoil(['program_links.csv', 'agri-plan', 'target_id'], 'agricultural-machine', {
    code: 'missing-reference',
    fix: 'mean agricultural-machinery?',
  }),
  spoil(['segments.csv', 'new-display.lcd-panel', 'gbt4754'], '9999', {
    code: 'unknown-gbt-code',
    fix: 'check the standard',
  }),
  spoil(['segments.csv', 'agricultural-machinery.farm-service', 'gbt4754'], '514', {
    code: 'unknown-gbt-code',
    fix: 'mean 0514?',
  }),
  [
    'a relation that cannot point to a district',
    (folder) => {
      const row = folder.row('program_links.csv', 'agri-plan');
      folder.setCell('program_links.csv', row, { relation: 'part_of' });
      const place = { file: 'program_links.csv', row, column: 'target_type', value: 'chain' };
      return { code: 'wrong-target', ...place, fix: 'it may point to: program' };
    },
  ],
];

const CYCLES: readonly PlantedFault[] = [
  [
    'two segments that supply each other',
    (folder) => {
      const row = addLink(folder, 'new-display.touch-display-modules', 'new-display.lcd-panel');
      const fix = `remove or correct new-display.touch-display-modules → new-display.lcd-panel (row ${row})`;
      return { code: 'cycle', file: LINKS, row, column: 'to_segment', value: 'new-display.lcd-panel', fix };
    },
  ],
  [
    'a link that closes many walks through several chains',
    (folder) => {
      const row = addLink(folder, 'smart-terminals.notebook-assembly', 'new-display.glass-furnace');
      return { code: 'cycle', file: LINKS, row, column: 'to_segment', value: 'new-display.glass-furnace' };
    },
  ],
  [
    'regions that contain each other',
    (folder) => {
      const row = folder.row('regions.csv', 'metro-area');
      folder.setCell('regions.csv', row, { parent_id: 'main-new' });
      return { code: 'cycle', file: 'regions.csv', row, column: 'parent_id', value: 'main-new' };
    },
  ],
  [
    'programs that belong to each other',
    (folder) => {
      const row = folder.row('programs.csv', 'key-chains-33');
      folder.setCell('programs.csv', row, { parent_id: 'chain-chief-lj' });
      return { code: 'cycle', file: 'programs.csv', row, column: 'parent_id', value: 'chain-chief-lj' };
    },
  ],
  [
    'a segment that supplies itself',
    (folder) => {
      const row = addLink(folder, 'new-display.lcd-panel', 'new-display.lcd-panel');
      return { code: 'self-link', file: LINKS, row, column: 'to_segment', value: 'new-display.lcd-panel' };
    },
  ],
  [
    'a region inside itself',
    (folder) => {
      const row = folder.row('regions.csv', 'two-clusters');
      folder.setCell('regions.csv', row, { parent_id: 'two-clusters' });
      return { code: 'self-link', file: 'regions.csv', row, column: 'parent_id', value: 'two-clusters' };
    },
  ],
  [
    'a firm that supplies itself',
    (folder) => {
      const row = folder.row('supply_relations.csv', 'bosch-h2');
      folder.setCell('supply_relations.csv', row, { customer_enterprise_id: 'bosch-h2' });
      const place = { file: 'supply_relations.csv', row, column: 'customer_enterprise_id' };
      return { code: 'self-link', ...place, value: 'bosch-h2' };
    },
  ],
];

const MEMBERSHIP: readonly PlantedFault[] = [
  [
    'a segment whose id names another chain',
    (folder) => {
      const value = 'new-display.lcd-panel';
      const row = folder.row('segments.csv', value);
      folder.setCell('segments.csv', row, { chain_id: 'software' });
      const fix = 'write software.lcd-panel or change chain_id';
      return { code: 'id-mismatch', file: 'segments.csv', row, column: 'id', value, fix };
    },
  ],
  [
    'a finding about a segment of another chain',
    (folder) => {
      const row = folder.row('findings.csv', 'agricultural-machinery.f01');
      const value = folder.cell('findings.csv', row, 'segment_id');
      folder.setCell('findings.csv', row, { chain_id: 'software' });
      const fix = 'write chain_id agricultural-machinery?';
      return { code: 'id-mismatch', file: 'findings.csv', row, column: 'segment_id', value, fix };
    },
  ],
  [
    'a person with a district',
    (folder) => {
      const row = folder.row('event_links.csv', 'banan-park-20211025');
      folder.setCell('event_links.csv', row, { actor_kind: 'person' });
      return { code: 'actor-mismatch', file: 'event_links.csv', row, column: 'district_id', value: 'banan' };
    },
  ],
  [
    'a district without its id',
    (folder) => {
      const row = folder.row('event_links.csv', 'banan-park-20211025');
      folder.setCell('event_links.csv', row, { district_id: '' });
      return { code: 'actor-mismatch', file: 'event_links.csv', row, column: 'district_id', value: '' };
    },
  ],
  [
    'a segment without a state',
    (folder) => {
      const key = 'synthetic-materials.modified-film';
      const row = folder.row('segments.csv', key);
      const records = folder.records('segment_status.csv').filter(([id]) => id !== key);
      folder.setRecords('segment_status.csv', records);
      return { code: 'missing-status', file: 'segments.csv', row, column: 'id', value: key, fix: 'unknown' };
    },
  ],
  [
    'an input group that is both required and optional',
    (folder) => {
      const row = folder.row(LINKS, 'new-display.lcd-panel', 'new-display.touch-display-modules');
      folder.setCell(LINKS, row, { necessity: 'optional' });
      const fix = 'write required?';
      return { code: 'mixed-necessity', file: LINKS, row, column: 'necessity', value: 'optional', fix };
    },
  ],
  spoil([LINKS, 'new-display.backlight', 'cross_chain'], 'true', { code: 'cross-chain-flag', fix: 'write false' }),
];

const EVIDENCE: readonly PlantedFault[] = [
  status('new-display.driver-ic', { status: 'absent' }, { code: 'evidence-rule', column: 'status', value: 'absent' }),
  status('new-display.driver-ic', { status: 'present' }, { code: 'evidence-rule', column: 'status', value: 'present' }),
  status(
    'new-display.driver-ic',
    { source_id: 'a-aac-2020' },
    { code: 'evidence-rule', column: 'evidence', value: 'none' },
  ),
  status('new-display.lcd-panel', { source_id: '' }, { code: 'evidence-rule', column: 'source_id', value: '' }),
  status(
    'new-display.lcd-panel',
    { status: 'absent' },
    { code: 'status-contradiction', column: 'status', value: 'absent' },
  ),
  status(
    'new-display.lcd-panel',
    { status: 'unknown' },
    { code: 'status-contradiction', column: 'status', value: 'unknown', severity: 'warning' },
  ),
  status(
    'integrated-circuits.memory-fab',
    { status: 'present' },
    { code: 'status-contradiction', column: 'status', value: 'present', severity: 'warning' },
  ),
  status(
    'new-display.lcd-panel',
    { source_id: 'general', evidence: 'general' },
    { code: 'evidence-rule', column: 'confidence', value: 'high', fix: 'medium' },
  ),
];

const CODES: readonly PlantedFault[] = [
  code('0131', { level: '3' }, { code: 'gbt-mismatch', column: 'level', value: '3', fix: 'write 4' }),
  code('0131', { section: 'C' }, { code: 'gbt-mismatch', column: 'section', value: 'C', fix: 'write A' }),
  code('0131', { parent_code: '014' }, { code: 'gbt-mismatch', column: 'parent_code', value: '014', fix: 'write 013' }),
  code('0131', { parent_code: '' }, { code: 'gbt-mismatch', column: 'parent_code', value: '', fix: 'write 013' }),
  code('0514', { code: '514' }, { code: 'unknown-gbt-code', column: 'code', value: '514', fix: 'write 0514' }),
  [
    'a division the standard does not have',
    (folder) => {
      const row = folder.addRow('gbt4754.csv', {
        code: '99',
        level: '2',
        section: 'T',
        name_zh: '试',
        parent_code: 'T',
      });
      folder.addRow('gbt4754.csv', { code: 'T', level: '1', section: 'T', name_zh: '国际组织' });
      return { code: 'unknown-gbt-code', file: 'gbt4754.csv', row, column: 'code', value: '99' };
    },
  ],
];

export const PLANTED_RULES: readonly PlantedFault[] = [...REFERENCES, ...CYCLES, ...MEMBERSHIP, ...EVIDENCE, ...CODES];
