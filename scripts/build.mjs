// @ts-check
import { build } from './launch/build.mjs';
import { stopChildrenOnSignal } from './launch/command.mjs';
import { printFailure, runStep } from './launch/step.mjs';

stopChildrenOnSignal();
try {
  await runStep('构建 · build', build);
} catch (error) {
  printFailure(error);
  process.exitCode = 1;
}
