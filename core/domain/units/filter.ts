/** What a list of units is cut down to, and the same read back as a sentence. */
import type { UnitFilter } from '../../contracts/units';
import { statusTitles, unitKindTitles } from '../../contracts/units';

/** From so many staff on, a unit is to have a party organisation (rules.md, Coverage: ≥ 100). */
export const DUE_FROM_STAFF = 100;

/** The parts of the sentence, in the order in which people say them. */
export function filterWords(filter: UnitFilter, townName?: string): string[] {
  const { kind, organised, status, due, query } = filter;
  return [
    townName,
    kind && unitKindTitles[kind],
    organised === undefined ? undefined : organised ? '有党组织' : '没有党组织',
    status && statusTitles[status],
    due ? '应建未建' : undefined,
    query ? `名称含“${query}”` : undefined,
  ].filter((word) => word !== undefined && word !== '') as string[];
}

/** `乌江镇 · 非公企业 · 没有党组织，共 23 家`. */
export function filterSentence(
  filter: UnitFilter,
  townName: string | undefined,
  count: number,
): string {
  const words = filterWords(filter, townName);
  return `${words.length > 0 ? words.join(' · ') : '全部单位'}，共 ${count} 家`;
}
