/** The other cadences: each obligation of the packs runs on the same engine. */
import type { MeetingFacts } from '@core/modules/cadence/contract';
import { periodOf, type PeriodUnit } from '@core/shared/calendar/period';
import { createWorkCalendar } from '@core/shared/calendar/work-calendar';
import { judgeUnit } from '@core/modules/cadence/judge';
import { judgeMeetings, outsideUsualMonths } from '@core/modules/cadence/meetings';
import { rulePacks } from '@core/rulepacks';
import { rulePack } from '@core/rulepacks/rule-pack.contract';

const calendar = createWorkCalendar();
const { yongchuan, huangshi } = rulePacks;
if (!yongchuan || !huangshi) throw new Error('packs are missing');
const after = { calendar, today: '2027-03-01' };

const branch = (more: Partial<MeetingFacts> = {}): MeetingFacts => ({
  ownerId: 'b',
  established: [{ from: '2020-01-01' }],
  committee: [],
  groups: [],
  events: [],
  ...more,
});

const judge = (facts: MeetingFacts, code: string, unit: PeriodUnit, day = '2026-06-10') =>
  judgeMeetings(facts, code, periodOf(unit, day), { pack: yongchuan, ...after });

describe('packs', () => {
  it.each(Object.keys(rulePacks))('%s is what the contract says a pack is', (id) => {
    const pack = rulePacks[id];
    expect(rulePack.parse(pack)).toEqual(pack);
  });

  it('a code means the same obligation in every pack', () => {
    const titles = new Map<string, string>();
    for (const { code, title } of Object.values(rulePacks)
      .flatMap((p) => p.cadence)
      .flatMap((c) => c.obligations)) {
      expect(titles.get(code) ?? title).toBe(title);
      titles.set(code, title);
    }
  });
});

describe('meetings of a branch', () => {
  it.each([
    ['partyDay', 'month'],
    ['memberMeeting', 'quarter'],
    ['lecture', 'quarter'],
    ['lifeMeeting', 'year'],
    ['appraisal', 'year'],
  ] as const)('%s each %s', (code, unit) => {
    expect(judge(branch(), code, unit)?.state).toBe('missed');
    const events = [{ id: 'e', on: '2026-06-05', kinds: [code] }];
    expect(judge(branch({ events }), code, unit)).toMatchObject({
      state: 'met',
      counted: [{ id: 'e' }],
    });
  });

  it('one event serves several obligations', () => {
    const events = [{ id: 'e', on: '2026-06-05', kinds: ['partyDay', 'memberMeeting', 'lecture'] }];
    const facts = branch({ events });
    for (const code of ['partyDay', 'memberMeeting', 'lecture']) {
      expect(judge(facts, code, code === 'partyDay' ? 'month' : 'quarter')?.state).toBe('met');
    }
  });

  it('B1 支委会 only with a committee, 党小组会 only with groups', () => {
    for (const [code, key] of [
      ['committeeMeeting', 'committee'],
      ['groupMeeting', 'groups'],
    ] as const) {
      expect(judge(branch(), code, 'month')).toMatchObject({
        state: 'notApplicable',
        reason: 'notEstablished',
      });
      expect(judge(branch({ [key]: [{ from: '2026-01-01' }] }), code, 'month')?.state).toBe(
        'missed',
      );
      expect(judge(branch({ [key]: [{ from: '2026-06-20' }] }), code, 'month')).toMatchObject({
        state: 'exempt',
        reason: 'newlyEstablished',
      });
    }
  });

  it('B3 nothing is owed for the time before its records begin', () => {
    const facts = branch({ recordsFrom: '2026-06-20' });
    expect(judge(facts, 'partyDay', 'month', '2026-05-10')).toMatchObject({
      state: 'notApplicable',
      reason: 'beforeRecords',
    });
    expect(judge(facts, 'partyDay', 'month')).toMatchObject({
      state: 'exempt',
      reason: 'beforeRecords',
    });
    expect(judge(facts, 'partyDay', 'month', '2026-07-10')?.state).toBe('missed');
    const events = [{ id: 'e', on: '2026-05-08', kinds: ['partyDay'] }];
    expect(judge({ ...facts, events }, 'partyDay', 'month', '2026-05-10')?.state).toBe('met');
  });

  it('B2 组织生活会 outside the fourth quarter is noted, never failed', () => {
    const obligation = yongchuan.cadence[0]?.obligations.find((o) => o.code === 'lifeMeeting');
    const early = judge(
      branch({ events: [{ id: 'e', on: '2026-03-05', kinds: ['lifeMeeting'] }] }),
      'lifeMeeting',
      'year',
    );
    if (!early || !obligation) throw new Error('no verdict');
    expect(early.state).toBe('met');
    expect(outsideUsualMonths(early, obligation)).toEqual(['2026-03-05']);
  });
});

describe('黄石', () => {
  it('每月联系服务: any contact that reached somebody', () => {
    const facts = (outcome: 'reached' | 'notReached') => ({
      unitId: 'u',
      responsibilities: [{ instructorId: 'a', kind: '帮建', from: '2026-01-01' }],
      closures: [],
      developments: [],
      contacts: [
        {
          id: 'c',
          on: '2026-06-03',
          by: 'a',
          channel: 'elsewhere' as const,
          outcome,
          metOwner: false,
          recordedOn: '2026-06-03',
        },
      ],
    });
    const ask = (outcome: 'reached' | 'notReached') =>
      judgeUnit(
        facts(outcome),
        { instructorId: 'a', leaves: [] },
        'serve',
        periodOf('month', '2026-06-03'),
        { pack: huangshi, ...after },
      )?.state;
    expect([ask('reached'), ask('notReached')]).toEqual(['met', 'missed']);
  });

  it.each([
    ['dock', 'month', '2026-06'],
    ['analyse', 'quarter', '2026-Q2'],
    ['appraise', 'halfYear', '2026-H1'],
  ] as const)('%s of the office each %s', (code, unit, key) => {
    const ask = (events: MeetingFacts['events']) =>
      judgeMeetings(branch({ events }), code, periodOf(unit, '2026-06-10'), {
        pack: huangshi,
        ...after,
      });
    expect(ask([])).toMatchObject({ state: 'missed', period: { key } });
    expect(ask([{ id: 'e', on: '2026-06-30', kinds: [code] }])?.state).toBe('met');
  });
});
