/** 五步排查法, rule by rule. */
import type { LedgerCode, LedgerFact, LedgerValue } from '@core/modules/unit-profile/contract';
import {
  currentStep,
  ripenessFrom,
  stepsOf,
  type Investigated,
} from '@core/modules/investigations/steps';

const facts = (values: Partial<Record<LedgerCode, LedgerValue>>): LedgerFact[] =>
  (Object.entries(values) as [LedgerCode, LedgerValue][]).map(([code, value]) => ({
    code,
    value,
    from: 'stated',
  }));
const QUERIED = { status: '正常', operatesAt: '一号楼', aboveScale: false, headcount: 30 };
const COUNTED = { membersHere: 4, membersElsewhere: 0, fullMembers: 3 };
const one = (
  values: Partial<Record<LedgerCode, LedgerValue>>,
  more: Partial<Investigated> = {},
): Investigated => ({
  unit: { kind: 'enterprise', organized: false },
  facts: facts(values),
  hasInstructor: true,
  verified: false,
  concluded: false,
  ...more,
});
const missing = (investigated: Investigated, step: string) =>
  stepsOf(investigated).find((s) => s.step === step)?.missing;

it('F1 an instructor or a stated 责任人 answers for the unit', () => {
  expect(missing(one({}, { hasInstructor: false }), 'assign')).toEqual(['指导员或责任人']);
  expect(missing(one({}), 'assign')).toEqual([]);
  expect(missing(one({ foundOwner: '某人' }, { hasInstructor: false }), 'assign')).toEqual([]);
});

it('F2 查询信息 rests on 经营 and 职工 of the 台账', () => {
  expect(missing(one({ status: '正常', headcount: 3 }), 'query')).toEqual(['经营地', '规模以上']);
  expect(missing(one(QUERIED), 'query')).toEqual([]);
});

it('F3 核实情况 asks for the counts, and for 流动党员 and 隐性党员', () => {
  expect(missing(one(COUNTED), 'verify')).toEqual(['流动党员、隐性党员的核实结果']);
  expect(missing(one({ membersHere: 4 }, { verified: true }), 'verify')).toEqual([
    '关系不在本单位',
    '正式党员',
  ]);
  expect(missing(one(COUNTED, { verified: true }), 'verify')).toEqual([]);
});

it('F4 应建未建 asks for more than why there is none', () => {
  expect(missing(one(COUNTED), 'compile')).toEqual(['未建原因', '具体说明', '拟建日期', '责任人']);
  const few = { membersHere: 1, membersElsewhere: 0, fullMembers: 1, noneReason: 'noMembers' };
  expect(missing(one(few), 'compile')).toEqual([]);
});

it('F5, F6 the first step that is not done is the next, and a later one may be done already', () => {
  const steps = stepsOf(one({ ...COUNTED, noneReason: 'noMembers' }, { verified: true }));
  expect(currentStep(steps)).toBe('query');
  expect(steps.find((s) => s.step === 'verify')?.done).toBe(true);
  const all = {
    ...QUERIED,
    membersHere: 0,
    membersElsewhere: 0,
    fullMembers: 0,
    noneReason: 'noMembers',
  };
  expect(currentStep(stepsOf(one(all, { verified: true })))).toBe('follow');
  expect(currentStep(stepsOf(one(all, { verified: true, concluded: true })))).toBeUndefined();
});

it.each([
  [{ fullMembers: 3 }, 'ripe'],
  [{ fullMembers: 2, membersHere: 2, membersElsewhere: 1 }, 'unfit'],
  [{ membersHere: 0, membersElsewhere: 0 }, 'noMembers'],
  [{ membersHere: 2 }, 'unknown'],
  [{}, 'unknown'],
] as const)('F7 %j is %s', (values, expected) => {
  expect(ripenessFrom(facts(values))).toBe(expected);
});
