import { percent } from '@core/modules/coverage/coverage';
import {
  accept,
  enterAs,
  enterTown,
  goTo,
  INSTRUCTOR,
  letPublicityEnd,
  type Played,
} from './acceptance';
import { enter, peopleByName, type Branch } from './branch-life';
import { unitsByName } from './fifty-eight';
import { linkAll, type Linked } from './yongchuan-links';
import { yearOf } from './yongchuan-year';
import { onStage, type Stage } from './stage';
import { rate } from './stars';
import {
  countsOf,
  heldOf,
  id,
  numbered,
  ORGANIZATION_HEADINGS,
  organizations,
  tell,
  TOWN,
  UNIT_HEADINGS,
  type Told,
} from './tools';

/** First day of the play: a year of the branches' life, then the acceptances. */
const BEGINNING = '2026-01-05';
/** 市级, then 区级, then 镇街级. */
const CITY = 12;
const DISTRICT = 57;
const DEMONSTRATION = 207;

/**
 * 永川: the source prints shares without denominators. 351 of 484 and 24 of 48 give both of them,
 * 375 organisations and the 157 units without one, which it prints too. The 207 are applied for,
 * verified and accepted one by one, each level on the one below; the city's twelve have a final
 * rating of four stars.
 */
export const yongchuan = (): Promise<Told[]> => onStage('yongchuan', play, BEGINNING);

async function play(stage: Stage): Promise<Told[]> {
  const played: Played = { today: BEGINNING };
  await stage.roster(sheets());
  await enterTown(stage);
  await enterAs(stage, '指导员0001', INSTRUCTOR);
  const branches = await branchesOf(stage);
  const upper = branches.slice(0, CITY + DISTRICT);
  const cities = branches.slice(0, CITY);
  await yearOf(stage, played, { branches, upper, cities });
  await acceptAll(stage, played, branches, 'demoTown');
  await acceptAll(stage, played, upper, 'demoDistrict');
  goTo(stage, played, '2027-04-06');
  await rate(stage, played, 2026);
  await acceptAll(stage, played, cities, 'demoCity');
  for (const [i, { organizationId }] of branches.entries()) {
    const level = i < CITY ? 'city' : i < CITY + DISTRICT ? 'district' : 'town';
    const finding = { scale: 'demonstration', level, on: played.today, reason: '验收通过' };
    await stage.act('grade.set', { id: id(), organizationId, ...finding });
  }
  const links = await linkAll(stage, branches, await linked(stage), {
    on: played.today,
    later: () => {
      goTo(stage, played, '2027-09-06');
      return played.today;
    },
  });
  return [...(await told(stage)), ...links];
}

/** The organisations that are no demonstration points, and the units without one. */
async function linked(stage: Stage): Promise<Linked[]> {
  const [units, byName] = [await unitsByName(stage), await organizations(stage)];
  const own = organised();
  return [
    ...own.slice(DEMONSTRATION).map((name): Linked => ({
      kind: 'organization',
      id: byName.get(`${name}党支部`) ?? '',
      unitId: units.get(name) ?? '',
    })),
    ...[...units]
      .filter(([name]) => !own.includes(name))
      .map(([, unitId]): Linked => ({ kind: 'unit', id: unitId, unitId })),
  ];
}

const organised = (): string[] => [
  ...numbered('企业', 484).slice(0, 351),
  ...numbered('社会组织', 48).slice(0, 24),
];

function sheets() {
  const own = new Set(organised());
  const demonstration = organised().slice(0, DEMONSTRATION);
  const unit = (kind: string) => (name: string) => [
    name,
    kind,
    TOWN,
    own.has(name) ? '单独组建' : '未组建',
  ];
  return {
    单位: [
      UNIT_HEADINGS,
      ...numbered('企业', 484).map(unit('非公企业')),
      ...numbered('社会组织', 48).map(unit('社会组织')),
    ],
    党组织: [
      [...ORGANIZATION_HEADINGS, '换届日期', '任期年数'],
      ...organised().map((name) => [`${name}党支部`, name, '2025-06-01', '3']),
    ],
    党员: [
      ['姓名', '所在党组织', '党内职务', '手机号'],
      ...demonstration.map((name, i) => [
        `书记${name}`,
        `${name}党支部`,
        '书记',
        String(13_900_000_000 + i),
      ]),
    ],
    指导员: [
      ['姓名', '选派单位', '手机号'],
      ['指导员0001', '区委组织部', '13800000001'],
    ],
    帮建责任: [
      ['帮建对象', '指导员', '起始日期'],
      ...demonstration.map((name) => [name, '指导员0001', BEGINNING]),
    ],
  };
}

/** The 207 with their secretaries. */
async function branchesOf(stage: Stage): Promise<Branch[]> {
  const byName = await organizations(stage);
  const people = await peopleByName(stage);
  const branches: Branch[] = [];
  for (const name of organised().slice(0, DEMONSTRATION)) {
    const personId = people.get(`书记${name}`) ?? '';
    const openid = await enter(stage, personId);
    const organizationId = byName.get(`${name}党支部`) ?? '';
    branches.push({ organizationId, openid, memberIds: [personId] });
  }
  return branches;
}

async function acceptAll(
  stage: Stage,
  played: Played,
  branches: readonly Branch[],
  standard: string,
): Promise<void> {
  for (const { organizationId } of branches) {
    await accept(stage, played, { kind: 'organization', id: organizationId }, standard);
  }
  letPublicityEnd(stage, played);
}

async function told(stage: Stage): Promise<Told[]> {
  const { city = 0, district = 0, town = 0, none = 0 } = await countsOf(stage, 'demonstration');
  const { enterprise, socialOrganization } = await stage.coverage();
  const without =
    enterprise.operating -
    enterprise.organised +
    socialOrganization.operating -
    socialOrganization.organised;
  const share = (of: typeof enterprise): string => percent(of.organised, of.operating);
  return [
    tell('市级示范点', 12, city, 'accepted', '区级通过、评星四星以上之后'),
    tell('区级示范点', 57, district, 'accepted', '镇街级通过之后'),
    tell('镇街（园区）级示范点', 138, town, 'accepted'),
    tell('示范点合计', 207, city + district + town, 'accepted'),
    tell('镇街级标准通过', 207, await heldOf(stage, 'demoTown'), 'accepted', '三级都从镇街级起'),
    tell('区级标准通过', 69, await heldOf(stage, 'demoDistrict'), 'accepted', '市级、区级'),
    tell('非示范党组织', 168, none, 'entered'),
    tell('党组织', 375, city + district + town + none, 'entered'),
    tell('未建党组织的两新组织', 157, without, 'entered'),
    tell('非公企业党组织覆盖率', '72.52%', share(enterprise), 'entered'),
    tell(
      '社会组织党组织覆盖率',
      '50%',
      share(socialOrganization),
      'entered',
      '本产品一律两位小数',
      '50.00%',
    ),
  ];
}
