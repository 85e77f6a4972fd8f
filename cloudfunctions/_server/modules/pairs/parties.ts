/** The two sides of a pair: where each lies, what the records say of it, who acts for it. */
import type { PairParty } from '@core/modules/pairs/contract';
import { levelIn } from '@core/modules/pairs/outcome';
import type { PairKind } from '@core/modules/pairs/rules.contract';
import { pairTests } from '@core/modules/pairs/sound';
import type { Facts } from '@core/modules/standards/facts.contract';
import { AppError, badField } from '@core/shared/errors';
import { nameKeyOf } from '@core/shared/names/name-key';
import { sortKeyOf } from '@core/shared/names/sort-key';
import { isInForce, type Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { actorAgain } from '@server/runtime/standing';
import type { Reader, Transaction } from '@server/runtime/store';
import { readFacts } from '@server/modules/standards/facts/read-facts';
import { placedSubject, standingAgain, type PlacedSubject } from '@server/modules/standards/place';
import type { Place } from '@server/modules/standards/policy';
import { loadSubjects, sortKeyOfSubject } from '@server/modules/standards/subjects';

/** One side with its place; a leader and a village have none. */
export interface PlacedParty {
  readonly party: PairParty;
  readonly subject: PlacedSubject | null;
  readonly sortKey: string;
}

type Asked = {
  readonly kind: PairParty['kind'];
  readonly id?: string | undefined;
  readonly name?: string | undefined;
};

/** Roles by which somebody is a leader who contacts units. */
const LEADERS: readonly string[] = ['townSupervisor', 'districtSupervisor'];

/** @throws AppError BAD_INPUT at `path` where there is none. */
export async function partyOf(
  deps: Deps,
  actor: Actor,
  { kind, id = '', name = '' }: Asked,
  path: string,
): Promise<PlacedParty> {
  if (kind === 'village') {
    const key = deps.sha256(nameKeyOf(name)).slice(0, 24);
    const party: PairParty = { kind, id: `v_${key}`, name };
    return { party, subject: null, sortKey: sortKeyOf(name, party.id) };
  }
  if (kind === 'person') {
    await requireLeader(deps.store, id, deps.today, path);
    return { party: { kind, id }, subject: null, sortKey: '' };
  }
  const subject = await placedSubject(deps, actor, { kind, id });
  if (!subject) throw badField(path, '没有这个单位或党组织');
  return { party: { kind, id }, subject, sortKey: sortKeyOfSubject(subject) };
}

async function requireLeader(reader: Reader, id: string, today: string, path: string) {
  const person = await reader.get('persons', id);
  const leads = person?.roles.some((one) => LEADERS.includes(one.role) && isInForce(one, today));
  if (!leads) throw badField(path, '联系人应为工委或镇街的在任人员');
}

/** What the records say of a side, for one kind. Of a unit with a branch of its own, that branch's levels. */
export async function factsOfParty(
  deps: Deps,
  kind: PairKind,
  { subject }: Pick<PlacedParty, 'subject'>,
): Promise<Facts> {
  if (!subject) return {};
  const tests = pairTests(kind);
  const facts = (await readFacts(deps, [subject], tests)).get(subject.id) ?? {};
  const [own] = subject.organizations.filter(({ endedOn }) => !endedOn);
  if (subject.kind !== 'unit' || subject.units[0]?.formation !== 'separate' || !own) return facts;
  const branch = (await loadSubjects(deps.store, [{ kind: 'organization', id: own._id }])).get(
    own._id,
  );
  const grades = tests.filter(({ fact }) => fact === 'grade');
  const of = branch && (await readFacts(deps, [branch], grades)).get(own._id);
  const levels = Object.entries(of ?? {}).filter(([key]) =>
    levelIn(of ?? {}, key.slice('grade/'.length)),
  );
  return { ...facts, ...Object.fromEntries(levels) };
}

/** The caller and both places as they stand at the write. */
export interface PairAgain {
  readonly actor: Actor;
  readonly from: Place | null;
  readonly to: Place | null;
}

/** @throws AppError FORBIDDEN where the caller or a side is gone; BAD_INPUT where a leader has left office. */
export async function pairAgain(
  deps: Deps,
  tx: Transaction,
  { personId }: Actor,
  pair: { readonly from: PairParty; readonly to: PairParty },
  path?: string,
): Promise<PairAgain> {
  const again = async (party: PairParty) =>
    party.kind === 'unit' || party.kind === 'organization'
      ? standingAgain(deps, tx, personId, party)
      : null;
  const from = await again(pair.from);
  const to = await again(pair.to);
  if (path && pair.from.kind === 'person') {
    await requireLeader(tx, pair.from.id, deps.today, path);
  }
  const actor = to?.actor ?? from?.actor ?? (await actorAgain(tx, personId, deps.today));
  if (!actor) throw new AppError('FORBIDDEN', '不在您的工作范围内');
  return { actor, from: from?.place ?? null, to: to?.place ?? null };
}
