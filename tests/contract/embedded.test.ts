// The contract on the embedded engine, with the project's own data.
import { buildSmallDataset, buildSyntheticDataset, readProjectDataset } from './contract-dataset';
import { describeGraphLoader } from './describe-graph-loader';
import { describeGraphStore } from './describe-graph-store';
import { embeddedEngine } from './embedded-engine';

describeGraphStore('embedded', embeddedEngine, await readProjectDataset());
describeGraphLoader('embedded', embeddedEngine, {
  first: await buildSmallDataset({ firms: 120, seed: 1 }),
  second: await buildSmallDataset({ firms: 80, seed: 2 }),
  large: await buildSyntheticDataset({ firms: 120, seed: 1 }),
  cuts: 2,
});
