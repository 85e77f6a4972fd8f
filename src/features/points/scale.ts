/** What a screen knows of the pack: titles, aspects, worths. Pure. */
import type {
  Indicator,
  PointsRules,
  RecordKind,
  Scale,
} from '@core/modules/points/rules.contract';
import type { SubjectRef } from '@core/modules/points/contract';
import { rulesOfYear } from '@core/modules/points/rating-year';
import { latestRules } from '@app/data/held-rules';

/** The rules of a year in the pack that the server named; null when this client does not know it. */
export function rulesFor(packId: string, year: number): PointsRules | null {
  const versions = latestRules(packId)?.points ?? [];
  return versions.length > 0 ? rulesOfYear(versions, year) : null;
}

export function indicatorIn(scale: Scale, code: string): Indicator | undefined {
  return scale.indicators.find((one) => one.code === code);
}

export const titleIn = (scale: Scale, code: string): string =>
  indicatorIn(scale, code)?.title ?? code;

/** An indicator's title by its code alone: for lists of several years and kinds. */
export function titleOf(packId: string, { kind }: Pick<SubjectRef, 'kind'>, code: string): string {
  for (const rules of [...(latestRules(packId)?.points ?? [])].reverse()) {
    const found = indicatorIn(rules[kind], code);
    if (found) return found.title;
  }
  return code;
}

const RECORDS: Readonly<Record<RecordKind, string>> = {
  contact: '联系记录',
  development: '发展党员记录',
  formation: '组建记录',
  partyDay: '固定党日记录',
  meeting: '会议记录',
  study: '学习记录',
  need: '诉求记录',
  project: '党建项目记录',
  checklist: '清单',
  review: '评议记录',
  pair: '结对联系记录',
  pledge: '公开承诺记录',
};

export const recordTitle = (kind: RecordKind): string => RECORDS[kind];

const CONFIRMERS: Readonly<Record<Indicator['confirmer'], string>> = {
  record: '',
  secretary: '支部书记',
  town: '镇街',
  district: '工委',
};

/** `由固定党日记录自动计分` or `申报后由支部书记确认`. */
export function howEvidenced({ evidence, confirmer, kind }: Indicator): string {
  if (evidence.by === 'record') return `由${RECORDS[evidence.record]}自动计分，不用申报`;
  if (kind === 'veto') return '由工委认定';
  return `${kind === 'deduction' ? '登记' : '申报'}后由${CONFIRMERS[confirmer]}确认`;
}

/** The subject that a page's parameters name; undefined for one's own. */
export function subjectOf(params: Partial<Record<string, string>>): SubjectRef | undefined {
  const { kind, id } = params;
  return id && (kind === 'member' || kind === 'organization') ? { kind, id } : undefined;
}
