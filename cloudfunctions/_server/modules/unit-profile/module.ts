/** 台账: the facts of a unit that are stated. */
import type { unitProfileActions } from '@core/modules/unit-profile/actions';
import type { RoutesOf } from '@server/runtime/route';
import { openLedger } from './open';
import { stateLedger } from './state';

type Actions = typeof unitProfileActions;

export const desk = {
  'ledger.open': openLedger,
  'ledger.state': stateLedger,
} satisfies RoutesOf<Actions, 'desk'>;
