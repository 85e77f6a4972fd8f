/** 分类定级: a level is never set against its standard, a lowering only after the other side was heard. */
import {
  isLowering,
  lookedAtBy,
  mayGrade,
  proposalOf,
  type Finding,
} from '@core/modules/grades/may-grade';
import type { GradeScale } from '@core/modules/grades/contract';
import { createWorkCalendar } from '@core/shared/calendar/work-calendar';
import { rulePacks } from '@core/rulepacks';

const calendar = createWorkCalendar();
const scaleOf = (pack: string): GradeScale => {
  const scale = rulePacks[pack]?.grades[0];
  if (!scale) throw new Error(`no scale in ${pack}`);
  return scale;
};
const suixi = scaleOf('suixi');
const fact = (value: boolean) => ({ value });
const separate = { separate: fact(true) };
const may = (
  finding: Partial<Finding>,
  facts: Record<string, { value: boolean }> = {},
  scale = suixi,
) =>
  mayGrade(
    scale,
    { subject: 'organization', on: '2026-11-20', ...finding },
    { facts, today: '2026-11-28', calendar },
  );

it('濉溪 G3 a level is not set against its standard', () => {
  expect(may({ level: 'B' }, separate)).toMatchObject({ rule: 'G3' });
  expect(may({ level: 'B' }, { ...separate, 'standard/classA': fact(true) })).toMatchObject({
    rule: 'G3',
  });
  expect(may({ level: 'B' }, { ...separate, 'standard/classB': fact(true) })).toBeNull();
});

it('濉溪 G1, G2 D and E are units without a branch of their own, A to C organisations with one', () => {
  const held = { 'standard/classD': fact(true), separate: fact(false) };
  expect(may({ level: 'D', subject: 'organization' }, held)?.words).toBe('“D类（孵化类）”评定单位');
  expect(
    may({ level: 'A', subject: 'unit' }, { ...separate, 'standard/classA': fact(true) }),
  ).toMatchObject({ rule: 'G1' });
  expect(may({ level: 'D', subject: 'unit' }, held)).toBeNull();
  expect(may({ level: 'E', subject: 'unit' }, held)).toBeNull();
  expect(may({ level: 'D', subject: 'unit' }, { ...held, ...separate })).toMatchObject({
    rule: 'G2',
  });
  expect(may({ level: 'F' })).toMatchObject({ rule: 'G1' });
});

describe('濉溪 G4 a lowering needs the other side heard', () => {
  const facts = { ...separate, 'standard/classC': fact(true) };
  const now = { level: 'B', on: '2026-01-10' };
  it.each<[string, Finding['heard'], string, object | null]>([
    ['never asked', undefined, '2026-11-20', { rule: 'G4' }],
    [
      'asked, within five working days',
      { askedOn: '2026-11-16' },
      '2026-11-23',
      { rule: 'G4', from: '2026-11-24' },
    ],
    ['asked, five working days over', { askedOn: '2026-11-16' }, '2026-11-24', null],
    ['replied', { askedOn: '2026-11-16', repliedOn: '2026-11-18' }, '2026-11-18', null],
    [
      'replied after the day of the finding',
      { askedOn: '2026-11-16', repliedOn: '2026-11-20' },
      '2026-11-18',
      { rule: 'G4' },
    ],
  ])('%s', (_what, heard, on, expected) => {
    const no = may({ level: 'C', now, on, heard }, facts);
    if (expected) expect(no).toMatchObject(expected);
    else expect(no).toBeNull();
  });
  it('so does a taking back; a raising does not', () => {
    expect(may({ now, level: undefined }, facts)).toMatchObject({ rule: 'G4' });
    expect(
      may(
        { now: { level: 'C', on: '2026-01-10' }, level: 'B' },
        { ...separate, 'standard/classB': fact(true) },
      ),
    ).toBeNull();
  });
});

it('黄石 stands from the lowest on: 红旗型 to 标准型 is a lowering', () => {
  const scale = scaleOf('huangshi');
  expect(
    isLowering(scale, { now: { level: 'redFlag', on: '2026-01-01' }, level: 'standard' }),
  ).toBe(true);
  expect(isLowering(scale, { now: { level: 'standard', on: '2026-01-01' }, level: 'model' })).toBe(
    false,
  );
  expect(
    isLowering(scaleOf('yongchuan'), { now: { level: 'town', on: '2026-01-01' }, level: 'city' }),
  ).toBe(false);
  expect(may({ level: 'model' }, { 'standard/typeStandard': fact(true) }, scale)).toMatchObject({
    rule: 'G3',
  });
});

it('濉溪 脱联 ends D and proposes C, and asks nobody for a reply', () => {
  expect(proposalOf(suixi, { level: 'D' }, separate)).toEqual({
    level: 'C',
    words: '已单独组建，“D类（孵化类）”结束，建议按“C类（成长类）”评定',
  });
  expect(proposalOf(suixi, { level: 'D' }, { separate: fact(false) })).toBeNull();
  expect(proposalOf(suixi, { level: 'A' }, separate)).toBeNull();
  const now = { level: 'D', on: '2026-01-10' };
  expect(may({ subject: 'unit', now, level: undefined }, separate)).toBeNull();
  expect(may({ subject: 'unit', now, level: undefined }, { separate: fact(false) })).toMatchObject({
    rule: 'G4',
  });
});

it('G5 nothing before the last finding, after today, or again', () => {
  const facts = { ...separate, 'standard/classB': fact(true) };
  expect(may({ level: 'B', on: '2026-11-29' }, facts)).toMatchObject({ rule: 'G5' });
  expect(may({ level: 'B', now: { level: 'C', on: '2026-11-21' } }, facts)).toMatchObject({
    rule: 'G5',
    from: '2026-11-21',
  });
  expect(may({ level: 'B', now: { level: 'B', on: '2026-01-01' } }, facts)).toMatchObject({
    rule: 'G5',
  });
  expect(lookedAtBy(suixi, { level: 'B', on: '2026-11-20' })).toBe('2027-12-31');
  expect(lookedAtBy(scaleOf('luzhou'), { level: 'model', on: '2026-11-20' })).toBeNull();
});

describe('G7 a level of before the records is taken over with its paper', () => {
  const taken = { level: 'A', on: '2025-12-31', takenOver: { recordsFrom: '2026-01-01' } };
  it('without its standard, which nobody could have been accepted by then', () => {
    expect(may(taken)).toBeNull();
    expect(may({ ...taken, takenOver: undefined })).toMatchObject({ rule: 'G2' });
  });
  it('never of a day on which the records were there, and never over what stands', () => {
    expect(may({ ...taken, on: '2026-01-01' })).toMatchObject({ rule: 'G7' });
    expect(may({ ...taken, takenOver: { recordsFrom: undefined } })).toMatchObject({ rule: 'G7' });
    const now = { level: 'B', on: '2025-06-01' };
    expect(may({ ...taken, now })).toMatchObject({ rule: 'G7' });
  });
  it('of what may hold it at all', () => {
    expect(may({ ...taken, subject: 'unit' })).toMatchObject({ rule: 'G1' });
  });
});
