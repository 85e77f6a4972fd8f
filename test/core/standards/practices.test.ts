/** Each district's standards as they are worked: the wrong step refused, the deadline, what follows. */
import type { CheckEntry, StandardCheck } from '@core/modules/standards/contract';
import { evaluate, missingWords } from '@core/modules/standards/evaluate';
import type { Facts } from '@core/modules/standards/facts.contract';
import { answersOf } from '@core/modules/standards/log';
import { mayAdd, mayBegin } from '@core/modules/standards/may';
import type { Office, Standard } from '@core/modules/standards/rules.contract';
import { standingOn } from '@core/modules/standards/standing';
import { standardOn } from '@core/modules/standards/versions';
import { mayGrade } from '@core/modules/grades/may-grade';
import { practices, wholePacks } from '@core/rulepacks/practices';
import { calendar, checkOf, known, passes, says } from './made';

const TODAY = '2026-03-10';
const get = (pack: string, code: string): Standard => {
  const found = standardOn(practices[pack]?.standards ?? [], code, TODAY);
  if (!found) throw new Error(`no ${code} in ${pack}`);
  return found;
};
const itemsOf = ({ parts }: Standard) => parts.flatMap(({ items }) => items);
/** 是 to everything that a person may state, but for these. */
const allStated = (standard: Standard, but: readonly string[] = []): CheckEntry[] =>
  itemsOf(standard)
    .filter((i) => i.by !== 'record' && !but.includes(i.code))
    .map((i) => says(i.code, 'yes', '2026-03-02', { words: '已核实' }));
const through = (standard: Standard, entries: CheckEntry[]): StandardCheck =>
  checkOf([
    ...entries,
    ...standard.stages.map(({ stage, by }, i) =>
      passes(stage, `p${i + 1}`, by[0] as Office, `2026-03-0${i + 3}`),
    ),
  ]);
const why = (standard: Standard, facts: Facts, entries: CheckEntry[]): string =>
  missingWords(evaluate(standard, facts, answersOf(entries)));

describe('四大工程', () => {
  const gift = get('four-projects', 'gift');
  const facts = {
    organised: known(true),
    instructorNamed: known(true),
    'meetings/lecture/12': known(1),
  };
  it('大礼包: the instructor is known, the lesson and the training where there is a record; what is not given is named', () => {
    expect(itemsOf(gift).filter(({ by }) => by === 'stated')).toHaveLength(6);
    expect(why(gift, facts, allStated(gift))).toBe('');
    expect(
      why(gift, { ...facts, instructorNamed: known(false) }, allStated(gift, ['1'])),
    ).toContain('还缺：刻一枚公章、派一名党建指导员');
  });
  it('it is the town that gives and the branch that signs, within working days', () => {
    const check = checkOf(allStated(gift).map((e) => ({ ...e, office: 'town' as const })));
    const given = passes('selfCheck', 'p1', 'branch', '2026-03-03');
    const around = { facts, today: '2026-03-03', calendar };
    expect(mayAdd(gift, check, given, { personId: 'p1', own: false }, around)).toMatchObject({
      rule: 'M1',
    });
    expect(standingOn(gift, check, around).due).toMatchObject({
      by: ['town'],
      dueOn: '2026-03-30',
    });
    expect(
      standingOn(gift, through(gift, allStated(gift)), { ...around, today: TODAY }),
    ).toMatchObject({ phase: 'held' });
  });
  it('六有: all six, and they hold for three years', () => {
    const six = get('four-projects', 'sixHaves');
    const room = { organised: known(true), 'profile/ownRoom': known(true) };
    expect(why(six, room, allStated(six, ['4']))).toContain('有党旗');
    expect(
      standingOn(six, through(six, allStated(six)), { facts: room, today: TODAY, calendar }),
    ).toMatchObject({ phase: 'held', heldUntil: '2029-03-04' });
  });
  it('双强六好: not before 六有, not for the city before the district', () => {
    const of = (code: string, more: Facts) =>
      mayBegin(get('four-projects', code), null, { facts: more, today: TODAY });
    expect(of('strongDistrict', {})?.words).toContain('要求活动场所达到“六有”');
    expect(of('strongDistrict', { 'standard/sixHaves': known(true) })).toBeNull();
    expect(of('strongCity', { 'standard/sixHaves': known(true) })?.words).toContain(
      '要求已是区级“双强六好”',
    );
  });
});

