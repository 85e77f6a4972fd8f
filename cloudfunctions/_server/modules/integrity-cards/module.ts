/** 诚信卡: goes with a member who moves, until it has arrived. */
import type { integrityCardActions } from '@core/modules/integrity-cards/actions';
import type { RoutesOf } from '@server/runtime/route';
import { arriveCard, withdrawCard } from './end';
import { listCards, openCard } from './list';
import { prepareCard, sendCard } from './send';

export const desk = {
  'integrityCard.list': listCards,
  'integrityCard.open': openCard,
  'integrityCard.prepare': prepareCard,
  'integrityCard.send': sendCard,
  'integrityCard.arrive': arriveCard,
  'integrityCard.withdraw': withdrawCard,
} satisfies RoutesOf<typeof integrityCardActions, 'desk'>;
