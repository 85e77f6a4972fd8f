/** The people of the demo: who is bound by which code, and what each is there to show. */
import { randomUUID } from 'node:crypto';
import type { ActionOutput } from '@core/modules/actions';
import { PRIVACY_VERSION } from '@core/modules/people/contract';
import { dayOfInstant } from '@core/shared/calendar/day';
import type { District } from '@local-cloud/district';
import type { DemoPerson } from '@local-cloud/host/host';

export const ADMINISTRATOR = 'demo-administrator';

export type Person = ActionOutput<'person.list'>['people'][number];

/** The colleague who covers while an instructor is away. */
export const coverPerson = (instructors: readonly Person[], i: number): DemoPerson => ({
  id: 'instructor-cover',
  name: instructors[i]?.name ?? '',
  role: '党建指导员',
  note: '正在代管请假同事的单位',
  openid: instructorOpenid(i),
});

/** The OPENID of the demo's `i`th instructor. */
export const instructorOpenid = (i: number): string => `demo-instructor-${i + 1}`;

/** Everybody of a role, page after page. */
export async function listAll(
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

/** Binds a person to an OPENID by a code, as at a desk. */
export async function bind(district: District, personId: string, openid: string): Promise<void> {
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

/** What each of the first four instructors is there to show. */
const NOTES = [
  '有补录和申诉待确认，有交接单待签收',
  '正在请假，有同事代管；手机里有一条待处理的记录',
  '有一家单位停业',
  '已提交请假，移出两家单位',
];

/** Staff of the district and of a town, a secretary and a member of one branch: bound, and listed. */
export async function bindOthers(
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
