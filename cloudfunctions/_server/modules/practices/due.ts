/**
 * What waits for the caller: of the branches that they lead, the units in their charge, their
 * towns, the district. Runs are read anew with the records, so that nothing that a record
 * says since yesterday is asked for.
 */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import type { PracticeDue } from '@core/modules/practices/actions';
import type { Office } from '@core/modules/standards/rules.contract';
import { officeOwes } from '@server/modules/office-meetings/owed';
import { titleOfMeeting } from '@server/modules/office-meetings/read';
import { cardsDue } from '@server/modules/integrity-cards/due';
import { meansDue } from '@server/modules/means/due';
import { pledgesDue } from '@server/modules/pledges/due';
import { pairsDue } from '@server/modules/pairs/due';
import type { StoredRun } from '@server/modules/processes/stored';
import { dueOf, isDue } from '@server/modules/standards/due';
import type { StoredCheck } from '@server/modules/standards/stored';
import { scopesOf, type Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { COMMITTEE_ID, namesIn } from '@server/runtime/tree';
import { duesOf, recordsAround } from './dues';
import { runPractice } from './practice';
import { waitingFor, type Waiting } from './waiting';

/** Shown at once; what is due later has its own lists. */
const SHOWN = 40;

export async function openDue(
  deps: Deps,
  actor: Actor,
  _input: ActionInput<'practice.due'>,
): Promise<ActionOutput<'practice.due'>> {
  const { today } = deps;
  const { checks, runs, more } = await waitingFor(deps, actor, SHOWN);
  const [named, ofRuns, others] = await Promise.all([
    namesOf(deps, checks, runs),
    duesOfRuns(deps, runs),
    otherDues(deps, actor),
  ]);
  const items = [
    ...checks
      .filter(({ document }) => isDue(document, today))
      .map((one) => checkItem(one, named, today)),
    ...ofRuns.map((one) => runItem(one, named)),
    ...others,
  ].sort((a, b) => compare(a.dueOn, b.dueOn) || compare(a.subjectName, b.subjectName));
  return { today, items: items.slice(0, SHOWN), more: more || items.length > SHOWN };
}

/** What is due of whatever has no steps: meetings of the office, pairs, means, cards, pledges. */
export async function otherDues(deps: Deps, actor: Actor): Promise<PracticeDue[]> {
  const found = await Promise.all([
    dueOfOffice(deps, actor),
    pairsDue(deps, actor),
    meansDue(deps, actor),
    cardsDue(deps, actor),
    pledgesDue(deps, actor),
  ]);
  return found.flat();
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

type Names = ReadonlyMap<string, string>;

function checkItem({ document }: Waiting<StoredCheck>, names: Names, today: string): PracticeDue {
  const { what, by, dueOn, overdue } = dueOf(document, today);
  return {
    kind: 'standard',
    id: document._id,
    what,
    subjectName: names.get(document.subjectId) ?? '',
    townName: names.get(document.townId) ?? '',
    by,
    dueOn,
    overdue,
  };
}

interface RunDue {
  readonly run: StoredRun;
  readonly what: string;
  readonly by: Office[];
  readonly dueOn: string;
  readonly overdue: boolean;
}

const runItem = ({ run, what, by, dueOn, overdue }: RunDue, names: Names): PracticeDue => ({
  kind: 'process',
  id: run._id,
  what,
  subjectName: run.name ?? names.get(run.subjectId) ?? '',
  townName: names.get(run.townId) ?? '',
  by,
  dueOn,
  overdue,
});

/** Steps that are due of the offices that the caller holds there, as the records stand. */
async function duesOfRuns(deps: Deps, runs: readonly Waiting<StoredRun>[]): Promise<RunDue[]> {
  const recorded = await recordsAround(
    deps,
    runs.map(({ document }) => runPractice(document)),
  );
  return runs.flatMap(({ document: run, offices }) =>
    duesOf(deps, runPractice(run), recorded)
      .filter(({ by }) => by.some((one) => offices.includes(one)))
      .map(({ what, by, dueOn, overdue }) => ({ run, what, by, dueOn, overdue })),
  );
}

/** Meetings that the 工委 owes, and decisions that the caller's office owns. */
async function dueOfOffice(deps: Deps, actor: Actor): Promise<PracticeDue[]> {
  const { store, today } = deps;
  const whole = actor.roles.some(({ role }) => role === 'districtSupervisor');
  const offices = [...(whole ? [COMMITTEE_ID] : []), ...scopesOf(actor, 'townSupervisor')];
  if (offices.length === 0) return [];
  const [owed, meetings] = await Promise.all([
    whole ? officeOwes(deps) : [],
    store.find('officeMeetings', { where: { owedBy: { in: offices } }, limit: 100 }),
  ]);
  return [
    ...owed.map(({ obligation, title, dueOn }): PracticeDue => ({
      kind: 'officeMeeting',
      id: obligation,
      what: title,
      subjectName: '',
      by: ['district'],
      dueOn,
      overdue: today > dueOn,
    })),
    ...meetings.flatMap(({ _id, obligation, decisions }) =>
      decisions
        .filter(({ done, ownerId }) => !done && offices.includes(ownerId))
        .map(({ text, ownerId, dueOn }): PracticeDue => ({
          kind: 'decision',
          id: _id,
          what: `${titleOfMeeting(deps, obligation)}议定：${text}`,
          subjectName: '',
          by: [ownerId === COMMITTEE_ID ? 'district' : 'town'],
          dueOn,
          overdue: today > dueOn,
        })),
    ),
  ];
}

/** Names of subjects and towns: at most four requests. */
async function namesOf(
  { store }: Deps,
  checks: readonly Waiting<StoredCheck>[],
  runs: readonly Waiting<StoredRun>[],
): Promise<Names> {
  const all = [...checks, ...runs].map(({ document }) => document);
  const idsOf = (kind: string): string[] =>
    all.filter(({ subjectKind }) => subjectKind === kind).map(({ subjectId }) => subjectId);
  const found = await Promise.all([
    namesIn(store, 'units', idsOf('unit')),
    namesIn(store, 'partyOrganizations', idsOf('organization')),
    namesIn(store, 'persons', idsOf('person')),
    namesIn(
      store,
      'orgNodes',
      all.map(({ townId }) => townId),
    ),
  ]);
  return new Map(found.flatMap((names) => [...names]));
}
