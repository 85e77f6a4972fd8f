/** What pairs and pledges say for points: of members, and of a party organisation. */
import type { RecordFact } from '@core/modules/points/derive';
import { pairFacts, pledgeFacts, postFacts } from '@core/modules/points/practices';
import { findAll, findIn } from '@server/runtime/store';
import type { Deps } from '@server/runtime/deps';
import { pairOf } from '@server/modules/pairs/shelf';
import { pledgeKindKnown, pledgeOf } from '@server/modules/pledges/shelf';
import type { StoredPledge } from '@server/modules/pledges/stored';

type Told = typeof pledgeFacts;

const told = (deps: Deps, stored: StoredPledge, tell: Told): RecordFact[] => {
  const kind = pledgeKindKnown(deps, stored);
  return kind ? tell(kind, pledgeOf(stored), deps.today) : [];
};

/** Of members by id. One request some hundreds. */
export async function membersPledges(
  deps: Deps,
  personIds: readonly string[],
): Promise<Map<string, RecordFact[]>> {
  const pledges = await findIn(deps.store, 'pledges', 'subjectId', personIds);
  const facts = new Map<string, RecordFact[]>();
  for (const one of pledges) {
    const before = facts.get(one.subjectId) ?? [];
    facts.set(one.subjectId, [...before, ...told(deps, one, pledgeFacts)]);
  }
  return facts;
}

/** Its own pledges, the posts of its members, and what it did as a helper. Two requests. */
export async function branchPractices(deps: Deps, organizationId: string): Promise<RecordFact[]> {
  const [pledges, pairs] = await Promise.all([
    findAll(deps.store, 'pledges', { organizationIds: organizationId }),
    findAll(deps.store, 'pairs', { meetsIds: organizationId }),
  ]);
  return [
    ...pledges.flatMap((one) => {
      if (one.subjectId === organizationId) return told(deps, one, pledgeFacts);
      return one.subjectKind === 'person' ? told(deps, one, postFacts) : [];
    }),
    ...pairs.flatMap((pair) => pairFacts(pairOf(pair))),
  ];
}
