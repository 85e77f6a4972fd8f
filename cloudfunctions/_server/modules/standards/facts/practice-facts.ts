/** Facts of the practices themselves: which standard is held, which process was reached, which level stands. */
import { afterMonths } from '@core/shared/calendar/deadline';
import type { Day } from '@core/shared/calendar/day';
import { isHeldOn } from '../shelf';
import { so, type Around, type Teller } from './teller';

const standard: Teller = ({ subject, records, deps }, [code]) => {
  const held = records.checks.find(
    (check) =>
      check.subjectId === subject.id && check.standard === code && isHeldOn(check, deps.today),
  );
  return so(Boolean(held), held?.heldFrom);
};

const process: Teller = ({ subject, records }, [code]) => {
  const reached = records.runs.find(
    (run) => run.subjectId === subject.id && run.process === code && run.endKind === 'reached',
  );
  return so(Boolean(reached), reached?.endedOn);
};

function standing({ subject, records }: Around, scale: string) {
  const findings = records.grades.find(({ _id }) => _id === subject.id)?.scales[scale] ?? [];
  return findings[findings.length - 1];
}

const grade: Teller = (around, [scale = '']) => {
  const last = standing(around, scale);
  return so(last?.level ?? '', last?.on);
};

/** Whole months that a level has stood. */
function monthsSince(from: Day, today: Day): number {
  let months = 0;
  while (afterMonths(from, months + 1) <= today) months += 1;
  return months;
}

const gradeMonths: Teller = (around, [scale = '']) => {
  const last = standing(around, scale);
  return so(last?.level ? monthsSince(last.on, around.deps.today) : 0);
};

export const practiceTellers: Readonly<Record<string, Teller>> = {
  standard,
  process,
  grade,
  gradeMonths,
};
