/** Ids that were made here and not sent yet. */
const fresh = new Set<string>();

/**
 * Client-made ids: time first, so that they sort by making, then 80 random bits.
 * They need to be unique, not secret.
 */
export function newId(): string {
  let random = '';
  while (random.length < 16) random += Math.random().toString(36).slice(2, 10);
  const id = `${Date.now().toString(36)}-${random.slice(0, 16)}`;
  fresh.add(id);
  return id;
}

/** Whether this id is sent for the first time; from now on it is not. */
export const isFirstSending = (id: string): boolean => fresh.delete(id);
