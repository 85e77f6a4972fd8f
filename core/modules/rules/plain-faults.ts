/** Whether the parts of a pack without versions hold together: 督办, levels, targets, single days. */
import { isDay } from '@core/shared/calendar/day';
import type { RulePack } from '@core/rulepacks/rule-pack.contract';
import { repeated, type Finder } from './fault';

/** How many periods of a length lie in a window: more cannot be missed. */
const WITHIN = {
  month: { week: 5, month: 1, quarter: 0, halfYear: 0, year: 0 },
  quarter: { week: 14, month: 3, quarter: 1, halfYear: 0, year: 0 },
  halfYear: { week: 27, month: 6, quarter: 2, halfYear: 1, year: 0 },
  year: { week: 53, month: 12, quarter: 4, halfYear: 2, year: 1 },
} as const;

export function plainFaults(pack: RulePack, { unless, at }: Finder): void {
  for (const kind of ['holidays', 'workdays'] as const)
    pack.calendarOverride[kind].forEach((day, i) =>
      unless(isDay(day), `calendarOverride.${kind}.${i}`, '没有这一天'),
    );
  const both = pack.calendarOverride.holidays.filter((day) =>
    pack.calendarOverride.workdays.includes(day),
  );
  unless(both.length === 0, 'calendarOverride', `${both.join('、')} 既放假又上班`);
  supervisionFaults(pack, at('supervision'));
  gradeFaults(pack, at('grades'));
}

function supervisionFaults(
  { supervision: { thresholds, steps }, cadence }: RulePack,
  { unless }: Finder,
): void {
  for (const i of repeated(thresholds.map(({ code }) => code)))
    unless(false, `thresholds.${i}.code`, '编号重复');
  const known = cadence.flatMap(({ obligations }) => obligations);
  const latest = cadence.at(-1)?.obligations ?? [];
  thresholds.forEach(({ obligation, missed, within }, i) => {
    unless(
      known.some(({ code }) => code === obligation),
      `thresholds.${i}.obligation`,
      '没有这项要求',
    );
    const period = latest.find(({ code }) => code === obligation)?.period;
    if (period)
      unless(
        missed <= WITHIN[within][period],
        `thresholds.${i}.missed`,
        `这段时间里最多只有 ${WITHIN[within][period]} 期，永远到不了`,
      );
  });
  for (const i of repeated(steps.map(({ step }) => step)))
    unless(false, `steps.${i}.step`, '步骤重复');
  steps.forEach(({ after }, i) =>
    unless(after === steps[i - 1]?.step, `steps.${i}.after`, '应接在前一步之后'),
  );
}

function gradeFaults({ grades, standards }: RulePack, { unless }: Finder): void {
  for (const i of repeated(grades.map(({ code }) => code))) unless(false, `${i}.code`, '编号重复');
  const known = standards?.at(-1)?.standards;
  grades.forEach(({ levels }, g) => {
    for (const i of repeated(levels.map(({ code }) => code)))
      unless(false, `${g}.levels.${i}.code`, '编号重复');
    levels.forEach(({ standard, endsWhen }, i) => {
      unless(
        !known || !standard || known.some(({ code }) => code === standard),
        `${g}.levels.${i}.standard`,
        '没有这个标准，这一级永远定不了',
      );
      unless(
        !endsWhen || levels.some(({ code }) => code === endsWhen.proposes),
        `${g}.levels.${i}.endsWhen`,
        '没有所提出的等次',
      );
    });
  });
}
