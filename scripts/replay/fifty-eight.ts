/**
 * 泸州's first acceptance by the 58 items: 47 branches, founded after their units were looked into,
 * and a year of their life. 26 of them go on from 七有 to 标准化阵地, six of these to 示范阵地.
 */
import { addDays } from '@core/shared/calendar/day';
import { accept, enterAs, enterTown, goTo, INSTRUCTOR, type Played } from './acceptance';
import { monthOn, places } from './places';
import { enter, hold, peopleByName, settle, type Branch } from './branch-life';
import { onStage, type Stage } from './stage';
import { id, numbered, organizations, tell, TOWN, UNIT_HEADINGS, type Told } from './tools';

const BEGINNING = '2026-01-05';
const MONTHS = 12;
const FIRMS = numbered('企业', 24);
const SOCIETIES = numbered('社会组织', 23);
const ALL = [...FIRMS, ...SOCIETIES];
const MEMBERS = ['书记', '党员甲', '党员乙'];
const QUARTERLY = ['partyDay', 'memberMeeting', 'lecture'];
const YEARLY = [...QUARTERLY, 'lifeMeeting', 'appraisal'];

export const firstAcceptance = (): Promise<Told[]> => onStage('luzhou', play, BEGINNING);

async function play(stage: Stage): Promise<Told[]> {
  const played: Played = { today: BEGINNING };
  await stage.roster(units());
  await enterTown(stage);
  await enterAs(stage, '指导员0001', INSTRUCTOR);
  const unitIds = await unitsByName(stage);
  for (const name of ALL) await found(stage, played, name, unitIds.get(name) ?? '');
  await stage.roster(members());
  const branches = await branchesOf(stage);
  for (const one of branches) await provide(stage, played, one);
  for (let month = 0; month < MONTHS; month += 1) {
    const kinds = month === MONTHS - 1 ? YEARLY : month % 3 === 2 ? QUARTERLY : ['partyDay'];
    for (const one of branches) await hold(stage, one, played.today, kinds);
    goTo(stage, played, addDays(played.today, 30));
  }
  for (const { organizationId } of branches) {
    await accept(stage, played, { kind: 'organization', id: organizationId }, 'fiftyEight');
  }
  await monthOn(stage, played, branches);
  const held = await heldNames(stage);
  const of = (names: readonly string[]): number =>
    names.filter((name) => held.has(`${name}党支部`)).length;
  return [
    tell('首批通过标准化考核验收的非公经济组织', 24, of(FIRMS), 'accepted'),
    tell('首批通过标准化考核验收的社会组织', 23, of(SOCIETIES), 'accepted'),
    ...(await places(stage, played, branches)),
  ];
}

const units = () => ({
  单位: [
    UNIT_HEADINGS,
    ...FIRMS.map((name) => [name, '非公企业', TOWN, '未组建']),
    ...SOCIETIES.map((name) => [name, '社会组织', TOWN, '未组建']),
  ],
  指导员: [
    ['姓名', '选派单位', '手机号'],
    ['指导员0001', '市委组织部', '13800000001'],
  ],
  帮建责任: [
    ['帮建对象', '指导员', '起始日期'],
    ...ALL.map((name) => [name, '指导员0001', BEGINNING]),
  ],
});

const members = () => ({
  党员: [
    ['姓名', '所在党组织', '党内职务', '手机号'],
    ...ALL.flatMap((name, i) =>
      MEMBERS.map((member, m) => [
        `${member}${name}`,
        `${name}党支部`,
        m === 0 ? '书记' : '',
        String(13_900_000_000 + i * MEMBERS.length + m),
      ]),
    ),
  ],
});

/** Units of the only town, page by page. */
export async function unitsByName({ act }: Stage): Promise<Map<string, string>> {
  const all = new Map<string, string>();
  let after: string | undefined;
  do {
    const page = await act('unit.list', after ? { after } : {});
    for (const { name, unitId } of page.units) all.set(name, unitId);
    after = page.next;
  } while (after);
  return all;
}

/** 流动党员、隐性党员 are looked for while there is none; then the branch of its own is founded. */
async function found(
  { act }: Stage,
  { today: on }: Played,
  name: string,
  unitId: string,
): Promise<void> {
  await act('investigation.verify', { id: id(), unitId, found: { hidden: 0, moving: [] } });
  await act('organization.found', {
    id: id(),
    name: `${name}党支部`,
    kind: 'branch',
    formation: 'separate',
    unitIds: [unitId],
    on,
  });
}

async function branchesOf(stage: Stage): Promise<Branch[]> {
  const byName = await organizations(stage);
  const people = await peopleByName(stage);
  const branches: Branch[] = [];
  for (const name of ALL) {
    const memberIds = MEMBERS.map((member) => people.get(`${member}${name}`) ?? '');
    const openid = await enter(stage, memberIds[0] ?? '');
    branches.push({ organizationId: byName.get(`${name}党支部`) ?? '', openid, memberIds });
  }
  return branches;
}

/** Elected, a secretary of the management, the day settled, and what the 台账 is told. */
async function provide(stage: Stage, { today: on }: Played, branch: Branch): Promise<void> {
  const { organizationId, memberIds } = branch;
  const personId = memberIds[0] ?? '';
  for (const change of [
    { kind: 'elect' as const, termYears: 3 as const },
    {
      kind: 'appoint' as const,
      personId,
      post: 'secretary' as const,
      inUnit: 'management' as const,
    },
  ]) {
    await stage.act('organization.change', { id: id(), organizationId, on, change });
  }
  await settle(stage, branch);
  const { organization } = await stage.act('organization.open', { organizationId });
  const unitId = organization.units[0]?.unitId ?? '';
  const values = {
    ownRoom: true,
    area: 40,
    budget: 3000,
    workers: 1,
    union: true,
    membersHere: MEMBERS.length,
  };
  await stage.act('ledger.state', { id: id(), unitId, values });
}

/** Names of the branches whose acceptance is in force. */
async function heldNames({ act }: Stage): Promise<Set<string>> {
  const names = new Set<string>();
  let after: string | undefined;
  do {
    const page = await act('standard.list', {
      standard: 'fiftyEight',
      phase: 'held',
      ...(after ? { after } : {}),
    });
    for (const { subject } of page.checks) names.add(subject.name);
    after = page.next;
  } while (after);
  return names;
}
