import fc from 'fast-check';
import { evaluate, missingOf, missingWords, viewItems } from '@core/modules/standards/evaluate';
import { factKey, factKeys, factState } from '@core/modules/standards/facts';
import type { FactTest } from '@core/modules/standards/facts.contract';
import { answersOf } from '@core/modules/standards/log';
import { standard, type Standard } from '@core/modules/standards/rules.contract';
import { full, known, says, six } from './made';

const said = (...entries: Parameters<typeof answersOf>[0]) => answersOf(entries);
const states = (evaluation: ReturnType<typeof evaluate>) =>
  Object.fromEntries(
    evaluation.states.map(({ item, state, how }) => [item.code, `${state}/${how}`]),
  );

it('E1 what the records know is met and never asked', () => {
  const evaluation = evaluate(six, full, said(says('1', 'no', '2026-03-02')));
  expect(states(evaluation)).toEqual({
    1: 'met/record',
    2: 'unknown/none',
    3: 'unknown/none',
    4: 'met/record',
  });
  expect(evaluation.states.filter(({ asked }) => asked).map(({ item }) => item.code)).toEqual([
    '2',
    '3',
  ]);
});

it('E2 what the records do not know is asked only where it may be stated', () => {
  const evaluation = evaluate(
    six,
    {},
    said(says('1', 'yes', '2026-03-02'), says('4', 'yes', '2026-03-02')),
  );
  expect(states(evaluation)).toMatchObject({ 1: 'met/stated', 4: 'unknown/none' });
  expect(evaluation.missing.map(({ item }) => item.code)).toContain('4');
});

it('E3 不适用 leaves the count where it may be said', () => {
  const answers = said(
    says('2', 'yes', '2026-03-02'),
    says('3', 'notApplicable', '2026-03-02', { words: '只有两名党员' }),
  );
  expect(evaluate(six, full, answers)).toMatchObject({ met: 3, of: 3, passes: true });
  const odd = said(
    says('2', 'notApplicable', '2026-03-02', { words: '没有' }),
    says('3', 'yes', '2026-03-02'),
  );
  expect(evaluate(six, full, odd).passes).toBe(false);
});

it('E4 a required item that is missing refuses by name, with whose it is and until when', () => {
  const evaluation = evaluate(
    six,
    { ...full, secretaryNamed: known(false) },
    said(says('2', 'yes', '2026-03-02')),
  );
  expect(evaluation.passes).toBe(false);
  expect(missingWords(evaluation)).toBe('还缺：有书报、有书记（已达到 2/4 项）');
  expect(missingOf(six, evaluation, [{ item: '4', who: '张书记', dueOn: '2026-04-01' }])).toEqual([
    { item: '3', title: '有书报', who: '党支部、党建指导员' },
    { item: '4', title: '有书记', who: '张书记', dueOn: '2026-04-01' },
  ]);
});

it('every item explains itself, with its source', () => {
  const answers = said(says('2', 'no', '2026-03-02', { words: '在定制' }));
  const views = viewItems(
    six,
    evaluate(six, { secretaryNamed: known(false) }, answers),
    { secretaryNamed: known(false) },
    answers,
  );
  expect(views.map(({ explanation }) => explanation)).toEqual([
    '还没有填报',
    '2026-03-02 填报：否，在定制',
    '还没有填报',
    '按记录：没有书记（要求有书记）',
  ]);
  expect(views.map(({ ours }) => ours)).toEqual([false, false, true, false]);
  expect(views.every(({ source }) => source.sentence)).toBe(true);
});

const scored: Standard = standard.parse({
  ...six,
  parts: [
    {
      code: 'all',
      title: '百分制',
      items: [
        { code: 'a', title: '甲', by: 'stated', required: true, points: 40 },
        { code: 'b', title: '乙', by: 'stated', required: false, points: 40, mayNotApply: true },
        {
          code: 'c',
          title: '丙',
          by: 'record',
          required: false,
          points: 20,
          test: { fact: 'members', atLeast: 3 },
        },
      ],
    },
  ],
  passes: { kind: 'points', atLeast: 60 },
});

