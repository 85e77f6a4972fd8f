/** What meetings the 工委 owes, judged as every obligation is, and what their agendas are drafted from. */
import {
  agendaOf,
  officeDues,
  officeObligations,
  type OfficeDue,
} from '@core/modules/cadence/office-meetings';
import type { MeetingFacts } from '@core/modules/cadence/contract';
import type { AgendaPart } from '@core/rulepacks/rule-pack.contract';
import { addDays, type Day } from '@core/shared/calendar/day';
import { afterMonths } from '@core/shared/calendar/deadline';
import type { Deps } from '@server/runtime/deps';
import { findIn } from '@server/runtime/store';
import { figuresOfTowns } from '@server/modules/figures/repository';
import { decidedIn } from '@server/modules/registry/runs';
import { COMMITTEE_ID, listTowns } from '@server/runtime/tree';
import type { StoredOfficeMeeting } from './stored';

/** A year's meeting is looked at for so long after its year began. */
const MONTHS_BACK = 25;

/** What the office owes today. Three requests, none where the pack asks nothing of it. */
export async function officeOwes(deps: Deps): Promise<OfficeDue[]> {
  const { pack, calendar, today } = deps;
  const setting = { pack, calendar, today };
  const codes = officeObligations(setting).map(({ code }) => code);
  if (codes.length === 0) return [];
  const [held, since] = await Promise.all([heldSince(deps, codes), officeSince(deps)]);
  if (!since) return [];
  const facts: MeetingFacts = {
    ownerId: COMMITTEE_ID,
    recordsFrom: since,
    established: [{ from: since }],
    committee: [],
    groups: [],
    events: held.map(({ _id, on, obligation = '' }) => ({ id: _id, on, kinds: [obligation] })),
  };
  return officeDues(facts, setting);
}

const heldSince = (
  { store, today }: Deps,
  codes: readonly string[],
): Promise<StoredOfficeMeeting[]> =>
  store.find('officeMeetings', {
    where: { obligation: { in: [...codes] }, on: { gte: afterMonths(today, -MONTHS_BACK) } },
    limit: 500,
  });

/** The office is there since its first person came: nothing before is owed. */
async function officeSince({ store }: Deps): Promise<Day | undefined> {
  const staff = await store.find('persons', {
    where: { 'roles.role': 'districtSupervisor' },
    limit: 100,
  });
  const days = staff.flatMap(({ roles }) =>
    roles.filter(({ role }) => role === 'districtSupervisor').map(({ from }) => from),
  );
  return days.sort()[0];
}

/** Agendas in words, of what the records count now: a request or two a part. */
export async function draftAgendas(
  deps: Deps,
  owed: readonly OfficeDue[],
): Promise<Map<string, string[]>> {
  const parts = [...new Set(owed.flatMap(({ agenda }) => agenda))];
  const counts = await Promise.all(parts.map((part) => COUNTS[part](deps)));
  const counted = Object.fromEntries(parts.map((part, i) => [part, counts[i] ?? 0]));
  return new Map(
    owed.map(({ obligation, periodKey, agenda }) => [
      `${obligation} ${periodKey}`,
      agendaOf(agenda, counted),
    ]),
  );
}

/** Quarters are the longest rhythm but one: what passed in the last of them is reported. */
const MONTHS_REPORTED = 3;

const COUNTS: Readonly<Record<AgendaPart, (deps: Deps) => Promise<number>>> = {
  /** Of the last comparison with the registry: neither accepted nor set aside. */
  async differs({ store }) {
    const runs = await store.find('registryRuns', {
      where: { at: { gt: 0 } },
      orderBy: [['at', 'desc']],
      limit: 1,
    });
    const [last] = runs;
    if (!last) return 0;
    return (await decidedIn(store, last)).filter(({ state }) => state === 'open').length;
  },
  async waits({ store }) {
    const [stated, contacts] = await Promise.all([
      store.count('statements', { waitKey: { gt: '' } }),
      store.count('contacts', { waitKey: { gt: '' } }),
    ]);
    return stated + contacts;
  },
  async overdue({ store, today }) {
    const late = { dueOn: { gt: '', lt: today } };
    const [checks, runs, followUps] = await Promise.all([
      store.count('standardChecks', late),
      store.count('processRuns', late),
      store.count('followUps', { shelf: 'awaiting', sortKey: { lt: today } }),
    ]);
    return checks + runs + followUps;
  },
  async missed({ store }) {
    const towns = await listTowns(store);
    const ids = towns.map(({ id }) => id);
    const figures = [...(await figuresOfTowns(store, ids)).values()];
    return figures.flatMap(({ periods }) => periods).reduce((sum, { missed }) => sum + missed, 0);
  },
  /** Three full members and no party organisation, as the 台账 has it. */
  async unfounded({ store }) {
    const ripe = await store.find('ledgers', {
      where: { 'values.fullMembers.value': { gte: 3 } },
      limit: 1000,
      fields: ['_id'],
    });
    const units = await findIn(
      store,
      'units',
      '_id',
      ripe.map(({ _id }) => _id),
    );
    return units.filter(({ formation, status }) => formation === 'none' && status === 'operating')
      .length;
  },
  async held({ store, today }) {
    const since = addDays(afterMonths(today, -MONTHS_REPORTED), 1);
    const [checks, runs] = await Promise.all([
      store.count('standardChecks', { heldFrom: { gte: since, lte: today } }),
      store.count('processRuns', { endKind: 'reached', endedOn: { gte: since, lte: today } }),
    ]);
    return checks + runs;
  },
};
