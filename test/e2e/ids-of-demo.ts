/** What the routes of `places.ts` name, by the ids that the demo has for it. */
import { randomUUID } from 'node:crypto';
import type { District } from '@local-cloud/district';

const OFFICE = 'demo-district';
const SECRETARY = 'demo-secretary';
const INSTRUCTOR = 'demo-instructor-1';

/** The route with the demo's ids in the place of their names. */
export const routeOf = (route: string, ids: Readonly<Record<string, string>>): string =>
  route.replace(/=([A-Z]+)\b/g, (_, name: string) => `=${ids[name] ?? ''}`);

export async function idsOfDemo(district: District): Promise<Record<string, string>> {
  return {
    ...(await work(district)),
    ...(await branch(district)),
    ...(await cases(district)),
    ...(await practices(district)),
    REPORT: await report(district),
    REQUEST: await dataRequest(district),
  };
}

/** A unit that everybody with a scope sees: the instructor's first in the town's own park. */
async function work(district: District): Promise<Record<string, string>> {
  const { units } = await district.act(INSTRUCTOR, 'unit.list', {});
  const bare = await district.act(OFFICE, 'investigation.list', {});
  const { pairs } = await district.act(OFFICE, 'pair.list', { kind: 'helping' });
  const { grants } = await district.act(OFFICE, 'means.list', { state: 'granted' });
  const promises = { kind: 'memberPromise', state: 'public' as const };
  const { pledges } = await district.act(OFFICE, 'pledge.list', promises);
  const { toSign } = await district.act(INSTRUCTOR, 'home.open', {});
  const gaps = await district.act(OFFICE, 'unit.list', { withoutInstructor: true });
  const [alone] = gaps.units;
  return {
    UNIT: named('unit', units.find(({ townName }) => townName === '凤凰湖工业园')?.unitId),
    BARE: named('unit without an organisation', bare.units[0]?.unitId),
    ALONE: named('unit without an instructor', alone?.unitId),
    ITSTOWN: named('its town', gaps.towns.find(({ name }) => name === alone?.townName)?.id),
    HANDOVER: named('handover', toSign[0]),
    GRANT: named('grant', grants[0]?.grantId),
    PLEDGE: named('pledge', pledges[0]?.pledgeId),
    PAIR: named('pair', pairs[0]?.pairId),
  };
}

/** The branch of the demo's secretary, its events, a member, and the rating of its members. */
async function branch(district: District): Promise<Record<string, string>> {
  const { today, meetings, branches } = await district.act(SECRETARY, 'meeting.list', {});
  const find = (test: (m: (typeof meetings)[number]) => boolean): string | undefined =>
    meetings.find(test)?.meetingId;
  const mine = await district.act('demo-member', 'points.open', {});
  const { runs } = await district.act(OFFICE, 'rating.list', {});
  return {
    BRANCH: named('branch', branches[0]?.organizationId),
    WAITING: named(
      'day to confirm',
      find((m) => m.state === 'planned' && m.on < today),
    ),
    TODAY: named(
      'day of today',
      find((m) => m.state === 'planned' && m.on === today),
    ),
    COMING: named(
      'coming day',
      find((m) => m.state === 'planned' && m.on > today),
    ),
    HELD: named(
      'held day',
      find((m) => m.state === 'confirmed'),
    ),
    MEMBER: mine.subject.id,
    RATING: named('rating', runs.find(({ kind }) => kind === 'member')?.runId),
  };
}

/** A draft that may be signed, for nothing about it waits; the instructor's own case. */
async function cases(district: District): Promise<Record<string, string>> {
  const drafts = await district.act(OFFICE, 'followUp.list', { shelf: 'draft' });
  const own = await district.act(INSTRUCTOR, 'followUp.mine', {});
  return {
    DRAFT: named('draft', drafts.followUps.find(({ waits }) => waits.length === 0)?.followUpId),
    OWN: named('case of the instructor', own.followUps[0]?.followUpId),
  };
}

/** The check and the run that wait for the secretary, and a meeting of the 工委. */
async function practices(district: District): Promise<Record<string, string>> {
  const { items } = await district.act(SECRETARY, 'practice.due', {});
  const { meetings } = await district.act(OFFICE, 'officeMeeting.list', {});
  const { courses } = await district.act(OFFICE, 'course.list', {});
  const { cards } = await district.act('demo-member', 'integrityCard.list', {});
  return {
    CARD: named('card', cards[0]?.cardId),
    CHECK: named('check', items.find(({ kind }) => kind === 'standard')?.id),
    RUN: named('run', items.find(({ kind }) => kind === 'process')?.id),
    COURSE: named('course', courses[0]?.courseId),
    OFFICE: named('meeting of the 工委', meetings[0]?.meetingId),
  };
}

/** A 通报 that is counted and waits to be issued. */
async function report(district: District): Promise<string> {
  const reportId = randomUUID();
  await district.act(OFFICE, 'report.start', { id: reportId, month: '2026-10' });
  for (let counting = true; counting;) {
    const { report: now } = await district.act(OFFICE, 'report.advance', { reportId });
    counting = now.state === 'counting';
  }
  return reportId;
}

/** Something for 更正和删除申请 to show. */
async function dataRequest(district: District): Promise<string> {
  const id = randomUUID();
  const text = '入党日期应为 2012 年 6 月 1 日';
  await district.act('demo-member', 'dataRequest.submit', { id, kind: 'correction', text });
  return id;
}

function named(what: string, id: string | undefined): string {
  if (!id) throw new Error(`the demo has no ${what}`);
  return id;
}
