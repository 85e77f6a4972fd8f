/** A pack file alone adds a practice: a standard, a process and a level that no district has, run from the first answer to the level. */
import { mayGrade } from '@core/modules/grades/may-grade';
import { mayAddToRun } from '@core/modules/processes/may';
import { runOn } from '@core/modules/processes/run';
import { processProblems } from '@core/modules/processes/sound';
import type { CheckEntry, StandardCheck } from '@core/modules/standards/contract';
import { mayAdd, mayBegin } from '@core/modules/standards/may';
import { standardProblems } from '@core/modules/standards/sound';
import { standingOn } from '@core/modules/standards/standing';
import { standardOn, versionOn } from '@core/modules/standards/versions';
import { rulePacks } from '@core/rulepacks';
import { rulePack } from '@core/rulepacks/rule-pack.contract';
import { around, runOf, taking } from '../processes/made';
import { calendar, checkOf, known, passes, says } from './made';

const source = { file: 'ours', sentence: '某区 2027 年“红色驿站”办法' };
const step = { after: [], needs: [], notBefore: [], fields: [], notSameAs: [], follows: [] };

/** What somebody would write into a file. */
const written = {
  ...rulePacks.luzhou,
  id: 'anywhere',
  grades: [
    {
      code: 'station',
      title: '红色驿站',
      levels: [{ code: 'five', title: '五心驿站', standard: 'station', award: 5000 }],
      source,
    },
  ],
  standards: [
    {
      from: '2026-01-01',
      standards: [
        {
          code: 'station',
          title: '红色驿站',
          subject: 'unit',
          source,
          itemsFrom: 'source',
          entry: [{ test: { fact: 'operating' } }],
          parts: [
            {
              code: 'all',
              title: '两条',
              items: [
                { code: '1', title: '有热水', by: 'stated', required: true },
                {
                  code: '2',
                  title: '有指导员',
                  by: 'record',
                  required: true,
                  test: { fact: 'instructorNamed' },
                },
              ],
            },
          ],
          passes: { kind: 'all' },
          stages: [
            { stage: 'selfCheck', title: '申报', by: ['instructor'], days: 10 },
            { stage: 'accept', title: '验收', by: ['town'], days: 10 },
          ],
          holds: { kind: 'months', months: 12 },
          renewMonths: 1,
          superviseAfter: 5,
          follows: [
            { kind: 'level', scale: 'station', level: 'five' },
            { kind: 'report', line: '红色驿站' },
          ],
        },
      ],
    },
  ],
  processes: [
    {
      from: '2026-01-01',
      processes: [
        {
          code: 'build',
          title: '创建驿站',
          subject: 'unit',
          source,
          stepsFrom: 'source',
          entry: [],
          beginsWith: 'byHand',
          prolongings: [],
          stopBy: ['town'],
          superviseAfter: 5,
          steps: [
            {
              ...step,
              code: 'plan',
              title: '报计划',
              by: ['instructor'],
              notAfter: { from: 'begin', months: 1, late: 'note' },
            },
            {
              ...step,
              code: 'open',
              title: '启用',
              by: ['town'],
              after: [{ step: 'plan' }],
              ends: 'reached',
              needs: [{ test: { fact: 'standard', standard: 'station' } }],
            },
          ],
        },
      ],
    },
  ],
};

it('is read, found sound, and runs with no other change', () => {
  const pack = rulePack.parse(written);
  const standard = standardOn(pack.standards ?? [], 'station', '2026-03-02');
  const process = versionOn(pack.processes ?? [], '2026-03-02')?.processes[0];
  const [scale] = pack.grades;
  if (!standard || !process || !scale) throw new Error('not read');
  expect([standardProblems(standard), processProblems(process)]).toEqual([[], []]);

  const facts = { operating: known(true), instructorNamed: known(true) };
  const on = (today: string) => ({ facts, today, calendar });
  expect(mayBegin(standard, null, on('2026-03-02'))).toBeNull();
  const add = (check: StandardCheck, entry: CheckEntry): StandardCheck => {
    expect(
      mayAdd(standard, check, entry, { personId: entry.by, own: false }, on(entry.on)),
    ).toBeNull();
    return { ...check, entries: [...check.entries, entry] };
  };
  const check = [
    { ...says('1', 'yes', '2026-03-02'), office: 'instructor' as const },
    passes('selfCheck', 'p1', 'instructor', '2026-03-03'),
    passes('accept', 'p2', 'town', '2026-03-04'),
  ].reduce(add, checkOf([], { standard: 'station' }));
  expect(standingOn(standard, check, on('2026-03-04'))).toMatchObject({
    phase: 'held',
    heldUntil: '2027-03-04',
  });

  const plan = taking('plan', '2026-03-02', { office: 'instructor' });
  const run = { ...runOf('2026-03-02'), entries: [plan] };
  const open = taking('open', '2026-03-05', { office: 'town' });
  expect(mayAddToRun(process, run, open, around('2026-03-05', facts))).toMatchObject({
    rule: 'P4',
  });
  const held = { ...facts, 'standard/station': known(true, { on: '2026-03-04' }) };
  expect(mayAddToRun(process, run, open, around('2026-03-05', held))).toBeNull();
  expect(
    runOn(process, { ...run, entries: [plan, open] }, around('2026-03-05', held)).end?.kind,
  ).toBe('reached');

  const finding = { subject: 'organization' as const, level: 'five', on: '2026-03-05' };
  expect(mayGrade(scale, finding, on('2026-03-05'))).toMatchObject({ rule: 'G3' });
  expect(mayGrade(scale, finding, { ...on('2026-03-05'), facts: held })).toBeNull();
});
