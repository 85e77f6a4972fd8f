/**
 * The first year of a new party organisation: begun by its founding, seen through to its
 * first acceptance. What a district publishes of it (the gift, a leader named, money to
 * begin with) is data of its pack; the other steps and all terms are ours.
 */
import type { Process, Step } from '@core/modules/processes/rules.contract';
import type { Source } from '@core/modules/standards/rules.contract';
import {
  by,
  byRecord,
  fromBegin,
  held,
  madeThere,
  months,
  plainProcess,
  secretaryTaught,
  step,
} from './practice-rows';

interface FirstYear {
  /** The standard that says what the gift holds; none where a district gives none. */
  readonly gift?: string;
  /** The standard of the first acceptance. */
  readonly acceptance: string;
  readonly source: Source;
  /** Further steps of the district. */
  readonly more?: readonly Step[];
}

const within = (n: number) => ({ notAfter: by(months('begin', n)) });

/** 启动经费 of a published sum: done when the means of the founding are paid, and typed nowhere else. */
export const startingMoney = (yuan: number, source: Source): Step =>
  byRecord(
    'money',
    `拨付 ${yuan} 元工作启动经费`,
    ['town', 'district'],
    [],
    { fact: 'means', entitlement: 'startingMoney', done: 'paid' },
    {
      ...madeThere,
      ...within(3),
      follows: [{ kind: 'means', entitlement: 'startingMoney', yuan }],
      ours: false,
      source,
    },
  );

/** A leader who is named for the new organisation: a pair of this kind says who, and since when. */
export const namedLeader = (kind: string, source: Source): Step =>
  byRecord(
    'leader',
    '指定一名党员领导干部分包联系',
    ['town'],
    [],
    { fact: 'pair', kind, as: 'to' },
    { ...madeThere, ...within(1), ours: false, source },
  );

export function firstYear({ gift, acceptance, source, more = [] }: FirstYear): Process {
  const first = gift
    ? [
        byRecord(
          'gift',
          '送上党建大礼包',
          ['town'],
          [],
          { fact: 'standard', standard: gift },
          { ...within(1), ours: false, source },
        ),
      ]
    : [];
  const steps: Step[] = [
    ...first,
    byRecord(
      'instructor',
      '派一名党建指导员',
      ['town'],
      [],
      { fact: 'instructorNamed' },
      within(1),
    ),
    ...more,
    byRecord(
      'secretary',
      '书记到位',
      ['branch', 'town'],
      [],
      { fact: 'secretaryNamed' },
      within(1),
    ),
    byRecord('habit', '定下固定党日', ['branch'], [], { fact: 'partyDaySettled' }, within(2)),
    byRecord('partyDay', '第一次固定党日', ['branch'], [], held('partyDay', 12, 1), within(2)),
    byRecord('assembly', '第一次党员大会', ['branch'], [], held('memberMeeting', 12, 1), within(3)),
    byRecord('lecture', '第一次党课', ['branch', 'town'], [], held('lecture', 12, 1), within(3)),
    byRecord('training', '书记参加业务培训', ['town', 'district'], ['secretary'], secretaryTaught, {
      ...fromBegin,
      ...within(6),
    }),
    step('halfYear', '半年回访', ['town', 'instructor'], [], {
      notBefore: [months('begin', 5)],
      ...within(6),
    }),
  ];
  const closed = step(
    'closed',
    '首次验收，第一年帮建结束',
    ['town'],
    steps.map(({ code }) => code),
    {
      needs: [{ test: { fact: 'standard', standard: acceptance }, words: '要求首次验收已通过' }],
      notBefore: [months('begin', 6)],
      notAfter: by(months('begin', 12)),
      ends: 'reached',
    },
  );
  return {
    ...plainProcess,
    code: 'firstYear',
    title: '新建党组织第一年',
    subject: 'organization',
    source,
    stepsFrom: 'ours',
    beginsWith: 'founding',
    steps: [...steps, closed],
  };
}
