import * as z from '@core/shared/zod';
import {
  branchSetting,
  branchYear,
  clockTime,
  habit,
  meetingPage,
  meetingRow,
  minutes,
  proposal,
} from './contract';
import { appraisal, voteMatter } from './votes.contract';
import { day, id, line, text } from '@core/shared/primitives';
import { action } from '@core/modules/action';
import { branch, keepers, readers, receipt } from './access.contract';

const hours = z.number().min(0).max(8).multipleOf(0.5);

/** What an announcement says. */
const event = {
  kinds: z.array(z.string().max(32)).min(1).max(7),
  on: day,
  time: clockTime.optional(),
  venue: line(40).optional(),
  topic: line(60),
  agenda: text(1000).optional(),
  /** 学时, by halves. */
  hours,
};

export const meetingActions = {
  /** The branch's habit, and whether it has a 支委会 and 党小组. */
  'branch.settle': action({
    title: '撤销支部善后',
    runsIn: 'desk',
    after: { organizationId: ['branch.settle'] },
    input: z.strictObject({
      id,
      organizationId: id,
      habit,
      time: clockTime.optional(),
      venue: line(40).optional(),
      hasCommittee: z.boolean(),
      hasGroups: z.boolean(),
    }),
    output: receipt,
    access: keepers,
  }),

  /** Events of one's branches around today, with the days proposed and what waits for whoever keeps them. */
  'meeting.list': action({
    runsIn: 'desk',
    input: z.strictObject({}),
    output: z.object({
      today: day,
      branches: z.array(
        z.object({
          organizationId: id,
          name: z.string(),
          mayKeep: z.boolean(),
          setting: branchSetting,
          proposals: z.array(proposal),
          /** Leave asked for and 补学 reported, not yet decided. */
          absencesToDecide: z.int(),
          makeUpsToConfirm: z.int(),
        }),
      ),
      /** The nearest first. */
      meetings: z.array(meetingRow),
    }),
    access: branch,
  }),

  /** Announces an event; one may meet several obligations. */
  'meeting.plan': action({
    title: '安排会议',
    runsIn: 'desk',
    input: z.strictObject({ id, organizationId: id, ...event }),
    output: receipt,
    access: keepers,
  }),

  /**
   * Says anew what an event is, its day too, as long as its roster is open. What was
   * answered to it stays; where day, time or place change, members are told again.
   */
  'meeting.change': action({
    title: '修改会议',
    runsIn: 'desk',
    restsOn: ['meetingId'],
    input: z.strictObject({ id, meetingId: id, ...event }),
    output: receipt,
    access: keepers,
  }),

  /** Calls an event off, with a reason that stays; a roster that is closed keeps it. */
  'meeting.cancel': action({
    title: '取消会议',
    runsIn: 'desk',
    restsOn: ['meetingId'],
    input: z.strictObject({ id, meetingId: id, reason: line(100) }),
    output: receipt,
    access: keepers,
  }),

  'meeting.open': action({
    runsIn: 'desk',
    input: z.strictObject({ meetingId: id }),
    output: meetingPage,
    access: readers,
  }),

  /** 会议记录 as text; it may be written before and after the roster is closed. */
  'minutes.write': action({
    title: '会议记录',
    runsIn: 'desk',
    restsOn: ['meetingId'],
    input: z.strictObject({
      id,
      meetingId: id,
      minutes,
    }),
    output: receipt,
    access: keepers,
  }),

  /** 表决: the counts as they were read out. */
  'vote.record': action({
    title: '表决结果',
    runsIn: 'desk',
    restsOn: ['meetingId'],
    input: z.strictObject({
      id,
      meetingId: id,
      matter: voteMatter,
      title: line(60),
      present: z.int().min(0).max(500),
      /** Voters away who gave a written opinion before: their votes are in the counts. */
      written: z.int().min(0).max(500).optional(),
      favour: z.int().min(0).max(500),
      against: z.int().min(0).max(500),
      abstained: z.int().min(0).max(500),
    }),
    output: receipt,
    access: keepers,
  }),

  /** 民主评议: the tally as it was counted and the grades as they were resolved, in place of what stood before. */
  'appraisal.record': action({
    title: '民主评议',
    runsIn: 'desk',
    restsOn: ['meetingId'],
    input: z.strictObject({ id, meetingId: id, ...appraisal.shape }),
    output: receipt,
    access: keepers,
  }),

  /** 支部年度: obligations met, due and missed; attendance; hours. */
  'branchYear.open': action({
    runsIn: 'desk',
    input: z.strictObject({ organizationId: id, year: z.int().min(2020).max(2099).optional() }),
    output: branchYear,
    access: readers,
  }),
};
