import type { GraphStore } from '#graph/store/port';
import type { ContractDataset } from './contract-dataset';

/** What a part of the contract is told: the store under test, open once the tests run, and the dataset it holds. */
export type Subject = {
  readonly dataset: ContractDataset;
  readonly store: () => GraphStore;
  readonly samplesPerKind: number;
};
