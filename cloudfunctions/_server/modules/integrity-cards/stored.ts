/** Documents of 诚信卡. What a card says is kept as it was agreed to, the name with it. */
import type { CardSays } from '@core/modules/integrity-cards/contract';
import type { CardState } from '@core/modules/integrity-cards/labels';
import type { Day } from '@core/shared/calendar/day';
import type { Base } from '@server/runtime/stored-base';

export interface StoredIntegrityCard extends Base {
  personId: string;
  /** The branch that the member leaves. */
  fromId: string;
  /** The branch where they go, or a place in words. */
  toId?: string;
  place?: string;
  /** The branch that says whether it has arrived: the receiving one, else the sending one. */
  awaitedBy: string;
  /** Towns of both. */
  townIds: string[];
  organizationIds: string[];
  says: CardSays;
  consent: 'own' | 'written';
  leavesOn: Day;
  dueOn: Day;
  state: CardState;
  by: string;
  on: Day;
  at: number;
  receipt: string;
  end?: { id: string; by: string; on: Day; words?: string };
  /** Of a card under way its due day, of one that ended the day of that, with the id. */
  sortKey: string;
}

export interface IntegrityCardCollections {
  integrityCards: StoredIntegrityCard;
}
