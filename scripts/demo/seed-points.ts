/**
 * Points of the demo, through the product's own actions on the days of the cloud's
 * clock: a branch whose members have entries, claims that wait, one that was asked
 * about, an award that was reversed, last year's stars final, the organisations' in 公示.
 */
import { randomUUID } from 'node:crypto';
import type { ActionOutput } from '@core/modules/actions';
import type { SubjectRef } from '@core/modules/points/contract';
import { addDays, dayOfInstant, type Day } from '@core/shared/calendar/day';
import type { District } from '@local-cloud/district';

const SECRETARY = 'demo-secretary';
const MEMBER = 'demo-member';
const STAFF = 'demo-district';

interface Deed {
  readonly indicator: string;
  readonly text: string;
}

/** What members of the demo do; each in turn gets a few, so that totals differ a little. */
const DEEDS: readonly Deed[] = [
  { indicator: 'A4', text: '在支部会上讲微党课' },
  { indicator: 'D3', text: '参加周末志愿服务' },
  { indicator: 'D6', text: '与班组职工谈心' },
  { indicator: 'C5', text: '提出的节电建议被车间采纳' },
  { indicator: 'D5', text: '走访慰问困难职工' },
  { indicator: 'F1', text: '参加岗位技能比武' },
  { indicator: 'A5', text: '完成特种作业培训' },
  { indicator: 'C6', text: '带一名新职工上岗' },
  { indicator: 'D4', text: '在班前会宣讲安全生产规定' },
  { indicator: 'F7', text: '到结对支部帮助整理台账' },
  { indicator: 'C7', text: '承担设备抢修' },
  { indicator: 'F8', text: '组织一次主题参观' },
];

export async function seedPoints(district: District, say: (line: string) => void): Promise<void> {
  const { clock } = district.cloud;
  const today = dayOfInstant(clock.now());
  const year = Number(today.slice(0, 4));
  const demo = new PointsDemo(district);
  const { people } = await district.act(SECRETARY, 'person.list', { role: 'member' });
  const mine = await district.act(MEMBER, 'points.open', {});
  const members = people.map(({ personId }) => personId);
  try {
    const spring = `${year}-02-10`;
    if (today > `${year}-05-25`) {
      clock.setToday(spring);
      await demo.confirmed(members, (i) => days(`${year - 1}-03-05`, 4 + (i % 3), 60));
      await rateLastYear(district, year - 1);
    }
    const later = addDays(today, -40);
    clock.setToday(later);
    await demo.confirmed(members, (i) =>
      days(addDays(later, -20), 3 + (i % 4), 9).filter((d) => d <= later),
    );
    clock.setToday(addDays(today, -9));
    await demo.reversedAward(mine.subject);
    clock.setToday(addDays(today, -2));
    await publishOrganizations(district, today, year - 1);
    await demo.asked(MEMBER);
  } finally {
    clock.setToday(null);
  }
  await demo.waiting(MEMBER, today);
  await demo.waitingFor(members.slice(0, 4), mine.subject, today);
  await demo.ofBranch(mine.subject.organizationId, today);
  say(`积分记录 ${demo.count} 笔，有待确认的申报和一笔冲销`);
}

const days = (from: Day, count: number, apart: number): Day[] =>
  Array.from({ length: count }, (_, i) => addDays(from, i * apart));

class PointsDemo {
  count = 0;

  constructor(private readonly district: District) {}

  private async claim(
    openid: string,
    deed: Deed,
    on: Day,
    subject?: SubjectRef,
  ): Promise<ActionOutput<'points.claim'>> {
    return this.district.act(openid, 'points.claim', {
      id: `seed-${String(on)}-${randomUUID().slice(0, 8)}`,
      ...(subject ? { subject } : {}),
      ...deed,
      on,
      recordedAt: this.district.cloud.clock.now(),
    });
  }

  private async confirm(claimIds: readonly string[]): Promise<void> {
    for (let i = 0; i < claimIds.length; i += 20) {
      await this.district.act('demo-district', 'claim.decide', {
        id: randomUUID(),
        claimIds: claimIds.slice(i, i + 20),
        decision: 'confirm',
      });
    }
    this.count += claimIds.length;
  }

