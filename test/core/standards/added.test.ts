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
import { rulePack } from '@core/rulepacks/rule-pack.contract';
import { addedPack } from '../../support/added-pack';
import { around, runOf, taking } from '../processes/made';
import { calendar, checkOf, known, passes, says } from './made';

it('is read, found sound, and runs with no other change', () => {
  const pack = rulePack.parse(addedPack);
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
