/**
 * The demo district: the real-looking roster of 永川 through the product's own
 * actions, people bound by codes, and eight weeks of contacts, each logged on its
 * own day by the cloud's clock. Nothing is written past the actions.
 */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { ActionOutput } from '@core/contracts/actions';
import { PRIVACY_VERSION } from '@core/contracts/people';
import { addDays, dayOfInstant, toDayNumber, weekdayOf } from '@core/domain/calendar/day';
import { LOCAL_ADMIN_CODE, type District } from '@local-cloud/district';
import type { DemoPerson } from '@local-cloud/host/host';
import { applyImport, inspectWorkbook } from './import-workbook';
import { seedPartyDays } from './seed-party-days';
import { seedFollowUps } from './seed-follow-ups';
import { seedInvestigations } from './seed-investigations';
import { seedForms } from './seed-forms';
import { seedRegistry } from './seed-registry';
import { seedOrganizations } from './seed-organizations';
import { seedLedgers } from './seed-ledgers';
import { seedPoints } from './seed-points';
import { quarantined, seedStates } from './seed-states';

export const DEMO_WORKBOOK = join(__dirname, 'roster-yongchuan-2026.xlsx');
const ADMINISTRATOR = 'demo-administrator';
/** The demo's past: long enough for a full quarter's interviews to show. */
const WEEKS = 8;

type Person = ActionOutput<'person.list'>['people'][number];

/** Loads the district and returns the people to choose from. */
export async function seedDemo(
  district: District,
  say: (line: string) => void,
): Promise<DemoPerson[]> {
  const { act, cloud } = district;
  // The demo's records begin with its contacts: nothing before them is judged.
  const today = dayOfInstant(cloud.clock.now());
  cloud.clock.setToday(firstDay(today));
  await act(ADMINISTRATOR, 'administrator.claim', {
    id: randomUUID(),
    code: LOCAL_ADMIN_CODE,
    name: '管理员',
    districtName: '永川区',
    consent: PRIVACY_VERSION,
  });
  const ready = await inspectWorkbook(district, ADMINISTRATOR, DEMO_WORKBOOK);
  const done = await applyImport(district, ADMINISTRATOR, ready.importId);
  cloud.clock.setToday(today);
  say(`名册已导入：新增 ${done.counts.added} 项`);
  const instructors = await listAll(district, 'instructor');
  for (const [i, person] of instructors.entries())
    await bind(district, person.personId, instructorOpenid(i));
  await seedContacts(district, instructors, say);
  const others = await bindOthers(district, instructors);
  const second = others.find(({ openid }) => openid === instructorOpenid(1));
  if (second) second.phone = await quarantined(district, second.openid);
  const coverId = await seedStates(
    district,
    instructors.map((_, i) => instructorOpenid(i)),
  );
  await seedLedgers(district, instructorOpenid(0), say);
  const cover = instructors.findIndex((person) => person.personId === coverId);
  await seedPoints(district, say);
  await seedPartyDays(district, firstDay(today), say);
  await seedOrganizations(district, say);
  const last = instructors.map((_, i) => instructorOpenid(i)).slice(4);
  await seedInvestigations(district, [...last].reverse(), say);
  await seedRegistry(district, say);
  await seedForms(district, say);
  // The clock's first tick counts 联系情况 and the points that the records give.
  await district.cloud.fireTimer('clock');
  await seedFollowUps(
    district,
    instructors.map((_, i) => instructorOpenid(i)),
    say,
  );
  return cover < 0
    ? others
    : [...others.slice(0, 4), coverPerson(instructors, cover), ...others.slice(4)];
}

const coverPerson = (instructors: readonly Person[], i: number): DemoPerson => ({
  id: 'instructor-cover',
  name: instructors[i]?.name ?? '',
  role: '党建指导员',
  note: '正在代管请假同事的单位',
  openid: instructorOpenid(i),
});

const instructorOpenid = (i: number): string => `demo-instructor-${i + 1}`;

async function listAll(
  district: District,
  role: 'instructor' | 'secretary' | 'member',
): Promise<Person[]> {
  const all: Person[] = [];
  let after: string | undefined;
  do {
    const page = await district.act(ADMINISTRATOR, 'person.list', {
      role,
      ...(after ? { after } : {}),
    });
    all.push(...page.people);
    after = page.next;
  } while (after);
  return all;
}

async function bind(district: District, personId: string, openid: string): Promise<void> {
  const { code } = await district.act(ADMINISTRATOR, 'binding.issue', {
    id: randomUUID(),
    personId,
  });
  await district.act(openid, 'binding.redeem', {
    id: randomUUID(),
    code,
    consent: PRIVACY_VERSION,
  });
}

/**
 * Most units are kept, some are behind, one instructor in four has much open: so
 * that each state of a light is on some screen. Who is behind follows from the
 * order alone, so that the demo is the same on every machine.
 */
async function seedContacts(
  district: District,
  instructors: readonly Person[],
  say: (line: string) => void,
): Promise<void> {
  const { clock } = district.cloud;
  const today = dayOfInstant(clock.now());
  const homes = await Promise.all(
    instructors.map((_, i) => district.act(instructorOpenid(i), 'home.open', {})),
  );
  let count = 0;
  try {
    for (let day = firstDay(today); day <= today; day = addDays(day, 1)) {
      clock.setToday(day);
      // The clock begins the units' new year in its first days.
      if (day.slice(5) < '01-04') await district.cloud.fireTimer('clock');
      const logs = homes.flatMap((home, i) =>
        home.units.flatMap((unit, u) =>
          contactsOn(day, today, i, u).map((contact) =>
            district.act(instructorOpenid(i), 'contact.record', {
              id: randomUUID(),
              unitId: unit.unitId,
              happenedOn: day,
              recordedAt: clock.now(),
              ...contact,
            }),
          ),
        ),
      );
      await Promise.all(logs);
      count += logs.length;
    }
  } finally {
    clock.setToday(today);
  }
  say(`联系记录 ${count} 条`);
}

