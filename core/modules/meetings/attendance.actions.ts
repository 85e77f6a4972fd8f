/** Who was there: rosters, sign-ins, 请假 and 补学. */
import * as z from '@core/shared/zod';
import { absenceKind, attendanceState } from './contract';
import { day, id, line, text } from '@core/shared/primitives';
import { branchOffices } from '@core/modules/access';
import { action } from '@core/modules/action';
import { branch, keepers, receipt } from './access.contract';

/** People whom one roster may hold: a branch has at most 50 members (支部工作条例), and visitors. */
export const ROSTER_SIZE = 120;

export const attendanceActions = {
  /** Closes the roster. Everybody expected is named: a list that has changed meanwhile is refused. */
  'attendance.confirm': action({
    title: '确认名单',
    runsIn: 'desk',
    restsOn: ['meetingId'],
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
    title: '更正名单',
    runsIn: 'desk',
    restsOn: ['meetingId'],
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
      /** Each with its QR picture, a `data:` address. */
      codes: z.array(z.object({ code: z.string(), image: z.string(), from: z.int(), to: z.int() })),
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
    title: '请假',
    runsIn: 'desk',
    restsOn: ['meetingId'],
    input: z.strictObject({ id, meetingId: id, kind: absenceKind, reason: text(100).optional() }),
    output: receipt,
    access: branch,
  }),

  /** One's own is another's to decide: the second secretary's, or the town's. */
  'absence.decide': action({
    title: '准假',
    runsIn: 'desk',
    restsOn: ['meetingId'],
    input: z.strictObject({
      id,
      meetingId: id,
      personId: id,
      granted: z.boolean(),
      reason: text(100).optional(),
    }),
    output: receipt,
    access: branchOffices,
  }),

  /** 补学 is done: a member reports one's own, a secretary or the town names whose it is and so confirms it. */
  'makeUp.finish': action({
    title: '补学',
    runsIn: 'desk',
    restsOn: ['meetingId'],
    input: z.strictObject({
      id,
      meetingId: id,
      personId: id.optional(),
      content: line(200),
      doneOn: day,
    }),
    output: receipt,
    access: { ...branch, ...branchOffices },
  }),
};
