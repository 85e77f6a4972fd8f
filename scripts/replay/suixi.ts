import { addDays } from '@core/shared/calendar/day';
import {
  accept,
  enterAs,
  enterTown,
  goTo,
  INSTRUCTOR,
  letPublicityEnd,
  type Played,
} from './acceptance';
import { onStage, type Stage } from './stage';
import { outcomes, pairUp } from './suixi-pairs';
import { HATCHING, JOINT, judgeOthers } from './suixi-hatching';
import {
  countsOf,
  heldOf,
  id,
  numbered,
  ORGANIZATION_HEADINGS,
  organizations,
  takeOver,
  tell,
  TOWN,
  UNIT_HEADINGS,
  type Told,
} from './tools';

const SECRETARY = 'replay-secretary';
/** First day of the play. */
const BEGINNING = '2026-01-06';
/** The branch that rises from C to B: the last of the 43. */
const RISING = 42;

/**
 * 濉溪: 43 branches of their own in three classes, 57 units in D and E. Then a D splits off and is
 * accepted as C, and a C with a year of its records is accepted as B: each helped by a pair, whose
 * outcome it is.
 */
export const suixi = (): Promise<Told[]> => onStage('suixi', (stage) => play(stage), BEGINNING);

async function play(stage: Stage): Promise<Told[]> {
  const played: Played = { today: BEGINNING };
  const own = numbered('企业', 43);
  const others = numbered('其他单位', 57);
  const rising = `${own[RISING] ?? ''}党支部`;
  await stage.roster(sheetsOf(own, others, rising));
  await enterTown(stage);
  await enterAs(stage, '指导员0001', INSTRUCTOR);
  const byName = await organizations(stage);
  const ids = own.map((name) => byName.get(`${name}党支部`) ?? '');
  await takeOver(stage, 'class', 'A', ids.slice(0, 9));
  await takeOver(stage, 'class', 'B', ids.slice(9, 21));
  await takeOver(stage, 'class', 'C', ids.slice(21));
  const unitIds = await unitsWithoutOwn(stage);
  await judgeOthers(stage, played, unitIds);
  const before = await countsOf(stage, 'class');
  const { D = 0, E = 0 } = await countsOf(stage, 'class', 'unit');
  const { enterprise } = await stage.coverage();

  const paired = await pairUp(stage, played, [
    { from: ids[0] ?? '', to: { kind: 'organization', id: ids[RISING] ?? '' }, goals: ['rises'] },
    {
      from: ids[9] ?? '',
      to: { kind: 'unit', id: unitIds[0] ?? '' },
      goals: ['rises', 'splitsOff'],
    },
  ]);
  const fresh = await splitOff(stage, played, byName.get('园区联合党支部') ?? '', unitIds[0] ?? '');
  await lifeOf(stage, played, ids[RISING] ?? '');
  await accept(stage, played, { kind: 'organization', id: fresh }, 'classC');
  await accept(stage, played, { kind: 'organization', id: ids[RISING] ?? '' }, 'classB');
  letPublicityEnd(stage, played);
  const raise = { scale: 'class', on: played.today, reason: '考评达到' };
  await stage.act('grade.set', { id: id(), organizationId: fresh, level: 'C', ...raise });
  const risen = { id: id(), organizationId: ids[RISING] ?? '', level: 'B' };
  await stage.act('grade.set', { ...risen, ...raise });
  const after = await countsOf(stage, 'class');
  const { A = 0, B = 0, C = 0 } = before;
  return [
    tell('A类（示范类）', 9, A, 'entered'),
    tell('B类（稳健类）', 12, B, 'entered'),
    tell('C类（成长类）', 22, C, 'entered'),
    tell('单独组建非公企业', 43, A + B + C, 'entered'),
    tell('未成立单独党组织', 57, enterprise.operating - enterprise.separate, 'entered'),
    tell(
      'D类（孵化类）、E类（其他类）',
      57,
      D + E,
      'accepted',
      `源文未分列两类；${HATCHING} 家经孵化类考评，${JOINT} 家原有认定，其余评定为其他类`,
    ),
    tell(
      '其中经孵化类考评通过',
      '未印',
      await heldOf(stage, 'classD'),
      'accepted',
      '演练所设',
      String(HATCHING),
    ),
    tell('合计', 100, enterprise.operating, 'entered'),
    tell(
      'D类脱联成立C类、C类升B类之后的B类',
      '未印',
      after['B'] ?? 0,
      'accepted',
      '源文只述其事，推算应为 13',
      '13',
    ),
    tell('之后的C类', '未印', after['C'] ?? 0, 'accepted', '推算应为 22', '22'),
    ...(await outcomes(stage, played, paired)),
  ];
}

