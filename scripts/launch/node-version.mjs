// @ts-check
import { StepError } from './step.mjs';

/** Oldest Node.js that runs ChainAtlas; package.json "engines" says the same, and a test compares the two. */
export const MINIMUM_NODE = '20.19.0';

/**
 * @param {string} version "20.19.1", with or without a leading v
 * @returns {boolean} whether `version` is at least `MINIMUM_NODE`
 */
export function isNodeRecentEnough(version) {
  const actual = toNumbers(version);
  const minimum = toNumbers(MINIMUM_NODE);
  for (let part = 0; part < minimum.length; part += 1) {
    const difference = (actual[part] ?? 0) - (minimum[part] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

/** @param {string} version */
function toNumbers(version) {
  return version.replace(/^v/, '').split(/[.-]/).slice(0, 3).map(Number);
}

/** @param {string} version */
export function checkNodeVersion(version) {
  if (isNodeRecentEnough(version)) return;
  throw new StepError(
    `需要 Node.js ${MINIMUM_NODE} 或更新版本，当前是 ${version}。请到 https://nodejs.org 安装后重试。` +
      `\n  ChainAtlas needs Node.js ${MINIMUM_NODE} or newer; this is ${version}.`,
  );
}
