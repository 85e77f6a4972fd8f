/** October 2026 counted a second time, from the stored documents and without the product's counting. */
import { unpackedYear } from '@server/modules/units/stored-form';
import type { Collections } from '@server/runtime/stored';
import type { StoredContact } from '@server/modules/contacts/stored';
import type { StoredPartyOrganization } from '@server/modules/organizations/stored';
import type { StoredAttendance } from '@server/modules/meetings/stored';
import { recountSuggestions } from './suggestions';
import { recountMarks, type Asked, type Marks } from './marks';

type Dump = { [C in keyof Collections]: Collections[C][] };

const MONTH = '2026-10';

/** Weeks whose Thursday lies in October 2026, and the month. */
const CALLS: readonly Asked[] = [
  ['2026-W40', '2026-09-28', '2026-10-04'],
  ['2026-W41', '2026-10-05', '2026-10-11'],
  ['2026-W42', '2026-10-12', '2026-10-18'],
  ['2026-W43', '2026-10-19', '2026-10-25'],
  ['2026-W44', '2026-10-26', '2026-11-01'],
].map(([key = '', first = '', last = '']) => ({
  code: 'call',
  kind: 'call',
  key,
  first,
  last,
  minFree: 2,
}));
const VISIT: Asked = {
  code: 'visit',
  kind: 'visit',
  key: MONTH,
  first: '2026-10-01',
  last: '2026-10-31',
  minFree: 5,
};

/** What the 通报 of October must say of a town, or of all of them. */
export function recountOctober(dump: Dump, today: string, townId?: string) {
  const here = (x: { townId: string }): boolean => !townId || x.townId === townId;
  const units = dump.units.filter(here);
  const operating = units.filter((u) => u.status === 'operating');
  const ids = new Set(units.map((u) => u._id));
  const years = dump.unitYears
    .map(unpackedYear)
    .filter((y) => y.year === 2026 && ids.has(y.unitId));
  const contacts = dump.contacts.filter((c) => ids.has(c.unitId));
  const marksOf = (asked: Asked): Marks =>
    recountMarks(asked, today, years, contacts, dump.persons);
  const october = contacts.filter((c) => c.on.startsWith(MONTH)).flatMap(factsOf);
  const reached = october.filter((c) => c.outcome === 'reached');
  const channel = (name: string): number => reached.filter((c) => c.channel === name).length;
  const organizations = dump.partyOrganizations.filter(
    (o) => here(o) && (!o.endedOn || o.endedOn > today),
  );
  const needs = dump.matters.filter((m) => m.kind === 'need' && here(m));
  const endedIn = (state: string): number =>
    needs.filter((n) => {
      const last = n.steps.filter((s) => s.on <= '2026-10-31').pop();
      return last?.state === state && last.on.startsWith(MONTH);
    }).length;
  const responsible = new Set(
    years
      .filter((y) =>
        y.facts.responsibilities.some(
          (r) => r.kind === '帮建' && r.from <= today && (!r.to || today < r.to),
        ),
      )
      .map((y) => y.unitId),
  );
  return {
    units: operating.length,
    organised: operating.filter((u) => u.formation !== 'none').length,
    worked: operating.filter((u) => u.formation !== 'none' || responsible.has(u._id)).length,
    withoutInstructor: operating.filter((u) => !responsible.has(u._id)).length,
    organizations: organizations.length,
    members: dump.persons.filter(
      (p) =>
        (!townId || p.townIds.includes(townId)) &&
        p.roles.some((r) => r.role === 'member' && r.from <= today && (!r.to || today < r.to)),
    ).length,
    call: CALLS.map(marksOf).reduce(addMarks),
    visit: marksOf(VISIT),
    contacts: {
      phone: channel('phone'),
      online: channel('online'),
      onsite: channel('onsite'),
      elsewhere: channel('elsewhere'),
      notReached: october.filter((c) => c.outcome === 'notReached').length,
      interviews: reached.filter((c) => c.metOwner).length,
    },
    unitsReached: operating.filter((u) => reached.some((c) => c.unitId === u._id)).length,
    needs: {
      raised: needs.filter((n) => n.raisedOn.startsWith(MONTH)).length,
      solved: endedIn('solved'),
      declined: endedIn('declined'),
      open: needs.filter((n) => {
        const last = n.steps.filter((s) => s.on <= '2026-10-31').pop();
        return n.raisedOn <= '2026-10-31' && last?.state !== 'solved' && last?.state !== 'declined';
      }).length,
    },
    suggestions: recountSuggestions(dump.suggestions, townId),
    ...partyDays(organizations, dump.attendance),
  };
}

function factsOf({ unitId, channel, outcome, metOwner, corrections = [] }: StoredContact) {
  const counting = corrections.filter((c) => c.withdrawnAt === undefined);
  if (counting.some((c) => c.kind === 'void')) return [];
  const facts = { channel, outcome, metOwner };
  return [{ unitId, ...counting.reduce((f, c) => ({ ...f, ...c.changes }), facts) }];
}

function addMarks(a: Marks, b: Marks): Marks {
  const sum = { ...a };
  for (const key of Object.keys(b) as (keyof Marks)[]) sum[key] += b[key];
  return sum;
}

/** Days held and 到会, of branches that have settled their 党日 before the month. */
function partyDays(
  organizations: readonly StoredPartyOrganization[],
  all: readonly StoredAttendance[],
) {
  const rosters = all.filter(
    (a) => a.state === 'confirmed' && a.kinds.includes('partyDay') && a.on.startsWith(MONTH),
  );
  let [met, present, of] = [0, 0, 0];
  for (const { _id } of organizations) {
    const own = rosters.filter((r) => r.organizationId === _id);
    if (own.length > 0) met += 1;
    const away = rosters.flatMap((r) => r.rows.filter((row) => row.homeId === _id));
    for (const { rows } of own) {
      const expected = rows.filter((row) => !row.homeId);
      const wasThere = (personId: string): boolean => away.some((row) => row.personId === personId);
      const here = expected.filter((r) => r.state === 'present' || wasThere(r.personId));
      present += here.length;
      of +=
        expected.length -
        expected.filter((r) => r.state === 'excused' && !wasThere(r.personId)).length;
    }
  }
  return { partyDayMet: met, attendance: { present, of } };
}
