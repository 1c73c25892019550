// Contract of the reads of who operates where.
import { describe, expect, it } from 'vitest';
import { GraphError } from '#graph/errors';
import { toNodeId } from '#graph/model/ids';
import { listFirmWork, listSegmentPlaces, listSoleFirms } from './expected-operations';
import type { Subject } from './subject';

export function describeOperationReads({ dataset: { tables }, store }: Subject): void {
  describe('segmentPlaces, soleFirms, firmWork', () => {
    it('counts the operating firms of every segment in every district, by their main site', async () => {
      expect(await store().segmentPlaces()).toEqual(listSegmentPlaces(tables));
    });

    it('names the firms on which a segment hangs alone', async () => {
      const expected = listSoleFirms(tables);
      expect(expected.length).toBeGreaterThan(0);
      expect(await store().soleFirms()).toEqual(expected);
    });

    it('tells what firms operate in and where they stand; of idle and unknown ones nothing', async () => {
      const works = listFirmWork(tables);
      for (let start = 0; start < works.length; start += 400) {
        const part = works.slice(start, start + 400);
        const ids = [...part.map(({ id }) => id), toNodeId('enterprise', 'nobody')];
        expect(await store().firmWork(ids.toReversed())).toEqual(part);
      }
      expect(await store().firmWork([])).toEqual([]);
      const idle = tables('enterprises')
        .map((row) => toNodeId('enterprise', row.cell('id')))
        .filter((id) => !works.some((work) => work.id === id));
      expect(await store().firmWork(idle.slice(0, 500))).toEqual([]);
    });

    it('takes no more firms at once than it says', async () => {
      const many = Array.from({ length: 501 }, (_, at) => toNodeId('enterprise', `f${at}`));
      await expect(store().firmWork(many)).rejects.toThrow(GraphError);
    });
  });
}
