/** A value as one text, whatever the order of its keys: what equal values have in common. */

/** Canonical JSON: keys in order, what is undefined left out. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const entries = Object.entries(value)
    .filter(([, v]) => v !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(',')}}`;
}

/**
 * Twenty-two characters that tell two values apart, made where no SHA-256 is at hand (a phone). It
 * finds a difference between versions; it keeps nobody from making one: files carry a SHA-256.
 */
export function fingerprint(value: unknown): string {
  const text = canonical(value);
  return [mixed(text, 1), mixed(text, 2)].map((n) => n.toString(36).padStart(11, '0')).join('');
}

/** cyrb53: 53 bits of a text. */
function mixed(text: string, seed: number): number {
  let a = 0xdeadbeef ^ seed;
  let b = 0x41c6ce57 ^ seed;
  for (let i = 0; i < text.length; i += 1) {
    const c = text.charCodeAt(i);
    a = Math.imul(a ^ c, 2654435761);
    b = Math.imul(b ^ c, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0);
}
