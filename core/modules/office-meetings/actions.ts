import * as z from '@core/shared/zod';
import { action } from '@core/modules/action';
import { offices, supervisors } from '@core/modules/access';
import { paperFile, paperFormat } from '@core/modules/papers/contract';
import { day, id, line } from '@core/shared/primitives';
import {
  officeMeetingDue,
  officeMeetingPage,
  officeMeetingRecord,
  officeMeetingRow,
} from './contract';

const receipt = z.object({ receipt: z.string() });

export const officeMeetingActions = {
  /** What the 工委 owes now with drafted agendas, and what it held, the latest first. Bounded. */
  'officeMeeting.list': action({
    runsIn: 'desk',
    input: z.strictObject({ after: z.string().max(100).optional() }),
    output: z.object({
      today: day,
      /** What the pack asks of the office; empty where it asks nothing. */
      kinds: z.array(z.object({ obligation: z.string(), title: z.string() })),
      owed: z.array(officeMeetingDue),
      /** Who may own a decision. */
      owners: z.array(z.object({ id, name: z.string() })),
      meetings: z.array(officeMeetingRow),
      next: z.string().optional(),
      mayRecord: z.boolean(),
    }),
    access: offices,
  }),

  'officeMeeting.open': action({
    runsIn: 'desk',
    input: z.strictObject({ meetingId: id }),
    output: officeMeetingPage,
    access: offices,
  }),

  'officeMeeting.record': action({
    title: '工委会议',
    runsIn: 'desk',
    input: z.strictObject({ id, ...officeMeetingRecord.shape }),
    output: receipt.extend({ meetingId: id }),
    access: { districtSupervisor: 'all' },
  }),

  /** The office that owns a decision tells how it was carried out. */
  'officeMeeting.settle': action({
    title: '决定办结',
    runsIn: 'desk',
    input: z.strictObject({ id, meetingId: id, at: z.int().min(0).max(30), note: line(200) }),
    output: receipt,
    access: supervisors,
    restsOn: ['meetingId'],
  }),

  /** 纪要. */
  'officeMeeting.file': action({
    runsIn: 'files',
    input: z.strictObject({ meetingId: id, format: paperFormat }),
    output: paperFile,
    access: offices,
  }),
};
