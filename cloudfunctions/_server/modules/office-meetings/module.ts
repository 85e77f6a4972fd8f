/** 联席会议: the office's own meetings by the pack's periods, their drafted agendas, decisions and 纪要. */
import type { officeMeetingActions } from '@core/modules/office-meetings/actions';
import { fileOfOfficeMeeting } from '@server/modules/papers/files';
import type { RoutesOf } from '@server/runtime/route';
import { listOfficeMeetings, openOfficeMeeting } from './read';
import { recordOfficeMeeting, settleDecision } from './record';

type Actions = typeof officeMeetingActions;

export const desk = {
  'officeMeeting.list': listOfficeMeetings,
  'officeMeeting.open': openOfficeMeeting,
  'officeMeeting.record': recordOfficeMeeting,
  'officeMeeting.settle': settleDecision,
} satisfies RoutesOf<Actions, 'desk'>;

export const files = {
  'officeMeeting.file': fileOfOfficeMeeting,
} satisfies RoutesOf<Actions, 'files'>;
