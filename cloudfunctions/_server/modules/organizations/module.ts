/** 党组织: founded, changed by events, and the growth at units that counts. */
import type { organizationActions } from '@core/modules/organizations/actions';
import type { growthActions } from '@core/modules/organizations/growth.actions';
import type { RoutesOf } from '@server/runtime/route';
import { changeOrganization } from './change';
import { foundOrganization } from './found';
import { recordDevelopment } from './growth';
import { listLeadership } from './leadership';
import { openOwnOrganizations } from './mine';
import { openOrganization } from './open';
import { withdrawEvent } from './withdraw';

type Actions = typeof organizationActions & typeof growthActions;

export const api = {
  'development.record': recordDevelopment,
} satisfies RoutesOf<Actions, 'api'>;

export const desk = {
  'organization.open': openOrganization,
  'organization.leadership': listLeadership,
  'organization.mine': openOwnOrganizations,
  'organization.change': changeOrganization,
  'organization.withdraw': withdrawEvent,
  'organization.found': foundOrganization,
} satisfies RoutesOf<Actions, 'desk'>;
