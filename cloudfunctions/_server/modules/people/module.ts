/** The roster of people, and the roles that they are given. */
import type { peopleActions } from '@core/modules/people/actions';
import type { RoutesOf } from '@server/runtime/route';
import { endRole, grantRole, listPeople } from './people';

type Actions = typeof peopleActions;

export const api = {
  'person.list': listPeople,
} satisfies RoutesOf<Actions, 'api'>;

export const desk = {
  'role.grant': grantRole,
  'role.end': endRole,
} satisfies RoutesOf<Actions, 'desk'>;
