/**
 * 帮建责任.
 *
 * R18 Unit, instructor and first day must be filled, and both known. The last
 *     day, where written, is included (以内 includes the number); it is kept as
 *     the day after. An instructor's name that several have needs the phone
 *     beside it. A unit has one instructor a day (rules.md, "Who owes"): a row
 *     that overlaps another instructor's is refused, and so is the same row
 *     again. A row of a refused unit or instructor falls with it.
 */
import type { RosterResponsibility } from '../../contracts/roster-rows';
import { addDays, type Day } from '../calendar/day';
import type { CheckLog } from './check-log';
import type { Directories } from './check-party-organizations';
import { placeText } from './check-units';
import { identityOf, referenceTo, type Resolution } from './directory';
import { readDate } from './read-date';
import { readOrganizationName } from './read-name';
import { mobileIn } from './read-phone';
import type { RowForm } from './row-form';
import { plain, quoted } from './text';
import { withoutBlanks } from './without-blanks';

interface Turn {
  readonly instructor: string;
  readonly from: Day;
  readonly to: Day | undefined;
  readonly at: { sheet: string; row: number };
}

/** Reads the rows of responsibilities. */
export function checkResponsibilities(
  forms: readonly RowForm[],
  directories: Directories,
  log: CheckLog,
): RosterResponsibility[] {
  const turns = new Map<string, Turn[]>();
  return forms.flatMap((form) => checkOne(form, directories, log, turns) ?? []);
}

function checkOne(
  form: RowForm,
  { units, instructors }: Directories,
  log: CheckLog,
  turns: Map<string, Turn[]>,
): RosterResponsibility | undefined {
  const unit = resolveUnit(form, units);
  const instructor = resolveInstructor(form, instructors);
  const from = form.required('from', readDate);
  const last = form.optional('to', readDate);
  if (from && last && last < from) form.error('to', `${last} 早于开始的日期`);
  if (form.failed || !unit || !instructor || from === undefined) return undefined;
  const fallsByUnit = falls(form, 'unit', unit, log);
  const fallsByInstructor = falls(form, 'instructor', instructor, log);
  if (fallsByUnit || fallsByInstructor) return undefined;
  if (unit.is !== 'found' || instructor.is !== 'found') return undefined;
  const to = last && addDays(last, 1);
  const turn: Turn = { instructor: identityOf(instructor.entry), from, to, at: form.place };
  if (overlaps(form, turns, identityOf(unit.entry), turn)) return undefined;
  const person = instructor.entry;
  return withoutBlanks({
    ...form.place,
    unit: referenceTo(unit.entry),
    instructor: withoutBlanks({ ...referenceTo(person), phone: person.phone }),
    from,
    to,
  });
}

function resolveUnit(form: RowForm, units: Directories['units']): Resolution | undefined {
  const written = form.required('unit', readOrganizationName);
  if (written === undefined) return undefined;
  const resolution = units.resolve(written);
  if (resolution.is === 'unknown') return form.error('unit', `名册里没有单位${quoted(written)}`);
  if (resolution.is === 'ambiguous') return form.error('unit', `有几个单位都叫${quoted(written)}`);
  return resolution;
}

function resolveInstructor(
  form: RowForm,
  instructors: Directories['instructors'],
): Resolution | undefined {
  const written = form.required('instructor', readOrganizationName);
  if (written === undefined) return undefined;
  const phone = mobileIn(written);
  const bare =
    phone === undefined
      ? written
      : plain(written)
          .replace(phone, '')
          .replace(/[(),:]/g, '');
  const resolution = instructors.resolve(bare, phone);
  if (resolution.is === 'unknown') {
    return form.error('instructor', `名册里没有指导员${quoted(written)}`);
  }
  if (resolution.is === 'ambiguous') {
    return form.error('instructor', `有几名指导员都叫${quoted(bare)}，请在姓名后写手机号`);
  }
  return resolution;
}

function falls(
  form: RowForm,
  field: 'unit' | 'instructor',
  resolution: Resolution,
  log: CheckLog,
): boolean {
  if (resolution.is !== 'refused') return false;
  const { name, at } = resolution.entry;
  const refersTo = { ...at, name };
  log.dependent({ ...form.place, field: form.heading(field), refersTo, effect: 'refused' });
  return true;
}

function overlaps(form: RowForm, turns: Map<string, Turn[]>, unit: string, turn: Turn): boolean {
  const earlier = turns.get(unit) ?? [];
  const again = earlier.find(
    (one) => one.instructor === turn.instructor && one.from === turn.from && one.to === turn.to,
  );
  const other = earlier.find(
    (one) =>
      one.instructor !== turn.instructor &&
      turn.from < (one.to ?? '9999') &&
      one.from < (turn.to ?? '9999'),
  );
  if (again) form.error('unit', `与${placeText(form, again.at)}重复`);
  else if (other) {
    const where = placeText(form, other.at);
    form.error('instructor', `与${where}的指导员时间重叠，一个单位同一天只能有一名`);
  } else turns.set(unit, [...earlier, turn]);
  return again !== undefined || other !== undefined;
}
