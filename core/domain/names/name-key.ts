/** Names compare by this key: full-width and half-width, spaces and case make no difference. */
export function nameKeyOf(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}
