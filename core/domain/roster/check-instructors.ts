/**
 * Instructors (党建指导员, 帮建人).
 *
 * R17 A name must be filled. Two of one name are two persons when both have a
 *     phone and the phones differ; otherwise the later row is refused. *ours*
 */
import type { RosterInstructor } from '../../contracts/roster-rows';
import { placeText } from './check-units';
import type { Directory } from './directory';
import { readOrganizationName, readPersonName } from './read-name';
import { readPhone } from './read-phone';
import type { RowForm } from './row-form';
import { withoutBlanks } from './without-blanks';

/** Reads the rows of instructors and enters them in the directory. */
export function checkInstructors(
  forms: readonly RowForm[],
  directory: Directory,
): RosterInstructor[] {
  return forms.flatMap((form) => {
    const name = form.required('name', readPersonName);
    const dispatchedBy = form.optional('dispatchedBy', readOrganizationName);
    const phone = form.optional('phone', (cell) => readPhone(cell, false));
    if (name === undefined) return [];
    const same = directory
      .inWorkbook(name)
      .find((other) => !other.phone || !phone || other.phone === phone);
    if (!form.failed && same)
      form.error('name', `与${placeText(form, same.at)}同名，请用手机号区分`);
    const entry = withoutBlanks({ name, phone, at: form.place });
    if (form.failed) directory.refuse(entry);
    else directory.accept(entry);
    return form.failed ? [] : [withoutBlanks({ ...form.place, name, dispatchedBy, phone })];
  });
}
