import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** A long file that starts last is waited for by a worker with nothing left to do. */
const LONGEST = ['accessibility', 'chain-legible', 'city-panel-access', 'chain-access', 'city-canvas'];

/** The order of test files: the long ones first, known by name because a fresh checkout has measured nothing yet. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const toPlace = ({ moduleId }: TestSpecification) => {
      const place = LONGEST.indexOf(basename(moduleId, '.e2e.ts'));
      return place < 0 ? LONGEST.length : place;
    };
    return (await super.sort(files)).sort((a, b) => toPlace(a) - toPlace(b));
  }
}
