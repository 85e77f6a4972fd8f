/** The guide of an empty cloud: rule pack, towns, roster, invitations. */
import type { guideActions } from '@core/modules/guide/actions';
import type { RoutesOf } from '@server/runtime/route';
import { addTown, chooseRulePack, openGuide, orderTowns } from './guide';

type Actions = typeof guideActions;

export const desk = {
  'guide.open': openGuide,
  'rulePack.choose': chooseRulePack,
  'town.add': addTown,
  'town.order': orderTowns,
} satisfies RoutesOf<Actions, 'desk'>;
