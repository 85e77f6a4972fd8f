/**
 * 永川, 示范点联系: the 207 are linked to 168 organisations and 157 units without one, do more than
 * 200 things with them, and 23 places are built; whether one is built the records say, not the pair.
 */
import type { Branch } from './branch-life';
import type { Stage } from './stage';
import { id, tell, type Told } from './tools';

const ACTIVITIES = 200;
const PLACES = 23;
const KIND = 'demonstrationLink';

/** A unit, or the party organisation of one. */
export interface Linked {
  readonly kind: 'organization' | 'unit';
  readonly id: string;
  /** Whose 台账 says that there is a place. */
  readonly unitId: string;
}

/** The links begun on a day and ended on another, each helper having about as many. */
export async function linkAll(
  stage: Stage,
  helpers: readonly Branch[],
  linked: readonly Linked[],
  { on, later }: { readonly on: string; readonly later: () => string },
): Promise<Told[]> {
  const pairIds: string[] = [];
  for (const [i, { kind, id: to }] of linked.entries()) {
    const pairId = id();
    await stage.act('pair.begin', {
      id: pairId,
      kind: KIND,
      on,
      recordedAt: stage.cloud.clock.now(),
      from: { kind: 'organization', id: helpers[i % helpers.length]?.organizationId ?? '' },
      to: { kind, id: to },
      goals: ['room'],
    });
    pairIds.push(pairId);
  }
  for (const pairId of pairIds.slice(0, ACTIVITIES)) {
    const activity = { on, recordedAt: stage.cloud.clock.now(), activity: 'exchange' };
    await stage.act('pair.record', { id: id(), pairId, ...activity });
  }
  for (const { unitId } of linked.slice(0, PLACES)) {
    await stage.act('ledger.state', { id: id(), unitId, values: { ownRoom: true } });
  }
  const ended = later();
  // As reached: the engine refuses that where the records do not say so.
  for (const pairId of pairIds.slice(0, PLACES)) {
    const end = {
      on: ended,
      recordedAt: stage.cloud.clock.now(),
      end: 'reached' as const,
      words: '阵地建成',
    };
    await stage.act('pair.end', { id: id(), pairId, ...end });
  }
  return told(stage);
}

async function told(stage: Stage): Promise<Told[]> {
  const { counts } = await stage.act('pair.list', { kind: KIND });
  const helped = await helpedKinds(stage);
  const of = (kind: string): number => helped.filter((one) => one === kind).length;
  return [
    tell('示范点联系的非示范党组织', 168, of('organization'), 'run', '结对逐个建立'),
    tell('示范点联系的未建党组织单位', 157, of('unit'), 'run', '结对逐个建立'),
    tell('通过联系建立的活动阵地', 23, counts.reached, 'run', '台账说明有单独场所后才算达到'),
  ];
}

/** What is helped in each pair, under way or ended. */
async function helpedKinds(stage: Stage): Promise<string[]> {
  const kinds: string[] = [];
  for (const state of ['underWay', 'ended'] as const) {
    let after: string | undefined;
    do {
      const page = await stage.act('pair.list', {
        kind: KIND,
        state,
        ...(after ? { after } : {}),
      });
      kinds.push(...page.pairs.map(({ to }) => to.kind));
      after = page.next;
    } while (after);
  }
  return kinds;
}
