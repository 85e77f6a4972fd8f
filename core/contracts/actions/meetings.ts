import * as z from '../zod';
import {
  absenceKind,
  appraisal,
  attendanceState,
  branchSetting,
  branchYear,
  clockTime,
  habit,
  meetingPage,
  meetingRow,
  minutes,
  proposal,
  voteMatter,
} from '../meetings';
import { day, id, line, text } from '../primitives';
import { action, type Reach } from './action';

const receipt = z.object({ receipt: z.string() });

/** A branch's secretary keeps its meetings. */
const keepers = { secretary: 'own' } as const satisfies Record<string, Reach>;
/** Those of the branch see its events; each sees what is theirs. */
const branch = { ...keepers, member: 'own' } as const satisfies Record<string, Reach>;
/** And those above it. */
const readers = {
  ...branch,
  townSupervisor: 'own',
  districtSupervisor: 'all',
} as const satisfies Record<string, Reach>;

/** People whom one roster may hold: a branch has at most 50 members (支部工作条例), and visitors. */
export const ROSTER_SIZE = 120;

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
    runsIn: 'desk',
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
    runsIn: 'desk',
    input: z.strictObject({ id, meetingId: id, ...event }),
    output: receipt,
    access: keepers,
  }),

  /** Calls an event off, with a reason that stays; a roster that is closed keeps it. */
  'meeting.cancel': action({
    runsIn: 'desk',
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
    runsIn: 'desk',
    input: z.strictObject({
      id,
      meetingId: id,
      minutes,
    }),
    output: receipt,
    access: keepers,
  }),

  /** Closes the roster. Everybody expected is named: a list that has changed meanwhile is refused. */
  'attendance.confirm': action({
    runsIn: 'desk',
    input: z.strictObject({
      id,
      meetingId: id,
      rows: z
        .array(
          z.strictObject({ personId: id, state: attendanceState, reason: line(50).optional() }),
        )
        .min(1)
        .max(ROSTER_SIZE),
    }),
    output: receipt,
    access: keepers,
  }),

  /** Opens a closed roster again, with a reason that stays: what followed from it is taken back. */
  'attendance.reopen': action({
    runsIn: 'desk',
    input: z.strictObject({ id, meetingId: id, reason: line(100) }),
    output: receipt,
    access: keepers,
  }),

  /** Codes of the next minutes, for the secretary's phone to show one after the other. */
  'signIn.open': action({
    runsIn: 'desk',
    input: z.strictObject({ meetingId: id }),
    output: z.object({
      serverNow: z.int(),
      codes: z.array(z.object({ code: z.string(), from: z.int(), to: z.int() })),
      signedIn: z.int(),
    }),
    access: keepers,
  }),

  /** A member's own sign-in with the code of the moment; the secretary still confirms. */
  'attendance.signIn': action({
    runsIn: 'desk',
    input: z.strictObject({
      id,
      meetingId: id,
      code: z.string().regex(/^\d{6}$/, '签到码是 6 位数字'),
    }),
    output: receipt,
    access: branch,
  }),

  /** A visitor by the exact name, for the roster of a branch where they attend. */
  'visitor.find': action({
    runsIn: 'desk',
    input: z.strictObject({ meetingId: id, name: line(20) }),
    output: z.object({
      people: z.array(z.object({ personId: id, name: z.string(), organizationName: z.string() })),
    }),
    access: keepers,
  }),

  /** 请假, ahead. */
  'absence.request': action({
    runsIn: 'desk',
    input: z.strictObject({ id, meetingId: id, kind: absenceKind, reason: text(100).optional() }),
    output: receipt,
    access: branch,
  }),

  'absence.decide': action({
    runsIn: 'desk',
    input: z.strictObject({
      id,
      meetingId: id,
      personId: id,
      granted: z.boolean(),
      reason: text(100).optional(),
    }),
    output: receipt,
    access: keepers,
  }),

  /** 补学 is done: a member reports one's own, a secretary names whose it is and so confirms it. */
  'makeUp.finish': action({
    runsIn: 'desk',
    input: z.strictObject({
      id,
      meetingId: id,
      personId: id.optional(),
      content: line(200),
      doneOn: day,
    }),
    output: receipt,
    access: branch,
  }),

  /** 表决: the counts as they were read out. */
  'vote.record': action({
    runsIn: 'desk',
    input: z.strictObject({
      id,
      meetingId: id,
      matter: voteMatter,
      title: line(60),
      present: z.int().min(0).max(500),
      favour: z.int().min(0).max(500),
      against: z.int().min(0).max(500),
      abstained: z.int().min(0).max(500),
    }),
    output: receipt,
    access: keepers,
  }),

  /** 民主评议: the tally as it was counted and the grades as they were resolved, in place of what stood before. */
  'appraisal.record': action({
    runsIn: 'desk',
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