const sheetsOf = (own: readonly string[], others: readonly string[], rising: string) => ({
  单位: [
    UNIT_HEADINGS,
    ...own.map((name) => [name, '非公企业', TOWN, '单独组建']),
    ...others.map((name, i) => [name, '非公企业', TOWN, i < JOINT ? '联合组建' : '未组建']),
  ],
  党组织: [
    ORGANIZATION_HEADINGS,
    ...own.map((name) => [`${name}党支部`, name]),
    ['园区联合党支部', others.slice(0, JOINT).join('、')],
  ],
  党员: [
    ['姓名', '所在党组织', '党内职务', '手机号'],
    ...numbered('党员', 4).map((name, i) => [
      name,
      rising,
      i === 0 ? '书记' : '',
      String(13_900_000_000 + i),
    ]),
  ],
  指导员: [
    ['姓名', '选派单位', '手机号'],
    ['指导员0001', '开发区', '13800000001'],
  ],
  帮建责任: [
    ['帮建对象', '指导员', '起始日期'],
    [own[RISING] ?? '', '指导员0001', BEGINNING],
    ...others.slice(0, JOINT + HATCHING).map((name) => [name, '指导员0001', BEGINNING]),
  ],
});

/** The 57 units, by name, page by page. */
async function unitsWithoutOwn(stage: Stage): Promise<string[]> {
  const all: { unitId: string; name: string }[] = [];
  let after: string | undefined;
  do {
    const page = await stage.act('grade.list', { of: 'unit', ...(after ? { after } : {}) });
    all.push(...page.units);
    after = page.next;
  } while (after);
  return all.sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ unitId }) => unitId);
}

/** 脱联: the D ends by itself, and its new branch has what the standard of C asks of the records. */
async function splitOff(
  stage: Stage,
  played: Played,
  joint: string,
  unitId: string,
): Promise<string> {
  const name = '脱联后的党支部';
  await stage.act('organization.change', {
    id: id(),
    organizationId: joint,
    on: played.today,
    change: {
      kind: 'splitOff',
      unitIds: [unitId],
      personIds: [],
      name,
      to: 'branch',
      formation: 'separate',
    },
  });
  await stage.act('grade.set', {
    id: id(),
    unitId,
    scale: 'class',
    on: played.today,
    reason: '已脱联',
  });
  const fresh = (await organizations(stage)).get(name) ?? '';
  await provide(stage, played, fresh, unitId);
  return fresh;
}

/** Elected, with money and somebody for it. */
async function provide(
  stage: Stage,
  { today: on }: Played,
  organizationId: string,
  unitId: string,
): Promise<void> {
  const change = { kind: 'elect' as const, termYears: 3 as const };
  await stage.act('organization.change', { id: id(), organizationId, on, change });
  const values = { ownRoom: true, budget: 3000, workers: 1 };
  await stage.act('ledger.state', { id: id(), unitId, values });
}

/** Ten months of the life of a branch: its party days, four of them with an assembly and a lecture. */
async function lifeOf(stage: Stage, played: Played, organizationId: string): Promise<void> {
  const { cloud } = stage;
  await enterAs(stage, '党员0001', SECRETARY);
  const { organization } = await stage.act('organization.open', { organizationId });
  await provide(stage, played, organizationId, organization.units[0]?.unitId ?? '');
  for (let month = 0; month < 10; month += 1) {
    const meetingId = id();
    const kinds = [
      'partyDay',
      ...(month < 4 ? ['memberMeeting', 'lecture'] : []),
      ...(month === 4 ? ['appraisal'] : []),
    ];
    const plan = { organizationId, kinds, on: played.today, topic: '学习', hours: 4 };
    await cloud.act(SECRETARY, 'meeting.plan', { id: meetingId, ...plan });
    const { roster = [] } = await cloud.act(SECRETARY, 'meeting.open', { meetingId });
    await cloud.act(SECRETARY, 'attendance.confirm', {
      id: id(),
      meetingId,
      rows: roster.map(({ personId }) => ({ personId, state: 'present' as const })),
    });
    goTo(stage, played, addDays(played.today, 30));
  }
}
