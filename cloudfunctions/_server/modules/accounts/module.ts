/** Accounts: whose WeChat is whose, by single-use codes; the first administrator. */
import type { accountActions } from '@core/modules/accounts/actions';
import type { RoutesOf } from '@server/runtime/route';
import { issueBinding, issueBindings, releaseBinding } from './binding-codes';
import { claimAdministrator } from './claim-administrator';
import { openSession } from './open-session';
import { redeemBinding } from './redeem';

type Actions = typeof accountActions;

export const api = {
  'session.open': openSession,
  'binding.redeem': redeemBinding,
  'administrator.claim': claimAdministrator,
} satisfies RoutesOf<Actions, 'api'>;

export const desk = {
  'binding.issue': issueBinding,
  'binding.release': releaseBinding,
} satisfies RoutesOf<Actions, 'desk'>;

export const files = {
  'binding.issueMany': issueBindings,
} satisfies RoutesOf<Actions, 'files'>;
