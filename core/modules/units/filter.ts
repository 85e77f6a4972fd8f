/** What a list of units is cut down to, and the same read back as a sentence. */
import { isId } from '@core/shared/is-id';
import type { UnitFilter } from './contract';
import { statusTitles, unitKindTitles } from './labels';

/** From so many staff on, a unit is to have a party organisation (rules.md, Coverage: ≥ 100). */
export const DUE_FROM_STAFF = 100;

/** The parts of the sentence, in the order in which people say them. */
export function filterWords(
  filter: UnitFilter,
  townName?: string,
  instructorName?: string,
): string[] {
  const { kind, organised, status, due, query } = filter;
  return [
    townName,
    kind && unitKindTitles[kind],
    organised === undefined ? undefined : organised ? '有党组织' : '没有党组织',
    status && statusTitles[status],
    due ? '应建未建' : undefined,
    filter.instructorId ? (instructorName ? `${instructorName}负责` : '一位指导员负责') : undefined,
    filter.withoutInstructor ? '没有指导员' : undefined,
    filter.notThisWeek ? '本周未联系' : undefined,
    filter.withoutPhone ? '没有电话' : undefined,
    query ? `名称含“${query}”` : undefined,
  ].filter((word) => word !== undefined && word !== '') as string[];
}

/** What a filter was counted to. */
interface Counted {
  readonly townName?: string | undefined;
  readonly instructorName?: string | undefined;
  readonly count: number;
  /** There may be more. */
  readonly isLeast?: boolean | undefined;
}

/** `乌江镇 · 非公企业 · 没有党组织，共 23 家`. */
export function filterSentence(
  filter: UnitFilter,
  { townName, instructorName, count, isLeast = false }: Counted,
): string {
  const words = filterWords(filter, townName, instructorName);
  const sum = isLeast ? `至少 ${count} 家，选一个镇街可以数全` : `共 ${count} 家`;
  return `${words.length > 0 ? words.join(' · ') : '全部单位'}，${sum}`;
}

/** Characters of a search, as its contract takes them (`searchWords`). */
const SEARCH_WORDS = 30;

const isOneOf = <T extends object>(words: T, name: string | undefined): name is keyof T & string =>
  name !== undefined && Object.hasOwn(words, name);

type Params = Readonly<Record<string, string | undefined>>;
const FLAGS = ['due', 'withoutInstructor', 'notThisWeek', 'withoutPhone'] as const;

/** A filter, with its town, as the query of a page: a link opens the same list. */
export function paramsOfFilter(filter: UnitFilter, townId: string): Record<string, string> {
  const params: Record<string, string> = townId ? { townId } : {};
  for (const [key, value] of Object.entries(filter)) {
    if (value !== undefined && value !== '') params[key] = value === true ? '1' : String(value);
  }
  if (filter.organised === false) params['organised'] = '0';
  return params;
}

/** The filter that a page's query says; what it does not know is left out. */
export function filterOfParams(params: Params): { filter: UnitFilter; townId: string } {
  const asked: { -readonly [F in keyof UnitFilter]: UnitFilter[F] } = {};
  const { townId = '', query, kind, status, organised, instructorId = '' } = params;
  const words = query?.trim().slice(0, SEARCH_WORDS);
  if (words) asked.query = words;
  if (isOneOf(unitKindTitles, kind)) asked.kind = kind;
  if (isOneOf(statusTitles, status)) asked.status = status;
  if (organised) asked.organised = organised === '1';
  if (isId(instructorId)) asked.instructorId = instructorId;
  for (const flag of FLAGS) if (params[flag] === '1') asked[flag] = true;
  return { filter: asked, townId: isId(townId) ? townId : '' };
}
