// The contract on the embedded engine, with invented firms: more of them, in every state, with further sites.
import { buildSyntheticDataset } from './contract-dataset';
import { describeGraphStore } from './describe-graph-store';
import { embeddedEngine } from './embedded-engine';

describeGraphStore('embedded', embeddedEngine, await buildSyntheticDataset({ firms: 500, seed: 5 }));
describeGraphStore('embedded', embeddedEngine, await buildSyntheticDataset({ firms: 2000, seed: 20 }));
