import { describe, expect, test } from 'vitest';
import { toAddress } from '../../../app/_ui/address';

describe('toAddress', () => {
  const params = new URLSearchParams('chain=new-display&stage=upstream&cursor=abc&lang=en');

  test('begins a changed filter at the first page and keeps the others', () => {
    expect(toAddress('/gaps', params, { stage: 'midstream' })).toBe('/gaps?chain=new-display&stage=midstream');
  });

  test('takes a filter away when it is empty or undefined', () => {
    expect(toAddress('/gaps', params, { stage: undefined, chain: '' })).toBe('/gaps');
  });

  test('goes to another page of the same list', () => {
    expect(toAddress('/gaps', params, { cursor: 'next' })).toBe('/gaps?chain=new-display&stage=upstream&cursor=next');
  });

  test('leaves the parameters it was given as they are', () => {
    toAddress('/gaps', params, { stage: 'midstream' });
    expect(params.get('stage')).toBe('upstream');
  });
});