describe('泸州', () => {
  it('58 条: fifty of them and every required one', () => {
    const all = get('luzhou', 'fiftyEight');
    const best: Record<string, ReturnType<typeof known>> = {
      organised: known(true),
      secretaryNamed: known(true),
      electedOnTime: known(true),
      fullMembers: known(9),
      secretaryManages: known(true),
      crossPosts: known(true),
      hasCommittee: known(true),
      'secretaryHours/12': known(40),
      'profile/workers': known(1),
      instructorNamed: known(true),
      movingChecked: known(true),
      'profile/membersHere': known(9),
      'activists/24': known(1),
      'studyRate/12': known(90),
      partyDaySettled: known(true),
      'meetings/partyDay/12': known(12),
      'meetings/memberMeeting/12': known(4),
      'meetings/committeeMeeting/12': known(12),
      'meetings/lecture/12': known(4),
      'meetings/lifeMeeting/12': known(1),
      'meetings/appraisal/12': known(1),
      'attendanceRate/12': known(92),
      'profile/ownRoom': known(true),
      'profile/area': known(40),
      'profile/budget': known(20_000),
      noOpenFollowUp: known(true),
      'needsSettled/12': known(3),
      'profile/union': known(true),
    };
    const answers = allStated(all);
    expect(evaluate(all, best, answersOf(answers))).toMatchObject({
      met: 58,
      of: 58,
      passes: true,
    });
    const eight = answers.slice(0, -8);
    expect(evaluate(all, best, answersOf(eight)).passes).toBe(false);
    expect(why(all, { ...best, 'meetings/partyDay/12': known(9) }, answers)).toBe(
      '还缺：近 12 个月固定党日不少于 10 次（已达到 57/58 项）',
    );
    expect(evaluate(all, best, answersOf(answers)).states.every(({ item }) => item.ours)).toBe(
      true,
    );
  });
  it('示范阵地 follows 标准化阵地 follows 七有; each brings its level and its means', () => {
    const begins = (code: string, held: string) =>
      mayBegin(get('luzhou', code), null, {
        facts: { [`standard/${held}`]: known(true) },
        today: TODAY,
      });
    expect(begins('modelPlace', 'sevenHaves')?.words).toContain('要求已是标准化阵地');
    expect(begins('modelPlace', 'standardPlace')).toBeNull();
    expect(get('luzhou', 'modelPlace').follows).toContainEqual({
      kind: 'level',
      scale: 'place',
      level: 'model',
    });
    const scale = wholePacks.luzhou?.grades[0];
    const grade = (held: string) =>
      scale &&
      mayGrade(
        scale,
        { subject: 'organization', level: 'model', on: TODAY },
        { facts: { [`standard/${held}`]: known(true) }, today: TODAY, calendar },
      );
    expect(grade('standardPlace')).toMatchObject({ rule: 'G3' });
    expect(grade('modelPlace')).toBeNull();
  });
});

describe('黄石', () => {
  it('评估 out of a hundred: 60 and the two required, or no grade', () => {
    const assessment = get('huangshi', 'assessment');
    const facts = {
      instructorNamed: known(true),
      organised: known(false),
      'profile/membersHere': known(2),
      'profile/ownRoom': known(true),
    };
    const said = [
      says('3', 'yes', '2026-03-02'),
      says('6', 'yes', '2026-03-02'),
      says('5', 'notApplicable', '2026-03-02', { words: '没有党组织' }),
    ];
    // 20 + 15 + 10 + 10 + 10 of 85 are 76 of a hundred.
    expect(evaluate(assessment, facts, answersOf(said))).toMatchObject({
      points: { earned: 65, of: 85, all: 100 },
      passes: true,
    });
    expect(why(assessment, facts, said.slice(1))).toContain('党建要求写入章程');
  });
  it('三型支部 one upon another', () => {
    expect(
      mayBegin(get('huangshi', 'typeRedFlag'), null, {
        facts: { 'standard/typeStandard': known(true) },
        today: TODAY,
      })?.words,
    ).toContain('要求已是示范型支部');
  });
});

