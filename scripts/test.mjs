// @ts-check
// `npm test`: every gate, and one last line that sums them up. `--quick` leaves the tests out.
// Plain Node without dependencies up to the install, because node_modules may be missing when it begins.

import { GATES } from './gates/gate-list.mjs';
import { runGates } from './gates/run-gates.mjs';
import { addTallies, FAILED, forbidSkips, formatTally } from './gates/tally.mjs';
import { stopChildrenOnSignal } from './launch/command.mjs';
import { installIfStale } from './launch/install.mjs';
import { checkNodeVersion } from './launch/node-version.mjs';
import { stopWithParent } from './launch/parent.mjs';
import { printFailure, runStep } from './launch/step.mjs';

/** @param {readonly string[]} args */
async function runAll(args) {
  checkNodeVersion(process.versions.node);
  await runStep('依赖 · dependencies', installIfStale);
  const gates = args.includes('--quick') ? GATES.filter(({ isQuick }) => isQuick) : GATES;
  const results = await runGates(gates);
  const red = results.filter(({ tally }) => tally.failed > 0);
  if (red.length > 0) console.log(`\n未通过 · failed:${red.map(({ title }) => `\n  ✗ ${title}`).join('')}`);
  return addTallies(results.map(({ tally }) => tally));
}

stopWithParent();
stopChildrenOnSignal();
const tally = await runAll(process.argv.slice(2)).catch((error) => {
  printFailure(error);
  return FAILED;
});
const total = process.env['CHAINATLAS_NO_SKIP'] === '1' ? forbidSkips(tally) : tally;
if (total.failed > 0) process.exitCode = 1;
console.log(`\n${formatTally(total)}`);
