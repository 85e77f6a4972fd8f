/**
 * Party organisations.
 *
 * R15 Name and at least one unit must be filled; a 总支 or 党委 without units of
 *     its own says its town instead. A unit that nobody knows is an error. Units whose rows were refused are left out and said; when none
 *     is left, the party organisation falls with them. *ours*
 */
import type { RosterPartyOrganization } from '../../contracts/roster-rows';
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
import { textReader, readOrganizationName, readShortText } from './read-name';
import { readOrganizationKind } from './read-term';
import type { Reader } from './reading';
import { accept } from './reading';
import type { RowForm } from './row-form';
import { quoted, trimmed } from './text';
import { withoutBlanks } from './without-blanks';

const BETWEEN = /[、，,;；/\n\r]+/;
/** A joint branch covers few units, a 1+X many. */
const LIST_LIMIT = 2000;

export interface Directories {
  readonly units: Directory;
  readonly partyOrganizations: Directory;
  readonly instructors: Directory;
}

/** Reads a list of names; how it is separated is no change of meaning. */
const readNames: Reader<string[]> = (cell) => {
  const whole = textReader(LIST_LIMIT)(cell);
  if (!whole.ok || typeof cell !== 'string') return whole.ok ? accept([]) : whole;
  const names = cell.split(BETWEEN).map(trimmed);
  return accept(names.filter((name) => name !== ''));
};

/** Reads the rows of party organisations and enters them in the directory. */
export function checkPartyOrganizations(
  forms: readonly RowForm[],
  directories: Directories,
  log: CheckLog,
): RosterPartyOrganization[] {
  return forms.flatMap((form) => checkOne(form, directories, log) ?? []);
}

function checkOne(
  form: RowForm,
  { units, partyOrganizations }: Directories,
  log: CheckLog,
): RosterPartyOrganization | undefined {
  const name = form.required('name', readOrganizationName);
  const rest = readRest(form);
  const names = rest.town ? form.optional('units', readNames) : form.required('units', readNames);
  const covered = resolveUnits(form, names, units, rest.town !== undefined);
  const [same] = name === undefined ? [] : partyOrganizations.inWorkbook(name);
  if (same) form.error('name', `与${placeText(form, same.at)}的名称相同`);
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
  if (stands) partyOrganizations.accept(entry);
  else partyOrganizations.refuse(entry);
  if (!stands) return undefined;
  return withoutBlanks({ ...form.place, name, units: covered.found.map(referenceTo), ...rest });
}

/** What an office's list rarely has, and our own export always. */
function readRest(form: RowForm) {
  const years = form.optional('termYears', readCount);
  if (years !== undefined && years !== 3 && years !== 5) form.error('termYears', '应是 3 或 5');
  const termYears: 3 | 5 | undefined = years === 3 || years === 5 ? years : undefined;
  return {
    kind: form.optional('organizationKind', readOrganizationKind),
    parent: form.optional('parent', readOrganizationName),
    town: form.optional('town', readShortText),
    electedOn: form.optional('electedOn', readDate),
    termYears,
  };
}

/** Resolves each name once; an unknown one is an error. */
function resolveUnits(
  form: RowForm,
  names: readonly string[] | undefined,
  units: Directory,
  mayBeNone: boolean,
): { found: Entry[]; refused: RefusedEntry[] } | undefined {
  const found = new Map<string, Entry>();
  const refused = new Map<string, RefusedEntry>();
  if (!names) return mayBeNone ? { found: [], refused: [] } : undefined;
  if (names.length === 0) return form.error('units', '没有填');
  for (const name of names) {
    const resolution = units.resolve(name);
    if (resolution.is === 'unknown') form.error('units', `名册里没有单位${quoted(name)}`);
    else if (resolution.is === 'ambiguous') form.error('units', `有几个单位都叫${quoted(name)}`);
    else if (resolution.is === 'refused')
      refused.set(identityOf(resolution.entry), resolution.entry);
    else found.set(identityOf(resolution.entry), resolution.entry);
  }
  return { found: [...found.values()], refused: [...refused.values()] };
}
