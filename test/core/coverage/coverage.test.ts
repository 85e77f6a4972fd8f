import fc from 'fast-check';
import type { CoverageMeasure } from '@core/modules/coverage/contract';
import type { Formation, UnitKind } from '@core/modules/units/contract';
import {
  addCoverage,
  countCoverage,
  isCovered,
  missingTo,
  percent,
  together,
  type CoverageUnit,
} from '@core/modules/coverage/coverage';
import { rulePacks } from '@core/rulepacks';

const unit = (more: Partial<CoverageUnit> = {}): CoverageUnit => ({
  kind: 'enterprise',
  operating: true,
  formation: 'none',
  hasInstructor: false,
  ...more,
});

describe('what is counted', () => {
  it.each<[Formation, boolean]>([
    ['separate', true],
    ['joint', true],
    ['attached', true],
    ['onePlusX', true],
    ['none', false],
  ])('C1 %s is organised: %s', (formation, organised) => {
    expect(isCovered(unit({ formation }), 'organised')).toBe(organised);
  });

  it('C1 counts units: one joint branch over three units covers three', () => {
    const units = [1, 2, 3].map(() => unit({ formation: 'joint' }));
    expect(countCoverage([...units, unit()]).enterprise).toMatchObject({
      operating: 4,
      organised: 3,
      separate: 0,
    });
  });

  it('C2 separate alone is 单独组建', () => {
    expect(isCovered(unit({ formation: 'separate' }), 'separate')).toBe(true);
    expect(isCovered(unit({ formation: 'onePlusX' }), 'separate')).toBe(false);
  });

  it('C3 an instructor, or members organised elsewhere, is 工作覆盖', () => {
    expect(isCovered(unit(), 'worked')).toBe(false);
    expect(isCovered(unit({ hasInstructor: true }), 'worked')).toBe(true);
    expect(isCovered(unit({ membersElsewhere: true }), 'worked')).toBe(true);
    expect(isCovered(unit({ formation: 'attached' }), 'worked')).toBe(true);
  });

  it('C4 kinds apart, then together; what does not operate is in neither number', () => {
    const counted = countCoverage([
      unit({ formation: 'separate' }),
      unit({ operating: false, formation: 'separate' }),
      unit({ kind: 'socialOrganization' }),
    ]);
    expect(counted.enterprise).toMatchObject({ operating: 1, organised: 1 });
    expect(counted.socialOrganization).toMatchObject({ operating: 1, organised: 0 });
    expect(together(counted)).toMatchObject({ operating: 2, organised: 1 });
  });
});

describe('C5 percentages', () => {
  it.each([
    [617, 624, '98.88%'],
    [84, 85, '98.82%'],
    [1, 8, '12.50%'],
    [1, 3, '33.33%'],
    [2, 3, '66.67%'],
    [1, 800, '0.13%'],
    [0, 5, '0.00%'],
    [5, 5, '100.00%'],
    [0, 0, '—'],
  ])('%i of %i is %s', (n, d, shown) => expect(percent(n, d)).toBe(shown));

  it('rounds half up, for every numerator up to a county', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), fc.nat(20_000), (d, raw) => {
        const n = raw % (d + 1);
        const exact = (BigInt(n) * 1_000_000n) / BigInt(d);
        const up = (exact + 50n) / 100n;
        const shown = `${up / 100n}.${String(up % 100n).padStart(2, '0')}%`;
        // The last digit of the cut value may hide a remainder, which never rounds down.
        expect(percent(n, d)).toBe(shown);
      }),
    );
  });
});

it('sums of towns are the count of the district', () => {
  const unitArb = fc.record({
    kind: fc.constantFrom<UnitKind>('enterprise', 'socialOrganization'),
    operating: fc.boolean(),
    formation: fc.constantFrom<Formation>('separate', 'joint', 'attached', 'onePlusX', 'none'),
    hasInstructor: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(unitArb), fc.array(unitArb), (a, b) => {
      expect(addCoverage(countCoverage(a), countCoverage(b))).toEqual(countCoverage([...a, ...b]));
    }),
  );
});

it.each<[CoverageMeasure, number, number]>([
  ['organised', 0.9, 3],
  ['organised', 0.5, 0],
  ['worked', 1, 2],
])('what is missing to %s ≥ %s', (measure, atLeast, missing) => {
  const count = { operating: 10, organised: 6, separate: 2, worked: 8 };
  expect(missingTo(count, measure, atLeast)).toBe(missing);
});

it('the plan of 四大工程 keeps its targets with their days', () => {
  expect(
    rulePacks['four-projects']?.coverageTargets.map((t) => [t.measure, t.atLeast, t.by]),
  ).toEqual([
    ['organised', 0.9, '2020-12-31'],
    ['organised', 1, '2021-12-31'],
    ['worked', 1, '2021-12-31'],
  ]);
});
