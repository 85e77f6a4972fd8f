/** 台账: what pairs, means and pledges of a unit and its party organisations say of the last months. */
import { yuanWords } from '@core/modules/means/money';
import { grantStanding } from '@core/modules/means/standing';
import { pairEndTitles } from '@core/modules/pairs/labels';
import { pairStanding } from '@core/modules/pairs/standing';
import { outcomeTitles } from '@core/modules/pledges/labels';
import { pledgeStanding } from '@core/modules/pledges/standing';
import type { LedgerMonth, LedgerPractice } from '@core/modules/unit-profile/contract';
import { byMonth } from '@core/modules/unit-profile/practices';
import type { Deps } from '@server/runtime/deps';
import { findAll } from '@server/runtime/store';
import { grantTitles, purposeTitle } from '@server/modules/means/rows';
import { grantOf, meansKnown } from '@server/modules/means/shelf';
import type { StoredGrant } from '@server/modules/means/stored';
import { namesAround, partyNameOf } from '@server/modules/pairs/rows';
import { kindOfPair, pairOf } from '@server/modules/pairs/shelf';
import type { StoredPair } from '@server/modules/pairs/stored';
import { activityTitle } from '@server/modules/pairs/words';
import { pledgeKindKnown, pledgeOf } from '@server/modules/pledges/shelf';
import type { StoredPledge } from '@server/modules/pledges/stored';

/** Three requests, and four for the names of the other sides where there are some. */
export async function practicesByMonth(
  deps: Deps,
  unitId: string,
  organizationIds: readonly string[],
): Promise<LedgerMonth[]> {
  const { store, today } = deps;
  const ids = [unitId, ...organizationIds];
  const [pairs, grants, pledges] = await Promise.all([
    findAll(store, 'pairs', { partyIds: { in: ids } }),
    findAll(store, 'grants', { subjectId: { in: ids } }),
    organizationIds.length > 0
      ? findAll(store, 'pledges', { organizationIds: { in: organizationIds } })
      : findAll(store, 'pledges', { subjectId: unitId }),
  ]);
  const nameOf = pairs.length > 0 ? await namesAround(deps, pairs) : () => '';
  const lines = [
    ...pairs.flatMap((pair) => pairLines(deps, pair, ids, nameOf)),
    ...grants.flatMap((grant) => grantLines(deps, grant)),
    ...pledges.flatMap((pledge) => pledgeLines(deps, pledge)),
  ];
  return byMonth(lines, today);
}

/** `结对共建（帮 甲三有限公司）：上门指导`. */
function pairLines(
  deps: Deps,
  pair: StoredPair,
  ids: readonly string[],
  nameOf: (id: string) => string,
): LedgerPractice[] {
  const kind = kindOfPair(deps, pair);
  if (!kind) return [];
  const { done, end } = pairStanding(kind, pairOf(pair));
  if (end?.end === 'mistake') return [];
  const helps = ids.includes(pair.from.id);
  // Of a leader the office, never the name.
  const other = helps
    ? partyNameOf(pair.to, nameOf).name
    : pair.from.kind === 'person'
      ? kind.helper
      : partyNameOf(pair.from, nameOf).name;
  const line = (on: string, text: string): LedgerPractice => ({
    kind: 'pair',
    id: pair._id,
    on,
    text: `${kind.title}（${helps ? '帮 ' : ''}${other}）：${text}`,
  });
  return [
    line(pair.begunOn, '开始'),
    ...done.map(({ on, activity }) => line(on, activityTitle(kind, activity))),
    ...(end ? [line(end.on, pairEndTitles[end.end])] : []),
  ];
}

function grantLines(deps: Deps, grant: StoredGrant): LedgerPractice[] {
  const rules = meansKnown(deps, grant);
  const { since, granted, pays, spends, state } = grantStanding(grantOf(grant));
  const title = grantTitles(deps)(grant);
  const line = (on: string, text: string): LedgerPractice => ({
    kind: 'means',
    id: grant._id,
    on,
    text: `${title}：${text}`,
  });
  const raised = state === 'raised';
  return [
    ...(since ? [line(since, `${raised ? '自筹' : '核定'} ${yuanWords(granted)}`)] : []),
    ...pays.map(({ on, fen }) => line(on, `拨付 ${yuanWords(fen)}`)),
    ...spends.map(({ on, fen, purpose }) =>
      line(on, `支出 ${yuanWords(fen)}，${rules ? purposeTitle(rules, purpose) : purpose}`),
    ),
  ];
}

function pledgeLines(deps: Deps, pledge: StoredPledge): LedgerPractice[] {
  const kind = pledgeKindKnown(deps, pledge);
  if (!kind) return [];
  const { publicOn, deeds, end } = pledgeStanding(kind, pledgeOf(pledge));
  if (!publicOn || end?.outcome === 'mistake') return [];
  const line = (on: string, text: string): LedgerPractice => ({
    kind: 'pledge',
    id: pledge._id,
    on,
    text: `${kind.title}：${text}`,
  });
  return [
    line(publicOn, '公开'),
    ...deeds.map(({ on, taken }) =>
      line(on, taken ? `参加 ${taken.took} 人，达到 ${taken.reached} 人` : '践诺'),
    ),
    ...(end ? [line(end.on, outcomeTitles[end.outcome])] : []),
  ];
}
