/** The document that says by which rules everything is judged. */
import type { Reader, Store } from '@server/runtime/store';
import type { StoredHolidayNotice, StoredRules } from './stored';

const RULES_ID = 'inForce';
/** Where the first release kept the choice of the rule pack; the id of a document of `deployment`. */
const FORMER_CHOICE_ID = 'rulePack';

/** The rules as they are stored; an empty document while nobody has chosen or entered anything. */
export async function readRules(store: Reader): Promise<StoredRules> {
  return (await store.get('rules', RULES_ID)) ?? { _id: RULES_ID, schemaVersion: 1 };
}

/** The rule pack that the office has chosen, also in the first release; null while it has not. */
export async function chosenPackId(
  store: Reader,
  { packId }: Pick<StoredRules, 'packId'>,
): Promise<string | null> {
  return packId ?? (await store.get('deployment', FORMER_CHOICE_ID))?.value ?? null;
}

/** Notices that were entered and withdrawn, the latest first. */
export const latestNotices = (store: Store, limit: number): Promise<StoredHolidayNotice[]> =>
  store.find('holidayNotices', {
    where: {},
    orderBy: [['at', 'desc']],
    limit,
  });