describe('永川', () => {
  it('三级示范点: a town does not accept what it has put forward, and a district asks for the town’s first', () => {
    expect(
      mayBegin(get('yongchuan', 'demoDistrict'), null, { facts: {}, today: TODAY })?.words,
    ).toContain('要求已是镇街级示范点');
    const town = get('yongchuan', 'demoTown');
    const facts = {
      organised: known(true),
      secretaryNamed: known(true),
      electedOnTime: known(true),
      partyDaySettled: known(true),
      'meetings/partyDay/6': known(5),
      'profile/ownRoom': known(true),
      stars: known(1),
    };
    const check = checkOf([
      says('6', 'yes', '2026-03-02'),
      passes('selfCheck', 'p1', 'branch', '2026-03-03'),
    ]);
    const accept = (by: string, own = false) =>
      mayAdd(
        town,
        check,
        passes('accept', by, 'town', '2026-03-04'),
        { personId: by, own },
        { facts, today: '2026-03-04', calendar },
      );
    expect(accept('p1')).toMatchObject({ rule: 'M2' });
    expect(accept('p2', true)).toMatchObject({ rule: 'M2' });
    expect(accept('p2')).toBeNull();
    expect(
      evaluate(town, { ...facts, 'meetings/partyDay/6': known(4) }, answersOf(check.entries))
        .passes,
    ).toBe(false);
  });
  it('三亮三比三评: all nine by the end of the year, an order of nobody', () => {
    const shows = get('yongchuan', 'threeShows');
    expect(itemsOf(shows)).toHaveLength(9);
    expect(
      standingOn(shows, through(shows, allStated(shows)), {
        facts: { 'meetings/appraisal/12': known(1) },
        today: TODAY,
        calendar,
      }),
    ).toMatchObject({ heldUntil: '2026-12-31', dueAgainFrom: '2026-10-31' });
  });
});

describe('濉溪', () => {
  it('six aspects: 60 is a C, 80 a B, 90 an A, and none of them without a branch of its own', () => {
    const facts: Facts = {
      separate: known(true),
      electedOnTime: known(true),
      secretaryManages: known(true),
      fullMembers: known(5),
      'activists/24': known(1),
      'studyRate/12': known(100),
      'meetings/partyDay/12': known(12),
      'meetings/memberMeeting/12': known(4),
      'meetings/lecture/12': known(4),
      'meetings/appraisal/12': known(1),
      'profile/ownRoom': known(true),
      'profile/budget': known(1000),
      'profile/workers': known(1),
      instructorNamed: known(true),
    };
    const standing = (entries: CheckEntry[]) =>
      ['classA', 'classB', 'classC'].map(
        (code) => evaluate(get('suixi', code), facts, answersOf(entries)).passes,
      );
    // From the records alone 63 of a hundred.
    expect(evaluate(get('suixi', 'classC'), facts, answersOf([])).points).toEqual({
      earned: 63,
      of: 100,
      all: 100,
    });
    expect(standing([])).toEqual([false, false, true]);
    expect(standing(allStated(get('suixi', 'classA'), ['6.1', '6.2', '6.3', '6.4']))).toEqual([
      true,
      true,
      true,
    ]);
    expect(standing(allStated(get('suixi', 'classA'), ['5.1', '5.2', '6.1', '6.2']))).toEqual([
      false,
      true,
      true,
    ]);
    expect(
      mayBegin(get('suixi', 'classC'), null, { facts: { separate: known(false) }, today: TODAY })
        ?.words,
    ).toContain('要求单独组建');
  });
});
