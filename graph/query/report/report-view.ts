// A report as it is sent: the dossier of a firm, segment, chain or district, the briefing of a chain or district. May import: query, wire, errors.
// Invariants: built from the views of the pages, so that no figure differs from theirs; sources are numbered in the order they are cited in.
import { GraphError } from '#graph/errors';
import { type NodeId, toKind } from '#graph/model/ids';
import { REPORTED, type Report, type ReportKind, type ReportSection } from '#graph/wire/report';
import type { ThingView } from '#graph/wire/thing';
import { oncePerDigest, type Snapshot } from '../snapshot';
import { buildThingView } from '../thing-view';
import { buildChainReport } from './chain-report';
import { buildDistrictReport } from './district-report';
import { type AskedReport, buildNotes, toFreshness } from './report-draft';
import { buildFirmDossier, buildSegmentDossier } from './thing-dossiers';

/** Throws GraphError 'invalid-query' for what has no such report, 'not-found' for what does not exist. Reports asked for lately are kept. */
export function buildReport(snapshot: Snapshot, kind: ReportKind, id: NodeId): Promise<Report> {
  return kind === 'dossier' ? buildDossier(snapshot, id) : buildBriefing(snapshot, id);
}

const buildDossier = oncePerDigest('dossier', (snapshot, key) => build(snapshot, 'dossier', key));
const buildBriefing = oncePerDigest('briefing', (snapshot, key) => build(snapshot, 'briefing', key));

async function build(snapshot: Snapshot, kind: ReportKind, key: string): Promise<Report> {
  const kinds: readonly string[] = REPORTED[kind];
  if (!kinds.includes(key.split(':')[0] ?? '')) {
    throw new GraphError('invalid-query', `There is a ${kind} only of: ${kinds.join(', ')}.`, { field: 'of' });
  }
  const view = await buildThingView(snapshot, key);
  const notes = buildNotes();
  const sections = await listSections(snapshot, view, { kind, notes });
  const sources = notes.list();
  const { load } = snapshot;
  const { id, nameZh, nameEn, status } = view;
  return {
    kind,
    headline: view.headline,
    subject: { id, kind: view.kind, nameZh, nameEn, status },
    sections: [...sections],
    freshness: toFreshness(sources),
    sources,
    dataset: { name: load.datasetName, version: load.datasetVersion, digest: load.digest },
  };
}

function listSections(snapshot: Snapshot, view: ThingView, asked: AskedReport): Promise<readonly ReportSection[]> {
  switch (toKind(view.id)) {
    case 'enterprise':
      return buildFirmDossier(snapshot, view, asked.notes);
    case 'segment':
      return buildSegmentDossier(snapshot, view, asked.notes);
    case 'chain':
      return buildChainReport(snapshot, view.id, asked);
    default:
      return buildDistrictReport(snapshot, view.id, asked);
  }
}
