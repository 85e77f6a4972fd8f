/**
 * 帮建责任, from a list of their own or from the units beside an instructor.
 *
 * R18 Unit and instructor must be filled, and both known. The last day, where
 *     written, is included (以内 includes the number); it is kept as the day after. A
 *     first day that is missing or cannot be read is the day of the import: nobody
 *     is marked for a time before. An instructor's name that several have needs the
 *     phone beside it. A unit has one instructor a day (rules.md, "Who owes"): a row
 *     that overlaps another instructor's is refused, and so is the same row again. A
 *     row of a refused unit or instructor falls with it. Several units of one cell are
 *     as many responsibilities. *ours*
 */
import type { RosterResponsibility } from './rows.contract';
import type { Day } from '@core/shared/calendar/day';
import type { Answers } from './answers';
import type { CheckLog } from './check-log';
import { knownNames, readNames, type Directories } from './check-party-organizations';
import { placeText } from './check-units';
import { identityOf, referenceTo, type Entry, type Resolution } from './directory';
import { NewInstructors } from './new-instructors';
import { readOrganizationName } from './read-name';
import type { Period } from './read-period';
import { mobileIn } from './read-phone';
import { periodOf } from './responsibility-period';
import type { RowForm } from './row-form';
import { plain, quoted } from './text';
import { withoutBlanks } from './without-blanks';

interface Turn {
  readonly instructor: string;
  readonly from: Day;
  readonly to: Day | undefined;
  readonly at: { sheet: string; row: number };
}

export interface ResponsibilityFrame {
  readonly directories: Directories;
  readonly log: CheckLog;
  readonly answers: Answers;
  /** The day of the import. */
  readonly today: Day;
  /** True when the workbook has a list of instructors. */
  readonly listed: boolean;
}

/** Reads responsibilities of both kinds of sheet; keeps who looks after which unit when. */
export class Responsibilities {
  private readonly turns = new Map<string, Turn[]>();
  readonly newInstructors: NewInstructors;

  constructor(private readonly frame: ResponsibilityFrame) {
    this.newInstructors = new NewInstructors(frame);
  }

  /** A list of responsibilities. */
  fromList(forms: readonly RowForm[]): RosterResponsibility[] {
    return forms.flatMap((form) => this.ofRow(form));
  }

  /** The units beside an instructor: `field` units and term of the instructor's row. */
  fromPlan(rows: readonly { form: RowForm; entry: Entry }[]): RosterResponsibility[] {
    return rows.flatMap(({ form, entry }) => {
      const { units } = this.frame.directories;
      const names = knownNames(form.optional('units', readNames) ?? [], units);
      if (names.length === 0) return [];
      const period = periodOf(form, 'term', this.frame.today);
      const kept = names.flatMap((name) => {
        const unit = units.resolve(name);
        if (unit.is === 'unknown') return lost(form, `名册里没有单位${quoted(name)}`);
        if (unit.is === 'ambiguous') return lost(form, `有几个单位都叫${quoted(name)}`);
        if (unit.is === 'refused') return lost(form, `单位${quoted(name)}的一行未通过`);
        return this.keep(form, unit.entry, entry, period, 'units');
      });
      // A further row of the same person is there for its units alone.
      const goesOn = entry.at?.sheet !== form.sheet || entry.at.row !== form.row;
      if (kept.length === 0 && goesOn) {
        form.error('units', '与上面是同一人，写的单位都已写过或没有读进');
      }
      return kept;
    });
  }

  private ofRow(form: RowForm): RosterResponsibility[] {
    const units = resolveUnits(form, this.frame.directories.units);
    const instructor = this.resolveInstructor(form);
    const period = periodOf(form, 'from', this.frame.today);
    if (form.failed || !units || !instructor || instructor === 'asked') return [];
    const fallen = units.filter((unit) => falls(form, 'unit', unit, this.frame.log));
    const fallsByInstructor = falls(form, 'instructor', instructor, this.frame.log);
    if (fallen.length > 0 || fallsByInstructor || instructor.is !== 'found') return [];
    const of = units.length > 1 ? 'unit' : 'row';
    const kept = units.flatMap((unit) =>
      unit.is === 'found' ? this.keep(form, unit.entry, instructor.entry, period, of) : [],
    );
    if (kept.length === 0 && !form.failed)
      form.error('unit', '这一行的各单位都与前面的行重复或重叠');
    return kept;
  }

  private keep(
    form: RowForm,
    unit: Entry,
    person: Entry,
    { from, to }: Period,
    of: 'row' | 'unit' | 'units',
  ): RosterResponsibility[] {
    const turn: Turn = { instructor: identityOf(person), from, to, at: form.place };
    const why = this.overlap(form, identityOf(unit), turn);
    if (why !== undefined) {
      // Of several units in one cell the others stand.
      if (of !== 'row') form.setAside(of, `${quoted(unit.name)}：${why}`);
      else form.error(why.includes('重复') ? 'unit' : 'instructor', why);
      return [];
    }
    const kept = {
      ...form.place,
      unit: referenceTo(unit),
      instructor: withoutBlanks({ ...referenceTo(person), phone: person.phone }),
      from,
      to,
    };
    return [withoutBlanks(kept)];
  }

  private overlap(form: RowForm, unit: string, turn: Turn): string | undefined {
    const earlier = this.turns.get(unit) ?? [];
    const again = earlier.find(
      (one) => one.instructor === turn.instructor && one.from === turn.from && one.to === turn.to,
    );
    if (again) return `与${placeText(form, again.at)}重复`;
    const other = earlier.find(
      (one) =>
        one.instructor !== turn.instructor &&
        turn.from < (one.to ?? '9999') &&
        one.from < (turn.to ?? '9999'),
    );
    if (other) {
      const where = placeText(form, other.at);
      return `与${where}的指导员时间重叠，一个单位同一天只能有一名`;
    }
    this.turns.set(unit, [...earlier, turn]);
    return undefined;
  }

  private resolveInstructor(form: RowForm): Resolution | 'asked' | undefined {
    const written = form.required('instructor', readOrganizationName);
    if (written === undefined) return undefined;
    const phone = mobileIn(written);
    const bare =
      phone === undefined
        ? written
        : plain(written)
            .replace(phone, '')
            .replace(/[(),:]/g, '');
    const resolution = this.frame.directories.instructors.resolve(bare, phone);
    if (resolution.is === 'unknown') return this.newInstructors.of(form, bare, phone);
    if (resolution.is === 'ambiguous') {
      return form.error('instructor', `有几名指导员都叫${quoted(bare)}，请在姓名后写手机号`);
    }
    return resolution;
  }
}

function lost(form: RowForm, why: string): [] {
  form.setAside('units', why);
  return [];
}

/** One unit, or the several of one cell; nobody knows the whole text, so each part must be known. */
function resolveUnits(form: RowForm, units: Directories['units']): Resolution[] | undefined {
  const written = form.required('unit', readOrganizationName);
  if (written === undefined) return undefined;
  const whole = units.resolve(written);
  const listed = readNames(form.cell('unit'));
  const names = knownNames(listed.ok && listed.value ? listed.value : [], units);
  const all =
    whole.is === 'unknown' && names.length > 1 ? names.map((name) => units.resolve(name)) : [whole];
  const at = all.findIndex(({ is }) => is === 'unknown' || is === 'ambiguous');
  if (at < 0) return all;
  const name = quoted(all.length > 1 ? (names[at] ?? '') : written);
  return all[at]?.is === 'unknown'
    ? form.error('unit', `名册里没有单位${name}`)
    : form.error('unit', `有几个单位都叫${name}`);
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
