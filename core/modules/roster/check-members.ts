/**
 * Members.
 *
 * R16 Name and party organisation must be filled, and the party organisation
 *     known (R23); a member of one that was refused falls with it. A date of joining
 *     lies between the founding of the party (July 1921) and today, and is kept to the
 *     month where only that is known. The same
 *     name and phone, or the same name in one party organisation without a
 *     phone to tell them apart, is one person: the later row is refused. *ours*
 */
import type { RosterMember } from './rows.contract';
import type { Day } from '@core/shared/calendar/day';
import type { CheckLog } from './check-log';
import type { Directories } from './check-party-organizations';
import { placeText } from './check-units';
import { identityOf, referenceTo, type Entry } from './directory';
import type { NewBranches } from './new-branches';
import type { PhoneReader } from './phones';
import { readDate, readMonth } from './read-date';
import { readOrganizationName, readPersonName, readShortText } from './read-name';
import { readCategory } from './read-term';
import { accept, refuse, type Reading } from './reading';
import type { RowForm } from './row-form';
import { nameKey, quoted } from './text';
import { withoutBlanks } from './without-blanks';

const FOUNDED: Day = '1921-07-01';

interface Person {
  readonly phone?: string;
  readonly home: string;
  readonly at: { sheet: string; row: number };
}

export interface MemberFrame {
  readonly log: CheckLog;
  /** The Beijing day. */
  readonly today: Day;
  readonly branches: NewBranches;
  readonly phones: PhoneReader;
}

/** Reads the rows of members. */
export function checkMembers(
  forms: readonly RowForm[],
  directories: Directories,
  { log, today, branches, phones }: MemberFrame,
): RosterMember[] {
  const people = new Map<string, Person[]>();
  const frame = { log, today, branches, phones, people };
  return forms.flatMap((form) => checkMember(form, directories, frame) ?? []);
}

function checkMember(
  form: RowForm,
  directories: Directories,
  { log, today, branches, phones, people }: MemberFrame & { people: Map<string, Person[]> },
): RosterMember | undefined {
  const name = form.required('name', readPersonName);
  const home = resolveHome(form, directories, branches);
  const category = form.optional('category', readCategory);
  const duty = form.optional('duty', readShortText);
  const joined = readJoining(form, today);
  const phone = phones.read(form, false);
  if (form.failed || name === undefined || !home || home === 'asked') return undefined;
  if (home.is === 'refused') {
    const refersTo = { ...home.entry.at, name: home.entry.name };
    const field = form.heading('partyOrganization');
    log.dependent({ ...form.place, field, refersTo, effect: 'refused' });
    return undefined;
  }
  if (isRepeated(form, people, name, home.entry, phone)) return undefined;
  const partyOrganization = referenceTo(home.entry);
  const rest = { category, duty, ...dutiesOf(duty), ...joined, phone };
  return withoutBlanks({ ...form.place, name, partyOrganization, ...rest });
}

function resolveHome(form: RowForm, { partyOrganizations }: Directories, branches: NewBranches) {
  const written = form.required('partyOrganization', readOrganizationName);
  if (written === undefined) return undefined;
  const resolution = partyOrganizations.resolve(written);
  if (resolution.is === 'found' || resolution.is === 'refused') return resolution;
  if (resolution.is === 'unknown') return branches.ofMember(form, written);
  return form.error('partyOrganization', `有几个党组织都叫${quoted(written)}`);
}

interface Joined {
  readonly joinedOn?: Day | undefined;
  readonly joinedMonth?: string | undefined;
}

/** The day of joining, or its month where only that is known. */
function readJoining(form: RowForm, today: Day): Joined {
  const month = readMonth(form.cell('joinedOn'));
  if (month === undefined) {
    const joinedOn = form.optional('joinedOn', (cell) =>
      joiningDay(readDate(cell, form.date1904), today),
    );
    return { joinedOn };
  }
  const [first, last] = [FOUNDED.slice(0, 7), today.slice(0, 7)];
  const joinedMonth = form.optional('joinedOn', () => {
    if (month > last) return refuse(`${month} 还没有到，请核对`);
    return month < first
      ? refuse(`${month} 早于建党，请核对`)
      : accept(month, `只有年月，记作 ${month}`);
  });
  return { joinedMonth };
}

function joiningDay(reading: Reading<Day>, today: Day): Reading<Day> {
  if (!reading.ok) return reading;
  if (reading.value > today) return refuse(`${reading.value} 还没有到，请核对`);
  return reading.value < FOUNDED ? refuse(`${reading.value} 早于建党，请核对`) : reading;
}

/** 书记 and 副书记 of a party organisation; 团支部书记 and 书记助理 are neither. */
export function dutiesOf(duty = ''): { isSecretary: boolean; isDeputy: boolean } {
  const parts = nameKey(duty).split(/[、，,;；/]/);
  const own = parts.filter((part) => !/团|助理|原/.test(part));
  return {
    isSecretary: own.some((part) => part.replaceAll('副书记', '').includes('书记')),
    isDeputy: own.some((part) => part.includes('副书记')),
  };
}

function isRepeated(
  form: RowForm,
  people: Map<string, Person[]>,
  name: string,
  entry: Entry,
  phone: string | undefined,
): boolean {
  const home = identityOf(entry);
  const namesakes = people.get(nameKey(name)) ?? [];
  const same = namesakes.find((one) =>
    one.phone && phone ? one.phone === phone : one.home === home,
  );
  if (same) form.error('name', `与${placeText(form, same.at)}是同一人`);
  else people.set(nameKey(name), [...namesakes, withoutBlanks({ phone, home, at: form.place })]);
  return same !== undefined;
}
