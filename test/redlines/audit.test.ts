/** The audit of `verify`: with an answer of the registry, without one, and with an entry that is due. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { heldAgainst, isBelow, readAudit } from '../../scripts/advisories';

const LOCK = {
  packages: {
    'node_modules/webpack': { version: '5.91.0' },
    'node_modules/a/node_modules/zod': { version: '4.6.7', dev: true },
  },
};
const entry = (over: object = {}) => ({
  package: 'webpack',
  below: '5.94.0',
  id: 'CVE-1',
  reaches: 'production' as const,
  why: 'why',
  until: '2026-12-31',
  ...over,
});

test('the registry’s numbers are read; an answer that is none is none', () => {
  const answer = JSON.stringify({ metadata: { vulnerabilities: { high: 1, critical: 0 } } });
  expect(readAudit(answer)).toEqual({ high: 1, critical: 0 });
  expect(readAudit('{"message":"405 Method Not Allowed","error":{}}')).toBeNull();
  expect(readAudit('')).toBeNull();
});

test('versions are compared by their numbers', () => {
  expect(isBelow('5.91.0', '5.94.0')).toBe(true);
  expect(isBelow('5.100.0', '5.94.0')).toBe(false);
  expect(isBelow('5.94.0', '5.94.0')).toBe(false);
  expect(isBelow('5.94.0-beta.1', '5.95')).toBe(true);
});

test('an entry of the kept list is told, and fails once its day has passed', () => {
  const on = (day: string, over?: object) =>
    heldAgainst({ advisories: [entry(over)] }, LOCK, day).map(({ fails }) => fails);
  expect(on('2026-11-28')).toEqual([false]);
  expect(on('2027-01-01')).toEqual([true]);
  expect(on('2027-01-01', { below: '5.91.0' })).toEqual([]);
  expect(on('2027-01-01', { package: 'zod', below: '5.0.0', reaches: 'build' })).toEqual([false]);
});

test('the kept list is whole', () => {
  const kept = JSON.parse(
    readFileSync(join(__dirname, '../../config/advisories.json'), 'utf8'),
  ) as {
    asOf: string;
    advisories: ReturnType<typeof entry>[];
  };
  expect(kept.asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
  for (const one of kept.advisories) expect(Object.values(one).every(Boolean)).toBe(true);
});
