/**
 * Client-made ids: time first, so that they sort by making, then 80 random bits.
 * They need to be unique, not secret.
 */
export function newId(): string {
  let random = '';
  while (random.length < 16) random += Math.random().toString(36).slice(2, 10);
  return `${Date.now().toString(36)}-${random.slice(0, 16)}`;
}
