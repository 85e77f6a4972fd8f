import { nameKeyOf } from '@core/shared/names/name-key';

/** How a later roster finds a person: by name and phone, else by name and where the row belongs. */
export function rosterKeyOf(name: string, phone: string | undefined, place: string): string {
  return `${nameKeyOf(name)}|${phone ?? place}`;
}

/** The key, and the one that an earlier release made of a name with other dots or brackets. */
export function rosterKeysOf(name: string, phone: string | undefined, place: string): string[] {
  const early = name.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
  return [...new Set([rosterKeyOf(name, phone, place), `${early}|${phone ?? place}`])];
}
