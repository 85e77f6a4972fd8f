/** Words in which the rows of the two tables are written. Points here are whole points and halves. */
import type {
  Bounds,
  Evidence,
  Indicator,
  PointsSource,
} from '@core/modules/points/rules.contract';

const hundredths = (points: number): number => Math.round(points * 100);

type Row = Pick<Indicator, 'code' | 'title' | 'kind' | 'points' | 'per' | 'period' | 'year'>;

/** An award: so many points each time or period, at most `cap` in the year. */
export function award(
  code: string,
  title: string,
  points: number,
  per: Indicator['per'],
  cap: number,
): Row {
  const each = hundredths(points);
  return {
    code,
    title,
    kind: 'award',
    points: each,
    per,
    ...(per === 'time' || per === 'year' ? {} : { period: { unit: per, cap: each } }),
    year: { cap: hundredths(cap) },
  };
}

/** A deduction each time, at most `most` in the year. */
export function deduction(code: string, title: string, points: number, most: number): Row {
  const year: Bounds = { floor: -hundredths(most) };
  return { code, title, kind: 'deduction', points: -hundredths(points), per: 'time', year };
}

type ByRecord = Extract<Evidence, { by: 'record' }>;
type How = Pick<Indicator, 'evidence' | 'confirmer'>;

/** Derived from a record; the record itself confirms it. */
export function derived(
  record: ByRecord['record'],
  fact: string,
  once: ByRecord['once'] = 'record',
): How {
  return { evidence: { by: 'record', record, fact, once }, confirmer: 'record' };
}

/** Claimed by somebody, and confirmed by a person. */
export function claimed(confirmer: Indicator['confirmer'] = 'secretary'): How {
  return { evidence: { by: 'claim' }, confirmer };
}

const source = (from: PointsSource['from'], name: string, sentence: string) => ({
  source: { from, name, sentence },
});

/** A sentence of 永川's text. */
export const yongchuan = (sentence: string) =>
  source('file', 'yongchuan-five-ones-points-stars.txt', sentence);
/** A sentence of 濉溪's. */
export const suixi = (sentence: string) =>
  source('file', 'suixi-classified-management.txt', sentence);
/** A sentence of 泸州's, in the characters of the page that carries it. */
export const luzhou = (sentence: string) => source('file', 'luzhou-six-in-one.txt', sentence);
/** A sentence of 黄石's. */
export const huangshi = (sentence: string) => source('file', 'huangshi-three-syncs.txt', sentence);
/** A sentence of the 四大工程 plan. */
export const fourProjects = (sentence: string) =>
  source('file', 'four-projects-plan.txt', sentence);
/** A published table of points. */
export const table = (name: string, sentence: string) => source('table', name, sentence);
/** A regulation of the Party. */
export const regulation = (name: string, sentence: string) => source('regulation', name, sentence);
