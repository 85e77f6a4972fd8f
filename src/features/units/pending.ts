/** A unit's page with what is still on the phone: shown, and judged in by the same engine. */
import type { ActionOutput } from '@core/modules/actions';
import type { ContactInput } from '@core/modules/contacts/actions';
import { verdictsFor } from '@core/modules/cadence/lights';
import type { Who } from '@core/modules/cadence/subject';
import type { OutboxItem } from '@app/data/outbox/outbox';
import { settingOf, withOutbox } from '@app/data/pending-contacts';

export type UnitOpen = ActionOutput<'unit.open'>;

/** What the parts of the page need: all of it with a signal, from 今日's snapshot without. */
export type UnitView = Omit<UnitOpen, 'unit' | 'timeline'> & {
  readonly unit: Pick<UnitOpen['unit'], 'unitId' | 'name'>;
};

export interface PendingContact {
  readonly input: ContactInput;
  readonly item: OutboxItem;
}

interface Pending {
  /** Records of this unit that the server's answer does not hold yet, newest first. */
  readonly pending: PendingContact[];
  /** Contacts with a correction that is still on the phone. */
  readonly correcting: Set<string>;
}

export function unitWithPending(page: UnitOpen, outbox: readonly OutboxItem[]): UnitOpen & Pending {
  const known = new Set(page.timeline.map((entry) => entry.contactId));
  const pending = outbox
    .filter((item) => item.action === 'contact.record' && !known.has(item.id))
    .map((item) => ({ item, input: item.input as ContactInput }))
    .filter(({ input }) => input.unitId === page.unit.unitId)
    .reverse();
  const correcting = outbox
    .filter(({ action }) => action === 'contact.correct' || action === 'contact.void')
    .filter(({ state }) => state === 'saved' || state === 'sending')
    .map((item) => (item.input as { contactId: string }).contactId);
  return { ...judged(page, outbox), pending, correcting: new Set(correcting) };
}

/** Whose marks the page shows: an instructor's, or the unit's own. */
export function partyOf({ lightsOf, judgedFor, leaves }: UnitView): Who {
  return lightsOf === 'unit' ? 'unit' : { instructorId: judgedFor, leaves };
}

/** The lights with the outbox judged in; 帮建党组织 rests on other units and stays as the server says. */
export function judged<V extends UnitView>(page: V, outbox: readonly OutboxItem[]): V {
  const setting = settingOf(page);
  const facts = withOutbox(page.facts, outbox, page.personId);
  if (!setting || facts === page.facts) return page;
  const who =
    page.lightsOf === 'unit' ? 'unit' : { instructorId: page.judgedFor, leaves: page.leaves };
  const founding = page.verdicts.filter((v) => v.obligation === 'foundBranch');
  return { ...page, facts, verdicts: [...verdictsFor(facts, who, setting), ...founding] };
}
