/** 请假, 停业, 条件不具备 and 申诉: stated by an instructor, decided by an office. */
import type { statementActions } from '@core/modules/statements/actions';
import type { withdrawalActions } from '@core/modules/statements/withdrawals.actions';
import type { RoutesOf } from '@server/runtime/route';
import { endClosure, reportClosure } from './closures';
import { decideWaiting } from './decide';
import { endLeave, openLeaves, requestLeave } from './leave';
import { listSubmitted } from './list';
import { contestMark, stateLacking } from './mark-appeals';
import { listWaiting } from './waiting';
import { openWaitingOverview } from './waiting-overview';
import { withdrawWaiting } from './withdraw';

type Actions = typeof statementActions & typeof withdrawalActions;

export const api = {
  'leave.request': requestLeave,
  'leave.end': endLeave,
  'leave.open': openLeaves,
  'lacking.state': stateLacking,
  'mark.contest': contestMark,
  'closure.report': reportClosure,
  'closure.end': endClosure,
} satisfies RoutesOf<Actions, 'api'>;

export const desk = {
  'waiting.list': listWaiting,
  'waiting.overview': openWaitingOverview,
  'waiting.decide': decideWaiting,
  'waiting.withdraw': withdrawWaiting,
  'waiting.mine': listSubmitted,
} satisfies RoutesOf<Actions, 'desk'>;
