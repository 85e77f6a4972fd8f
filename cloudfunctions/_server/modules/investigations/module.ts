/** 摸排: units without a party organisation, looked into and concluded. */
import type { investigationActions } from '@core/modules/investigations/actions';
import type { RoutesOf } from '@server/runtime/route';
import { listInvestigations } from './list';
import { openInvestigation } from './open';
import { concludeUnit, verifyUnit } from './record';

type Actions = typeof investigationActions;

export const desk = {
  'investigation.list': listInvestigations,
  'investigation.open': openInvestigation,
  'investigation.verify': verifyUnit,
  'investigation.conclude': concludeUnit,
} satisfies RoutesOf<Actions, 'desk'>;
