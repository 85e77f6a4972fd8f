/** What the list of 台账 says of itself. */
import type { ActionOutput } from '@core/modules/actions';
import type { UnitRow } from '@core/modules/units/contract';
import { formationTitles, statusTitles, unitKindTitles } from '@core/modules/units/labels';
import { filterSentence } from '@core/modules/units/filter';
import type { LedgerFilter } from './use-filter';

/** The filter read back as a sentence, counted; without one, how the list stands. */
export function sentenceOf({ asked }: LedgerFilter, page: ActionOutput<'unit.list'>): string {
  const { count, towns, instructorName, countIsLeast } = page;
  if (count === undefined) return '按镇街和名称排列';
  const townName = towns.find(({ id }) => id === asked.townId)?.name;
  return filterSentence(asked, { townName, instructorName, count, isLeast: countIsLeast });
}

const isCut = ({ filter }: LedgerFilter): boolean => Object.keys(filter).length > 0;

export function emptyTitle(place: LedgerFilter): string {
  if (isCut(place)) return '没有这样的单位';
  return place.asked.query ? `没有找到“${place.asked.query}”` : '这里还没有单位';
}

export function emptyAdvice(place: LedgerFilter): string {
  if (isCut(place)) return '可以去掉几项筛选，或换一个词。';
  return place.asked.query ? '可以换一个词，或改用拼音首字母。' : '导入名册后，单位会列在这里。';
}

export function noteOf({ townName, kind, formation, status }: UnitRow): string {
  const words = [townName, unitKindTitles[kind], formationTitles[formation]];
  return [...words, ...(status === 'operating' ? [] : [statusTitles[status]])].join(' · ');
}
