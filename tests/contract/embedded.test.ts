// The contract on the embedded engine, with the project's own data.
import { buildSyntheticDataset, readProjectDataset } from './contract-dataset';
import { describeGraphLoader } from './describe-graph-loader';
import { describeGraphStore } from './describe-graph-store';
import { embeddedEngine } from './embedded-engine';

describeGraphStore('embedded', embeddedEngine, await readProjectDataset());
describeGraphLoader('embedded', embeddedEngine, {
  first: await buildSyntheticDataset({ firms: 120, seed: 1 }),
  second: await buildSyntheticDataset({ firms: 80, seed: 2 }),
  cuts: 2,
});
