/** Who could be the other side of a pair: by what fits, near ones first, each by name. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { levelIn } from '@core/modules/pairs/outcome';
import type { PairKind } from '@core/modules/pairs/rules.contract';
import { suggestHelpers, type Candidate } from '@core/modules/pairs/suggest';
import { badField } from '@core/shared/errors';
import { ledgerGroups } from '@core/modules/unit-profile/table';
import { compareNames } from '@core/shared/names/sort-key';
import { isInForce, type Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { findAll, findIn } from '@server/runtime/store';
import { isHeldOn } from '@server/modules/standards/shelf';
import { placedSubject, type PlacedSubject } from '@server/modules/standards/place';
import { requirePlace } from '@server/modules/standards/policy';
import { standardsToday } from '@server/modules/standards/rules';
import {
  loadSubjects,
  type PracticeSubject,
  type SubjectRef,
} from '@server/modules/standards/subjects';
import { factsOfParty } from './parties';
import { pairKindsToday } from './shelf';

type Input = ActionInput<'pair.suggest'>;
type Parties = ActionOutput<'pair.suggest'>['parties'];

/** Looked at together; a search by name narrows what there is more of. */
const MOST = 150;

export async function suggestParties(
  deps: Deps,
  actor: Actor,
  input: Input,
): Promise<ActionOutput<'pair.suggest'>> {
  const found = await placedSubject(deps, actor, input.subject);
  const subject = requirePlace('pair.suggest', actor, found, deps.today);
  const kind = pairKindsToday(deps).pairs.find(({ code }) => code === input.kind);
  if (!kind) throw badField('input.kind', '规则包没有这样的结对');
  const other = input.as === 'to' ? kind.from : kind.to;
  const parties = [
    ...(other.are.includes('person') ? await leaders(deps, input.query) : []),
    ...(await subjects(deps, kind, subject, input)),
  ];
  return { parties };
}

/** Staff in office, by name. */
async function leaders({ store, today }: Deps, query = ''): Promise<Parties> {
  const staff = await store.find('persons', {
    where: { 'roles.role': { in: ['districtSupervisor', 'townSupervisor'] } },
    limit: 500,
    fields: ['name', 'roles'],
  });
  return staff
    .filter(({ roles }) =>
      roles.some((one) => one.role.endsWith('Supervisor') && isInForce(one, today)),
    )
    .filter(({ name }) => name.includes(query))
    .sort((a, b) => compareNames(a.name, b.name))
    .map(({ _id: id, name }) => ({ kind: 'person', id, name, reasons: [] }));
}

async function subjects(
  deps: Deps,
  kind: PairKind,
  subject: PlacedSubject,
  { as, query = '' }: Input,
): Promise<Parties> {
  const side = as === 'to' ? kind.from : kind.to;
  const refs = kind.levels?.rows
    ? await byLevel(deps, kind, subject, as)
    : await inTown(deps, subject.townId, side.are);
  const taken = new Set([
    subject.id,
    ...subject.units.map(({ _id }) => _id),
    ...subject.organizations.map(({ _id }) => _id),
  ]);
  const loaded = await loadSubjects(
    deps.store,
    refs.filter(({ id, kind: of }) => !taken.has(id) && side.are.includes(of)).slice(0, MOST),
  );
  const named = [...loaded.values()].filter(({ name }) => name.includes(query));
  const candidates = await candidatesOf(deps, [subject, ...named]);
  const [own, ...others] = candidates;
  if (!own) return [];
  const titles = new Map(standardsToday(deps).standards.map(({ code, title }) => [code, title]));
  const kinds = new Map(named.map(({ id, kind: of }) => [id, of]));
  return suggestHelpers(own, others, titles).map(({ id, name, reasons }) => ({
    kind: kinds.get(id) ?? 'organization',
    id,
    name,
    reasons,
  }));
}

/** Those whose level fits a row of the pack beside the subject's; a side without a level is looked for in its town. */
async function byLevel(
  deps: Deps,
  kind: PairKind,
  subject: PlacedSubject,
  as: Input['as'],
): Promise<SubjectRef[]> {
  const { levels } = kind;
  if (!levels?.rows) return [];
  const level = levelIn(await factsOfParty(deps, kind, { subject }), levels.scale);
  const fits = (allowed: readonly string[]): boolean =>
    allowed.length === 0 ? level === '' : allowed.includes(level);
  const rows = levels.rows.filter((row) => fits(as === 'to' ? row.to : row.from));
  const wanted = new Set(rows.flatMap((row) => (as === 'to' ? row.from : row.to)));
  if (rows.length > 0 && wanted.size === 0) {
    return inTown(deps, subject.townId, (as === 'to' ? kind.from : kind.to).are);
  }
  const grades = await findAll(deps.store, 'grades', {});
  return grades.flatMap(({ _id: id, subjectKind, scales }): SubjectRef[] => {
    const last = (scales[levels.scale] ?? []).slice(-1)[0]?.level;
    return last && wanted.has(last) ? [{ kind: subjectKind ?? 'organization', id }] : [];
  });
}

async function inTown(
  { store }: Deps,
  townId: string,
  are: readonly string[],
): Promise<SubjectRef[]> {
  const [organizations, units] = await Promise.all([
    are.includes('organization')
      ? findAll(store, 'partyOrganizations', { townId, endedOn: { exists: false } }, ['name'])
      : [],
    are.includes('unit')
      ? store.find('units', {
          where: { townId, status: 'operating', formation: 'none' },
          limit: MOST,
          fields: ['name'],
        })
      : [],
  ]);
  return [
    ...organizations.map(({ _id: id }) => ({ kind: 'organization' as const, id })),
    ...units.map(({ _id: id }) => ({ kind: 'unit' as const, id })),
  ];
}

/** Two requests: what they hold, and what their units do. */
async function candidatesOf(
  { store, today }: Deps,
  subjects: readonly PracticeSubject[],
): Promise<Candidate[]> {
  const unitIds = subjects.flatMap(({ units }) => units.map(({ _id }) => _id));
  const [checks, ledgers] = await Promise.all([
    findIn(
      store,
      'standardChecks',
      'subjectId',
      subjects.map(({ id }) => id),
    ),
    findIn(store, 'ledgers', '_id', unitIds),
  ]);
  const trades = new Map(
    ledgers.map(({ _id, values }) => [_id, TRADES[String(values.trade?.value)] ?? '']),
  );
  return subjects.map(({ id, name, townId, units }) => ({
    id,
    name,
    townId,
    trades: units.flatMap(({ _id }) => trades.get(_id) || []),
    holds: checks
      .filter((check) => check.subjectId === id && isHeldOn(check, today))
      .map(({ standard }) => standard),
  }));
}

const TRADES: Readonly<Record<string, string>> = ledgerGroups.unit.fields.trade.options;
