// @ts-check
// Runs gates and tells how each ended.
import { formatSeconds, printFailure } from '../launch/step.mjs';
import { FAILED, formatTally } from './tally.mjs';

/** @typedef {import('./gate-list.mjs').Gate} Gate */
/** @typedef {import('./gate-list.mjs').Outcome} Outcome */

/** A quick gate keeps about one core busy. */
const QUICK_AT_ONCE = 2;

/**
 * The quick ones two at a time, each told of when it is done; then the others one after the other, which print as they go.
 * @param {readonly Gate[]} gates
 * @returns {Promise<readonly { readonly title: string, readonly tally: Outcome }[]>}
 */
export async function runGates(gates) {
  /** @type {{ title: string, tally: Outcome }[]} */
  const results = [];
  const waiting = gates.filter(({ isQuick }) => isQuick);
  const runWaiting = async () => {
    for (let gate = waiting.shift(); gate !== undefined; gate = waiting.shift()) {
      const startedAt = performance.now();
      const tally = await run(gate);
      console.log(`\n▸ ${gate.title}`);
      printEnd(tally, startedAt);
      results.push({ title: gate.title, tally });
    }
  };
  await Promise.all(Array.from({ length: QUICK_AT_ONCE }, runWaiting));
  for (const gate of gates.filter(({ isQuick }) => !isQuick)) {
    const startedAt = performance.now();
    console.log(`\n▸ ${gate.title}`);
    const tally = await run(gate);
    printEnd(tally, startedAt);
    results.push({ title: gate.title, tally });
  }
  return results;
}

/**
 * A gate that crashes has failed.
 * @param {Gate} gate
 * @returns {Promise<Outcome>}
 */
async function run(gate) {
  try {
    return await gate.run();
  } catch (error) {
    printFailure(error);
    return FAILED;
  }
}

/** @param {Outcome} tally @param {number} startedAt */
function printEnd(tally, startedAt) {
  if (tally.report !== undefined) console.error(tally.report);
  const mark = tally.failed === 0 ? '✓' : '✗';
  console.log(`  ${mark} ${formatTally(tally)} (${formatSeconds(performance.now() - startedAt)})`);
}
