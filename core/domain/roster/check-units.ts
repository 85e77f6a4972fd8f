/**
 * Units.
 *
 * R14 Name, kind and town must be filled. The same code twice, or the same
 *     name twice (R2), is one unit: the later row is refused. *ours*
 */
import type { RosterUnit } from '../../contracts/roster-rows';
import type { Directory } from './directory';
import { readClosures } from './read-closures';
import { readCount } from './read-count';
import { readCreditCode } from './read-credit-code';
import { readDate } from './read-date';
import { readOrganizationName, readShortText } from './read-name';
import { readPhone } from './read-phone';
import { readFormation, readStatus, readUnitKind } from './read-term';
import type { RowForm } from './row-form';
import { withoutBlanks } from './without-blanks';

/** Reads the rows of units and enters them in the directory, refused ones as refused. */
export function checkUnits(forms: readonly RowForm[], directory: Directory): RosterUnit[] {
  return forms.flatMap((form) => checkUnit(form, directory) ?? []);
}

function checkUnit(form: RowForm, directory: Directory): RosterUnit | undefined {
  const name = form.required('name', readOrganizationName);
  const creditCode = form.optional('creditCode', readCreditCode);
  const kind = form.required('unitKind', readUnitKind);
  const town = form.required('town', readShortText);
  const headcount = form.optional('headcount', readCount);
  const formation = form.optional('formation', readFormation);
  const status = form.optional('status', readStatus);
  const closures = form.optional('closures', readClosures);
  const recordsFrom = form.optional('recordsFrom', readDate);
  const phone = form.optional('phone', (cell) => readPhone(cell, true));
  if (!form.failed) refuseRepeated(form, directory, name, creditCode);
  if (name === undefined) return undefined;
  const entry = withoutBlanks({ name, code: creditCode, at: form.place });
  if (form.failed || kind === undefined || town === undefined) {
    directory.refuse(entry);
    return undefined;
  }
  directory.accept(entry);
  const rest = { creditCode, headcount, formation, status, closures, recordsFrom, phone };
  return withoutBlanks({ ...form.place, name, kind, town, ...rest });
}

function refuseRepeated(form: RowForm, directory: Directory, name = '', code = ''): void {
  const [sameCode] = code === '' ? [] : directory.inWorkbook(code);
  const [sameName] = directory.inWorkbook(name);
  if (sameCode) form.error('creditCode', `与${placeText(form, sameCode.at)}的代码相同`);
  else if (sameName) form.error('name', `与${placeText(form, sameName.at)}的名称相同`);
}

/** Where another row is, as said to people: its sheet only when it is another. */
export function placeText(
  { sheet }: { sheet: string },
  other: { sheet: string; row: number },
): string {
  return other.sheet === sheet ? `第 ${other.row} 行` : `“${other.sheet}”第 ${other.row} 行`;
}
