/** Checks of standards in a small district of the pack 永川, each as far on as a test needs it. */
import { randomUUID } from 'node:crypto';
import type { ActionName } from '@core/modules/actions';
import type { District } from '@local-cloud/district';
import { openidOf, TODAY, type SmallDistrict } from './small-district';

type Town = 0 | 1;

/** Nine items, one of them known from the records where they speak; two stages: branch, town. */
export const SHOWS = 'threeShows';
export const SHOWS_ITEMS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** As it is recorded, before anything is decided. */
export const OFFICE_MEETING = {
  on: TODAY,
  participants: '工委、各镇街',
  agenda: ['应建未建的单位（3）'],
  minutes: '逐个分析，明确责任。',
  decisions: [],
};

/** Who sends sits in the office of the town: as the tests of rights name their callers. */
export const isTown = (openid: string, town: Town): boolean =>
  openid.startsWith('t-townSupervisor') ||
  new RegExp(`staff-(moved-to|of)-town-${town}$`).test(openid);

export function practicesIn(district: District, ids: SmallDistrict) {
  const id = () => randomUUID();
  const secretary = (town: Town) => openidOf('secretary', town);
  const staff = (town: Town) => openidOf('townSupervisor', town);
  const when = () => ({ on: TODAY, recordedAt: district.cloud.clock.now() });
  const act = async (openid: string, action: ActionName, input: object): Promise<string> => {
    const made = { id: id(), ...when(), ...input };
    await district.act(openid, action, made);
    return made.id;
  };
  const subject = (town: Town) => ({ kind: 'organization', id: ids.organizations[town] }) as const;
  const yes = SHOWS_ITEMS.map((item) => ({ item, value: 'yes' as const }));
  const decide = (openid: string, checkId: string, stage: string, outcome = 'passed') =>
    act(openid, 'standard.decide', { checkId, stage, outcome, words: '已核实' });

  return {
    when,
    subject,
    yes,
    decide,
    begun: (town: Town, openid = secretary(town), standard = SHOWS) =>
      act(openid, 'standard.begin', { subject: subject(town), standard }),
    /** The check of the town's branch that stands last. */
    last: async (town: Town): Promise<string> => {
      const page = { subject: subject(town), standard: SHOWS };
      return (await district.act(staff(town), 'standard.open', page)).check?.checkId ?? '';
    },
    state: (openid: string, checkId: string, answers: object[] = yes) =>
      act(openid, 'standard.state', { checkId, answers }),
    /** All items stated, the self-check not passed yet. */
    async stated(town: Town): Promise<string> {
      const checkId = await this.begun(town);
      await this.state(secretary(town), checkId);
      return checkId;
    },
    /** It waits for the town. */
    async checked(town: Town): Promise<string> {
      const checkId = await this.stated(town);
      await decide(secretary(town), checkId, 'selfCheck');
      return checkId;
    },
    async accepted(town: Town, openid = staff(town)): Promise<string> {
      const checkId = await this.checked(town);
      await decide(openid, checkId, 'accept');
      return checkId;
    },
    /** 发展党员 of somebody who is on no roster. */
    applicant: (town: Town, openid = secretary(town)) =>
      act(openid, 'process.begin', {
        process: 'development',
        subject: { kind: 'person', organizationId: ids.organizations[town], name: '申请人' },
      }),
    take: (openid: string, runId: string, step: string, more: object = {}) =>
      act(openid, 'process.record', { runId, step, ...more }),
    /** With its first step taken; a step of the run and the write that took it have the same id. */
    async applied(town: Town): Promise<{ runId: string; entryId: string }> {
      const runId = await this.applicant(town);
      const fields = { adult: true };
      const entryId = await this.take(secretary(town), runId, 'application', { fields });
      return { runId, entryId };
    },
    /** With a contest of its first step. */
    async contested(town: Town): Promise<{ runId: string; contestId: string }> {
      const { runId, entryId } = await this.applied(town);
      const words = { runId, entryId, words: '日期不对' };
      const contestId = await act(secretary(town), 'process.contest', words);
      return { runId, contestId };
    },
    /** A meeting of the 工委: its first decision is the town's, the second its own. */
    officeMeeting: async (town: Town, more: object = {}): Promise<string> => {
      const decisions = [ids.towns[town], 'committee'].map((ownerId) => ({
        text: '核对应建未建单位',
        ownerId,
        dueOn: TODAY,
      }));
      const input = { ...OFFICE_MEETING, id: id(), decisions, ...more };
      await district.act(openidOf('districtSupervisor', 0), 'officeMeeting.record', input);
      return input.id;
    },
    /** 七步评议 of the town's branch. */
    seven: (town: Town, openid = secretary(town)) =>
      act(openid, 'process.begin', { process: 'sevenSteps', subject: subject(town) }),
    /** An objection of the town's member. */
    async objected(
      town: Town,
      acceptedBy = staff(town),
    ): Promise<{ checkId: string; objectionId: string }> {
      const checkId = await this.accepted(town, acceptedBy);
      const words = { checkId, words: '没有公开承诺' };
      const objectionId = await act(openidOf('member', town), 'standard.contest', words);
      return { checkId, objectionId };
    },
    /** The town means to take it back. */
    async warned(town: Town): Promise<string> {
      const checkId = await this.accepted(town);
      await act(staff(town), 'standard.revoke', { checkId, step: 'warn', words: '活动没有开展' });
      return checkId;
    },
  };
}

/** Rows of the tables of a month's 通报 of the district, started and counted on the month's last day. */
export async function monthTables(
  district: District,
  month: string,
): Promise<(table: string) => readonly (readonly unknown[])[]> {
  const office = openidOf('districtSupervisor', 0);
  const reportId = randomUUID();
  district.cloud.clock.setToday(`${month}-30`);
  await district.act(office, 'report.start', { id: reportId, month });
  for (let state = ''; state !== 'ready';) {
    ({ state } = (await district.act(office, 'report.advance', { reportId })).report);
  }
  const { paper } = await district.act(office, 'report.open', { reportId });
  return (table) =>
    (paper?.blocks ?? []).flatMap((block) =>
      block.kind === 'table' && block.name === table ? block.rows : [],
    );
}
