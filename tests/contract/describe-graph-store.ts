// The contract of the read side: every named read of the port, on any engine, compared with what the rows say.
import { afterAll, beforeAll, describe } from 'vitest';
import type { ContractDataset } from './contract-dataset';
import { describeNeighbourReads } from './describe-neighbour-reads';
import { describeOperationReads } from './describe-operation-reads';
import { describeRelationReads } from './describe-relation-reads';
import { describeSummaryReads } from './describe-summary-reads';
import { describeThingReads } from './describe-thing-reads';
import type { GraphEngine, OpenedStore } from './graph-engine';
import type { Subject } from './subject';

/** Runs the contract on a store that holds the dataset. */
export function describeGraphStore(name: string, engine: GraphEngine, dataset: ContractDataset): void {
  describe(`graph store: ${name} with ${dataset.name}`, () => {
    let opened: OpenedStore | undefined;
    const subject: Subject = {
      dataset,
      samplesPerKind: engine.samplesPerKind,
      store: () => {
        if (opened === undefined) throw new Error('The store is not open');
        return opened.store;
      },
    };
    beforeAll(async () => {
      opened = await engine.openLoaded((loader) => loader.load(dataset.graph, dataset.record, () => undefined));
    });
    afterAll(() => opened?.close());

    describeThingReads(subject);
    describeNeighbourReads(subject);
    describeRelationReads(subject);
    describeSummaryReads(subject);
    describeOperationReads(subject);
  });
}
