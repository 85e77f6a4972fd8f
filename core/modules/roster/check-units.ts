/**
 * Units.
 *
 * R14 Name, kind and town must be filled. The same code twice is one unit, and so is
 *     the same name (R2) where codes do not tell two apart: the later row is refused
 *     as a repetition. Names that differ in brackets or dots alone, with two codes, may
 *     be one firm: both are kept, and told. *ours*
 */
import type { RosterUnit } from './rows.contract';
import { writtenKeyOf } from '@core/shared/names/name-key';
import type { Directory, RefusedEntry } from './directory';
import { readClosures } from './read-closures';
import { readCount } from './read-count';
import { readCreditCode } from './read-credit-code';
import { readDate } from './read-date';
import {
  readAddress,
  readOrganizationName,
  readPersonName,
  readShortText,
  readTown,
} from './read-name';
import { readFormation, readStatus, readUnitKind } from './read-term';
import type { PhoneReader } from './phones';
import type { RowForm } from './row-form';
import { withoutBlanks } from './without-blanks';

/** Reads the rows of units and enters them in the directory, refused ones as refused. */
export function checkUnits(
  forms: readonly RowForm[],
  directory: Directory,
  phones: PhoneReader,
): RosterUnit[] {
  return forms.flatMap((form) => checkUnit(form, directory, phones) ?? []);
}

function checkUnit(
  form: RowForm,
  directory: Directory,
  phones: PhoneReader,
): RosterUnit | undefined {
  if (form.continues('name')) {
    form.skip('与上一行是同一单位');
    return undefined;
  }
  const name = form.required('name', readOrganizationName);
  const creditCode = form.deciding('creditCode', readCreditCode);
  const kind = form.required('unitKind', readUnitKind);
  const town = form.required('town', readTown);
  const rest = readRest(form, phones);
  if (!form.failed && name !== undefined) refuseRepeated(form, directory, name, creditCode);
  if (name === undefined) return undefined;
  const entry = withoutBlanks({ name, code: creditCode, at: form.place });
  if (form.failed || kind === undefined || town === undefined) {
    directory.refuse(entry);
    return undefined;
  }
  directory.accept(entry);
  return withoutBlanks({ ...form.place, name, kind, town, creditCode, ...rest });
}

function readRest(form: RowForm, phones: PhoneReader) {
  return {
    headcount: form.optional('headcount', readCount),
    formation: form.optional('formation', readFormation),
    status: form.optional('status', readStatus),
    closures: form.optional('closures', readClosures),
    recordsFrom: form.optional('recordsFrom', (cell) => readDate(cell, form.date1904)),
    phone: phones.read(form, true),
    contactName: form.optional('contactName', readPersonName),
    contactPost: form.optional('contactPost', readShortText),
    address: form.optional('address', readAddress),
  };
}

function refuseRepeated(form: RowForm, directory: Directory, name: string, code?: string): void {
  const [sameCode] = code === undefined ? [] : directory.inWorkbook(code);
  const same = directory.inWorkbook(name);
  if (sameCode) {
    form.error('creditCode', `与${placeText(form, sameCode.at)}重复：代码相同`);
    return;
  }
  const other = same.find((one) => one.code === undefined || code === undefined);
  const twin = other ?? same.find((one) => writtenKeyOf(one.name) === writtenKeyOf(name));
  if (twin) form.error('name', repeatedText(form, twin, name, code));
  else if (same[0]) {
    const where = placeText(form, same[0].at);
    form.doubt(
      'name',
      `与${where}可能是同一家：名称只是${differenceOf(same[0].name, name)}，但信用代码不同；两家都照常导入，请核对`,
    );
  }
}

function repeatedText(form: RowForm, twin: RefusedEntry, name: string, code?: string): string {
  const where = placeText(form, twin.at);
  if (writtenKeyOf(twin.name) !== writtenKeyOf(name)) {
    return `与${where}重复：名称只是${differenceOf(twin.name, name)}`;
  }
  return twin.code !== undefined && code !== undefined
    ? `与${where}的名称相同，信用代码却不同，请核对是哪一家`
    : `与${where}重复：名称相同`;
}

const BRACKETS = /[()（）〔〕【】[\]⟨⟩〈〉〖〗「」]/;
const DOTTED = /[·•‧・･∙⋅.．]/;

/** How two names that compare as one are written differently. */
export function differenceOf(one: string, other: string): string {
  const [a, b] = [writtenKeyOf(one), writtenKeyOf(other)];
  const bare = (text: string, marks: RegExp): string =>
    text.replace(new RegExp(marks.source, 'g'), '');
  if (bare(a, BRACKETS) === bare(b, BRACKETS)) return '括号写法不同';
  if (bare(a, DOTTED) === bare(b, DOTTED)) return '间隔号写法不同';
  return a.normalize('NFKC').toLowerCase() === b.normalize('NFKC').toLowerCase()
    ? '全角半角或大小写不同'
    : '写法不同';
}

/** Where another row is, as said to people: its sheet only when it is another. */
export function placeText(
  { sheet }: { sheet: string },
  other: { sheet: string; row: number },
): string {
  return other.sheet === sheet ? `第 ${other.row} 行` : `“${other.sheet}”第 ${other.row} 行`;
}
