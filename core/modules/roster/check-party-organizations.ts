/**
 * Party organisations.
 *
 * R15 Name and at least one unit must be filled; a 总支 or 党委 without units of
 *     its own says its town instead. Units that nobody knows are set aside, and so
 *     are units whose rows were refused; when none is left, the party organisation
 *     falls with them. A name merged over several rows is one, with all their units. *ours*
 */
import type { RosterPartyOrganization } from './rows.contract';
import type { CheckLog } from './check-log';
import { placeText } from './check-units';
import {
  identityOf,
  referenceTo,
  type Directory,
  type Entry,
  type RefusedEntry,
} from './directory';
import { readCount } from './read-count';
import { readDate } from './read-date';
import { textReader, readOrganizationName, readTown } from './read-name';
import { readOrganizationKind } from './read-term';
import type { Reader } from './reading';
import { accept, refuse } from './reading';
import type { RowForm } from './row-form';
import { isBlank, quoted, trimmed } from './text';
import { withoutBlanks } from './without-blanks';

const BETWEEN = /[、，,;；/\n\r]+/;
/** 1.鸿达 2.春晖 */
const NUMBERED = /^[(（]?\d{1,2}[.．)）]\s*(?=\D)/;
/** A joint branch covers few units, a 1+X many. */
const LIST_LIMIT = 2000;

export interface Directories {
  readonly units: Directory;
  readonly partyOrganizations: Directory;
  readonly instructors: Directory;
}

/** Reads a list of names; how it is separated is no change of meaning. */
export const readNames: Reader<string[]> = (cell) => {
  const whole = textReader(LIST_LIMIT)(cell);
  if (!whole.ok || typeof cell !== 'string') return whole.ok ? accept([]) : whole;
  const names = cell.split(BETWEEN).map((name) => trimmed(name).replace(NUMBERED, ''));
  return accept(names.filter((name) => name !== '' && !/^\d{1,3}$/.test(name)));
};

/**
 * The names, and the parts of those that nobody knows whole and whose parts, between
 * blanks, somebody does.
 */
export function knownNames(names: readonly string[], units: Directory): string[] {
  return names.flatMap((name) => {
    const parts = name.split(/\s+/).map((part) => part.replace(NUMBERED, ''));
    const known = (one: string): boolean => units.resolve(one).is !== 'unknown';
    return parts.length > 1 && !known(name) && parts.every(known) ? parts : [name];
  });
}

/** Reads the rows of party organisations and enters them in the directory. */
export function checkPartyOrganizations(
  forms: readonly RowForm[],
  directories: Directories,
  log: CheckLog,
): RosterPartyOrganization[] {
  return withContinuations(forms).flatMap((group) => checkOne(group, directories, log) ?? []);
}

/** Each row with those that go on with its name. */
function withContinuations(forms: readonly RowForm[]): [RowForm, ...RowForm[]][] {
  const groups: [RowForm, ...RowForm[]][] = [];
  for (const form of forms) {
    const last = groups[groups.length - 1];
    if (!last || !form.continues('name') || last[0].sheet !== form.sheet) {
      groups.push([form]);
      continue;
    }
    last.push(form);
    if (isBlank(form.cell('units')) || form.continues('units')) form.skip('与上一行是同一党组织');
    else form.fixed('name', '与上一行是同一党组织，只读覆盖的单位');
  }
  return groups;
}

function checkOne(
  [form, ...more]: [RowForm, ...RowForm[]],
  { units, partyOrganizations }: Directories,
  log: CheckLog,
): RosterPartyOrganization | undefined {
  const name = form.required('name', readOrganizationName);
  const rest = readRest(form);
  const own = rest.town ? form.optional('units', readNames) : form.required('units', readNames);
  const names = more.reduce(
    (all, one) =>
      one.continues('units') ? all : [...(all ?? []), ...(one.optional('units', readNames) ?? [])],
    own,
  );
  const covered = resolveUnits(form, names, units, rest.town !== undefined);
  const [same] = name === undefined ? [] : partyOrganizations.inWorkbook(name);
  if (same) form.error('name', `与${placeText(form, same.at)}重复：名称相同`);
  if (name === undefined) return undefined;
  const entry = { name, at: form.place };
  if (form.failed || !covered) {
    partyOrganizations.refuse(entry);
    return undefined;
  }
  const stands = covered.found.length > 0 || (rest.town !== undefined && !names);
  for (const { name: of, at } of covered.refused) {
    const effect = stands ? 'partly' : 'refused';
    log.dependent({
      ...form.place,
      field: form.heading('units'),
      refersTo: { ...at, name: of },
      effect,
    });
  }
  if (!stands && covered.refused.length === 0) form.error('units', '名册里没有这些单位');
  if (stands) partyOrganizations.accept(entry);
  else partyOrganizations.refuse(entry);
  if (!stands) return undefined;
  return withoutBlanks({ ...form.place, name, units: covered.found.map(referenceTo), ...rest });
}

/** 3 or 5 years. */
const readTermYears: Reader<3 | 5> = (cell) => {
  const reading = readCount(cell);
  if (!reading.ok) return reading;
  const { value } = reading;
  return value === 3 || value === 5 ? { ...reading, value } : refuse('应是 3 或 5');
};

/** What an office's list rarely has, and our own export always. */
function readRest(form: RowForm) {
  return {
    kind: form.optional('organizationKind', readOrganizationKind),
    parent: form.optional('parent', readOrganizationName),
    town: form.optional('town', readTown),
    electedOn: form.optional('electedOn', (cell) => readDate(cell, form.date1904)),
    termYears: form.optional('termYears', readTermYears),
  };
}

interface Covered {
  readonly found: Entry[];
  readonly refused: RefusedEntry[];
}

/** Resolves each name once; one that nobody knows is set aside, or refuses the row when it is all there is. */
function resolveUnits(
  form: RowForm,
  names: readonly string[] | undefined,
  units: Directory,
  mayBeNone: boolean,
): Covered | undefined {
  const found = new Map<string, Entry>();
  const refused = new Map<string, RefusedEntry>();
  const lost: string[] = [];
  if (!names) return mayBeNone ? { found: [], refused: [] } : undefined;
  if (names.length === 0) return form.error('units', '没有填');
  for (const name of knownNames(names, units)) {
    const resolution = units.resolve(name);
    if (resolution.is === 'unknown') lost.push(`名册里没有单位${quoted(name)}`);
    else if (resolution.is === 'ambiguous') lost.push(`有几个单位都叫${quoted(name)}`);
    else if (resolution.is === 'refused')
      refused.set(identityOf(resolution.entry), resolution.entry);
    else found.set(identityOf(resolution.entry), resolution.entry);
  }
  const known = found.size + refused.size > 0 || mayBeNone;
  for (const why of lost) {
    if (known) form.setAside('units', `${why}，其余照常`);
    else form.error('units', why);
  }
  return { found: [...found.values()], refused: [...refused.values()] };
}