it('a score is of what applies: part of an item counts in part', () => {
  const three = { members: known(3) };
  const part = said(says('a', 'yes', '2026-03-02', { points: 30 }), says('b', 'no', '2026-03-02'));
  expect(evaluate(scored, three, part)).toMatchObject({
    points: { earned: 50, of: 100, all: 100 },
    passes: false,
  });
  // 30 + 20 of 60 are 83 of a hundred.
  const fewer = said(
    says('a', 'yes', '2026-03-02', { points: 30 }),
    says('b', 'notApplicable', '2026-03-02', { words: '无' }),
  );
  expect(evaluate(scored, three, fewer)).toMatchObject({
    points: { earned: 50, of: 60, all: 100 },
    passes: true,
  });
  expect(evaluate(scored, { members: known(2) }, fewer)).toMatchObject({
    points: { earned: 30 },
    passes: false,
  });
});

it('a bound includes its number, and one fact has one key', () => {
  const asks = { fact: 'meetings', kind: 'partyDay', months: 12, atLeast: 11 } as const;
  expect(factKey(asks)).toBe('meetings/partyDay/12');
  const at = (value: number) => factState(asks, { 'meetings/partyDay/12': known(value) });
  expect([at(10), at(11), factState(asks, {})]).toEqual(['missing', 'met', 'unknown']);
  const grade: FactTest = { fact: 'grade', scale: 'class', levels: ['A', 'B'], months: 6 };
  expect(factKeys([grade, asks])).toEqual([
    'grade/class',
    'gradeMonths/class',
    'meetings/partyDay/12',
  ]);
  const facts = { 'grade/class': known('B'), 'gradeMonths/class': known(6) };
  expect(factState(grade, facts)).toBe('met');
  expect(factState(grade, { ...facts, 'gradeMonths/class': known(5) })).toBe('missing');
});

it('an item met by the records is never asked, whatever anybody has said', () => {
  const value = fc.constantFrom('yes', 'no', 'notApplicable');
  const word = fc.record({ item: fc.constantFrom('1', '2', '3', '4'), value });
  const flag = fc.option(fc.boolean(), { nil: undefined });
  fc.assert(
    fc.property(fc.array(word), flag, flag, (words, room, secretary) => {
      const facts = {
        ...(room === undefined ? {} : { 'profile/ownRoom': known(room) }),
        ...(secretary === undefined ? {} : { secretaryNamed: known(secretary) }),
      };
      const answers = said(
        ...words.map(({ item, value }) => says(item, value, '2026-03-02', { words: '略' })),
      );
      for (const one of evaluate(six, facts, answers).states) {
        if (one.how === 'record') expect(one.asked).toBe(false);
        if (one.item.code === '4') expect(one.asked).toBe(false);
        if (one.item.code === '1' && room !== undefined)
          expect(one.state).toBe(room ? 'met' : 'missing');
      }
    }),
  );
});

it('a district of 15,560 units and 58 items is evaluated in one go', () => {
  const items = Array.from({ length: 58 }, (_, i) => ({
    code: `${i}`,
    title: `第 ${i} 项`,
    by: i % 2 ? ('record' as const) : ('stated' as const),
    required: i % 3 === 0,
    test: {
      fact: 'meetings' as const,
      kind: 'partyDay' as const,
      months: (i % 12) + 1,
      atLeast: 1,
    },
  }));
  const big: Standard = {
    ...six,
    parts: [{ code: 'all', title: '全部', items }],
    passes: { kind: 'items', atLeast: 50 },
  };
  const facts = Object.fromEntries(
    Array.from({ length: 12 }, (_, i) => [`meetings/partyDay/${i + 1}`, known(i % 2)]),
  );
  const answers = said(says('0', 'yes', '2026-03-02'));
  const begun = performance.now();
  let met = 0;
  for (let unit = 0; unit < 15_560; unit += 1) met += evaluate(big, facts, answers).met;
  expect(met).toBeGreaterThan(0);
  // About a third of a second on a laptop; the bound leaves room for a busy machine.
  expect(performance.now() - begun).toBeLessThan(4_000);
});
