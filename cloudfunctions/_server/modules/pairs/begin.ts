/** Somebody brings two sides together. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { mayPair, type OpenPair, type Side } from '@core/modules/pairs/may-pair';
import { beforeOf, levelIn } from '@core/modules/pairs/outcome';
import type { PairKind } from '@core/modules/pairs/rules.contract';
import type { Facts } from '@core/modules/standards/facts.contract';
import { versionOn } from '@core/modules/standards/versions';
import { AppError, badField } from '@core/shared/errors';
import type { Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { writeOf, writeOnce } from '@server/runtime/once';
import { practicesOf } from '@server/modules/standards/rules';
import { refused } from '@server/modules/standards/refused';
import { headsOf, putIntoHeads } from './heads';
import { factsOfParty, pairAgain, partyOf, type PlacedParty } from './parties';
import { officesOfPair, requirePair } from './policy';
import { shelvedPair } from './shelf';
import type { StoredPair } from './stored';

type Input = ActionInput<'pair.begin'>;

/** Which field a rule of `may-pair.ts` is about. */
const PATHS: Readonly<Record<string, string>> = {
  A2: 'input.to',
  A4: 'input.from',
  A7: 'input.goals',
  A8: 'input.on',
};

export async function beginPair(
  deps: Deps,
  actor: Actor,
  input: Input,
): Promise<ActionOutput<'pair.begin'>> {
  const { id } = input;
  const from = await partyOf(deps, actor, input.from, 'input.from.id');
  const to = await partyOf(deps, actor, input.to, 'input.to.id');
  const places = { fromParty: from.party, from: from.subject, to: to.subject };
  requirePair('pair.begin', actor, places, deps.today);
  const { kind, rulesFrom } = kindFor(deps, input);
  const facts = {
    from: await factsOfParty(deps, kind, from),
    to: await factsOfParty(deps, kind, to),
  };
  const write = writeOf('pair.begin', actor, input, to.party.id);
  const receipt = await writeOnce(deps, write, async (tx) => {
    const again = await pairAgain(
      deps,
      tx,
      actor,
      { from: from.party, to: to.party },
      'input.from.id',
    );
    const held = officesOfPair(
      'pair.begin',
      again.actor,
      { ...again, fromParty: from.party },
      deps.today,
    );
    if (!held.some((one) => kind.begins.includes(one))) {
      throw new AppError('FORBIDDEN', `“${kind.title}”不由您这里开始`);
    }
    const heads = await headsOf(tx, { from: from.party, to: to.party });
    const refusal = mayPair(
      kind,
      sideOf(from, facts.from, heads.from),
      sideOf(to, facts.to, heads.to),
      input,
      { today: deps.today, scales: deps.pack.grades },
    );
    if (refusal) throw refused(refusal, PATHS[refusal.rule]);
    const townId = (again.to ?? again.from)?.townId ?? '';
    const pair = newPair(
      kind,
      { from, to, facts: facts.to, townId },
      {
        id,
        rulesFrom,
        on: input.on,
        by: actor.personId,
        goals: input.goals,
      },
    );
    await tx.add('pairs', shelvedPair(kind, pair, deps.calendar));
    await putIntoHeads(tx, pair, heads);
  });
  return { receipt, pairId: id };
}

function kindFor(deps: Deps, { kind: code, on }: Input): { kind: PairKind; rulesFrom: string } {
  const version = versionOn(practicesOf(deps).pairs, on);
  const kind = version?.pairs.find((one) => one.code === code);
  if (!version || !kind) throw badField('input.kind', '规则包没有这样的结对');
  return { kind, rulesFrom: version.from };
}

/** A side with the pairs that it stands in. */
export const sideOf = (
  { party, subject }: PlacedParty,
  facts: Facts,
  open: readonly OpenPair[],
): Side => ({ party, ownIds: ownIdsOf(subject), facts, open });

/** A branch is its units' own, and they are its. */
const ownIdsOf = (subject: PlacedParty['subject']): string[] => {
  if (!subject) return [];
  const { kind, units, organizations } = subject;
  return kind === 'unit' ? organizations.map(({ _id }) => _id) : units.map(({ _id }) => _id);
};

interface Sides {
  readonly from: PlacedParty;
  readonly to: PlacedParty;
  /** Of the helped side. */
  readonly facts: Facts;
  readonly townId: string;
}

interface Begun {
  readonly id: string;
  readonly rulesFrom: string;
  readonly on: string;
  readonly by: string;
  readonly goals: readonly string[];
}

/** A pair on its first day. */
export function newPair(
  kind: PairKind,
  { from, to, facts, townId }: Sides,
  { id, rulesFrom, on, by, goals }: Begun,
): StoredPair {
  const level = kind.levels && levelIn(facts, kind.levels.scale);
  return {
    _id: id,
    schemaVersion: 1,
    kind: kind.code,
    rulesFrom,
    from: from.party,
    to: to.party,
    partyIds: [from.party.id, to.party.id],
    meetsIds: meetsIdsOf(from),
    townId,
    sortKey: to.sortKey,
    ...(level ? { level } : {}),
    goals: [...goals],
    before: beforeOf(kind, facts),
    begunOn: on,
    begunBy: by,
    entries: [],
    state: 'underWay',
  };
}

/** Whose it is to see to it that they meet: the helper's. */
const meetsIdsOf = ({ party, subject }: PlacedParty): string[] =>
  subject ? subject.organizations.map(({ _id }) => _id) : [party.id];