/** The Monday with which the demo's past begins. */
function firstDay(today: string): string {
  return addDays(today, 1 - weekdayOf(toDayNumber(today)) - 7 * WEEKS);
}

type Contact = {
  channel: 'phone' | 'online' | 'onsite' | 'elsewhere';
  outcome: 'reached' | 'notReached';
  metOwner?: boolean;
  text?: string;
};

/** What instructor `i` does for the `u`th of their units on a day. */
function contactsOn(day: string, today: string, i: number, u: number): Contact[] {
  const n = toDayNumber(day);
  const weekday = weekdayOf(n);
  const week = Math.floor((n + 3) / 7);
  const thisWeek = week === Math.floor((toDayNumber(today) + 3) / 7);
  const behind = i % 4 === 0;
  if (weekday === 1 + ((i + u) % 5)) {
    if (thisWeek && (u % 2 === 0 || behind)) return [];
    const lately = week >= Math.floor((toDayNumber(today) + 3) / 7) - 1;
    if (behind && isLost(i, u, week, lately)) return [{ channel: 'phone', outcome: 'notReached' }];
    if (week % 4 === u % 4) {
      const metOwner = (week + u) % 3 === 0;
      return [
        {
          channel: 'onsite',
          outcome: 'reached',
          metOwner,
          text: VISIT_TEXTS[u % VISIT_TEXTS.length] ?? '',
        },
      ];
    }
    return [{ channel: u % 5 === 4 ? 'online' : 'phone', outcome: 'reached' }];
  }
  return [];
}

/** Units that were not reached until last week, or every other week: enough of them for 督办 on any day of the year. */
function isLost(i: number, u: number, week: number, lately: boolean): boolean {
  if (!lately && (u === 3 || u === 4 || (i > 0 && u === 1))) return true;
  return u % 3 === 0 && week % 2 === 0;
}

const VISIT_TEXTS = [
  '了解近期用工情况，业主希望帮助对接技能培训。',
  '核对党员名册，一名流动党员拟转入。',
  '看了党员活动室，书报和制度已上墙。',
  '谈了明年一季度党日安排。',
];

/** What each of the first four instructors is there to show. */
const NOTES = [
  '有补录和申诉待确认，有交接单待签收',
  '正在请假，有同事代管；手机里有一条待处理的记录',
  '有一家单位停业',
  '已提交请假，移出两家单位',
];

async function bindOthers(
  district: District,
  instructors: readonly Person[],
): Promise<DemoPerson[]> {
  const from = `${dayOfInstant(district.cloud.clock.now()).slice(0, 4)}-01-01`;
  const grant = async (
    name: string,
    role: 'districtSupervisor' | 'townSupervisor',
    scopeId: string,
  ) => {
    const { personId } = await district.act(ADMINISTRATOR, 'role.grant', {
      id: randomUUID(),
      person: { name },
      role,
      scopeId,
      from,
    });
    return personId;
  };
  const { towns } = await district.act(ADMINISTRATOR, 'unit.list', {});
  const park = towns.find((t) => t.name === '凤凰湖工业园') ?? towns[0];
  if (!park) throw new Error('the demo roster has no town');
  await bind(
    district,
    await grant('区工委干部', 'districtSupervisor', 'district'),
    'demo-district',
  );
  await bind(district, await grant('园区干部', 'townSupervisor', park.id), 'demo-town');
  const [secretary] = await listAll(district, 'secretary');
  // Of the secretary's own branch, so that one confirms what the other claims.
  const branch = secretary?.roles.find(({ role }) => role === 'member')?.scopeId;
  const member = (await listAll(district, 'member')).find(
    ({ personId, roles }) =>
      personId !== secretary?.personId && roles.some(({ scopeId }) => scopeId === branch),
  );
  if (!secretary || !member) throw new Error('the demo roster has no members');
  await bind(district, secretary.personId, 'demo-secretary');
  await bind(district, member.personId, 'demo-member');
  return [
    ...instructors.slice(0, 4).map((person, i) => ({
      id: `instructor-${i + 1}`,
      name: person.name,
      role: '党建指导员',
      note: NOTES[i] ?? '',
      openid: instructorOpenid(i),
    })),
    {
      id: 'district',
      name: '区工委干部',
      role: '工委工作人员',
      note: '待确认事项、帮建交接、名册导入',
      openid: 'demo-district',
    },
    {
      id: 'town',
      name: '园区干部',
      role: '镇街工作人员',
      note: `只看到${park.name}`,
      openid: 'demo-town',
    },
    {
      id: 'secretary',
      name: secretary.name,
      role: '支部书记',
      note: '待确认的党日名单和申报、支部积分和年度',
      openid: 'demo-secretary',
    },
    {
      id: 'member',
      name: member.name,
      role: '党员',
      note: '下次党日、请假补学、积分和每一分的依据',
      openid: 'demo-member',
    },
    {
      id: 'stranger',
      name: '未绑定的微信',
      role: '陌生人',
      note: '只能看到绑定页',
      openid: 'demo-stranger',
    },
    {
      id: 'administrator',
      name: '管理员',
      role: '系统管理员',
      note: '首位管理员，发绑定码和身份',
      openid: ADMINISTRATOR,
    },
  ];
}
