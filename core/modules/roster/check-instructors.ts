/**
 * Instructors (党建指导员, 帮建人).
 *
 * R17 A name must be filled, and be one. Two of one name are two persons when both
 *     have a phone and the phones differ; otherwise the later row is refused. A name
 *     merged over several rows, or repeated beside other units, is one person: the
 *     further rows only add units. *ours*
 */
import type { RosterInstructor } from './rows.contract';
import { placeText } from './check-units';
import type { Directory, RefusedEntry } from './directory';
import type { PhoneReader } from './phones';
import { readPhone } from './read-phone';
import { readOrganizationName, readPersonName } from './read-name';
import type { RowForm } from './row-form';
import { isBlank } from './text';
import { withoutBlanks } from './without-blanks';

export interface CheckedInstructors {
  readonly instructors: RosterInstructor[];
  /** Rows of persons that stand, with the rows that go on with them. */
  readonly rows: readonly { readonly form: RowForm; readonly entry: RefusedEntry }[];
}

/** Reads the rows of instructors and enters them in the directory. */
export function checkInstructors(
  forms: readonly RowForm[],
  directory: Directory,
  phones: PhoneReader,
): CheckedInstructors {
  const instructors: RosterInstructor[] = [];
  const rows: { form: RowForm; entry: RefusedEntry }[] = [];
  let last: RefusedEntry | undefined;
  for (const form of forms) {
    const goesOn = form.continues('name') ? last : namesake(form, directory);
    if (goesOn || form.continues('name')) {
      if (goesOn) rows.push({ form, entry: goesOn });
      goOn(form);
      continue;
    }
    const instructor = checkInstructor(form, directory, phones);
    last = instructor && withoutBlanks({ ...pick(instructor), at: form.place });
    if (!instructor || !last) continue;
    instructors.push(instructor);
    rows.push({ form, entry: last });
  }
  return { instructors, rows };
}

/** The person of an earlier row who is named here again, beside further units. */
function namesake(form: RowForm, directory: Directory): RefusedEntry | undefined {
  const cell = form.cell('name');
  if (isBlank(form.cell('units')) || typeof cell !== 'string') return undefined;
  const phone = readPhone(form.cell('phone'), false);
  return directory
    .inWorkbook(cell)
    .find((one) => !phone.ok || !one.phone || one.phone === phone.value);
}

function goOn(form: RowForm): void {
  if (isBlank(form.cell('units'))) form.skip('与上面是同一人，没有别的内容');
  else form.fixed('name', '与上面是同一人，只读联系的单位');
}

const pick = ({ name, phone }: RosterInstructor) => ({ name, phone });

function checkInstructor(
  form: RowForm,
  directory: Directory,
  phones: PhoneReader,
): RosterInstructor | undefined {
  const name = form.required('name', readPersonName);
  const dispatchedBy = form.optional('dispatchedBy', readOrganizationName);
  const phone = phones.read(form, false);
  if (name === undefined) return undefined;
  const same = directory
    .inWorkbook(name)
    .find((other) => !other.phone || !phone || other.phone === phone);
  if (!form.failed && same) {
    form.error('name', `与${placeText(form, same.at)}同名，请用手机号区分`);
  }
  const entry = withoutBlanks({ name, phone, at: form.place });
  if (form.failed) directory.refuse(entry);
  else directory.accept(entry);
  return form.failed ? undefined : withoutBlanks({ ...form.place, name, dispatchedBy, phone });
}
