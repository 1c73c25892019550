import { describe, expect, it } from 'vitest';
import { checkNodeVersion, isNodeRecentEnough, MINIMUM_NODE } from '../../../scripts/launch/node-version.mjs';
import { StepError } from '../../../scripts/launch/step.mjs';

describe('isNodeRecentEnough', () => {
  it.each([MINIMUM_NODE, '20.19.1', '20.20.0', 'v22.0.0', '24.1.0', '100.0.0', '22.0.0-nightly2024'])(
    'takes %s',
    (version) => {
      expect(isNodeRecentEnough(version)).toBe(true);
    },
  );

  it.each(['20.18.3', '20.9.0', '18.20.8', 'v16.0.0', '20.18.9-rc.1'])('refuses %s', (version) => {
    expect(isNodeRecentEnough(version)).toBe(false);
  });
});

it('says in both languages what is there and what is needed', () => {
  expect(() => checkNodeVersion(MINIMUM_NODE)).not.toThrow();
  const check = () => checkNodeVersion('18.20.8');
  expect(check).toThrow(StepError);
  expect(check).toThrow(
    /需要 Node\.js 20\.19\.0 .*当前是 18\.20\.8[\s\S]*needs Node\.js 20\.19\.0 or newer; this is 18\.20\.8/,
  );
});