  /** Deeds of each member on these days, claimed by the secretary and confirmed by the district. */
  async confirmed(members: readonly string[], on: (i: number) => Day[]): Promise<void> {
    const claimIds: string[] = [];
    for (const [i, id] of members.entries()) {
      for (const [j, day] of on(i).entries()) {
        const deed = DEEDS[(i + j) % DEEDS.length];
        if (!deed) continue;
        const { claimId } = await this.claim(SECRETARY, deed, day, { kind: 'member', id });
        claimIds.push(claimId);
      }
    }
    await this.confirm(claimIds);
  }

  /** An award that was somebody else's, taken back. */
  async reversedAward({ kind, id }: SubjectRef): Promise<void> {
    const on = dayOfInstant(this.district.cloud.clock.now());
    const deed = { indicator: 'F8', text: '组织读书分享' };
    const { claimId } = await this.claim(SECRETARY, deed, on, { kind, id });
    await this.confirm([claimId]);
    const { entries } = await this.district.act(SECRETARY, 'points.open', {
      subject: { kind, id },
    });
    const entry = entries.find(({ origin }) => origin.id === claimId);
    await this.district.act(SECRETARY, 'points.reverse', {
      id: randomUUID(),
      entryId: entry?.id ?? '',
      reason: '活动由另一名同志组织，记错了人',
    });
  }

  /** A claim that the secretary has asked about. */
  async asked(openid: string): Promise<void> {
    const on = addDays(dayOfInstant(this.district.cloud.clock.now()), -3);
    const { claimId } = await this.claim(openid, { indicator: 'D7', text: '对接岗位' }, on);
    await this.district.act(SECRETARY, 'claim.decide', {
      id: randomUUID(),
      claimIds: [claimId],
      decision: 'askBack',
      reason: '请写明对接了哪个村、几个岗位',
    });
  }

  async waiting(openid: string, today: Day): Promise<void> {
    await this.claim(openid, { indicator: 'D3', text: '参加河道清理' }, addDays(today, -1));
  }

  /** Claims on behalf of members who have no phone. */
  async waitingFor(members: readonly string[], self: SubjectRef, today: Day): Promise<void> {
    for (const [i, id] of members.filter((one) => one !== self.id).entries()) {
      const deed = DEEDS[(i + 4) % DEEDS.length];
      if (deed) await this.claim(MEMBER, deed, addDays(today, -i), { kind: 'member', id });
    }
  }

  /** The branch's own: one confirmed by the district, one that waits for the town. */
  async ofBranch(id: string, today: Day): Promise<void> {
    const subject = { kind: 'organization', id } as const;
    const held = { indicator: 'M3', text: '开展“岗位安全随手查”支部活动' };
    const { claimId } = await this.claim(SECRETARY, held, addDays(today, -6), subject);
    await this.confirm([claimId]);
    const taught = { indicator: 'M5', text: '接待两个支部观摩交流' };
    await this.claim(SECRETARY, taught, addDays(today, -2), subject);
  }
}

async function rateLastYear(district: District, year: number): Promise<void> {
  const { clock } = district.cloud;
  clock.setToday(`${year + 1}-05-12`);
  const runId = await rate(district, 'member', year);
  await district.act(STAFF, 'rating.publish', { id: randomUUID(), runId });
  clock.setToday(`${year + 1}-05-25`);
  await district.act(STAFF, 'rating.finalize', { id: randomUUID(), runId });
}

/** The organisations' stars are in 公示 today. */
async function publishOrganizations(district: District, today: Day, year: number): Promise<void> {
  if (today <= `${year + 1}-04-05`) return;
  const runId = await rate(district, 'organization', year);
  await district.act(STAFF, 'rating.publish', { id: randomUUID(), runId });
}

async function rate(district: District, kind: SubjectRef['kind'], year: number): Promise<string> {
  let { run } = await district.act(STAFF, 'rating.start', { id: randomUUID(), kind, year });
  while (run.state === 'running') {
    ({ run } = await district.act(STAFF, 'rating.advance', { runId: run.runId }));
  }
  return run.runId;
}
