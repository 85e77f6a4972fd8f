/**
 * Versions of a pack's standards.
 *
 * V1 A check begins under the version in force on its first day.
 * V2 It stays under that version, whatever comes later.
 */
import type { Standard, StandardsVersion } from './rules.contract';
import type { Day } from '@core/shared/calendar/day';

interface Version {
  readonly from: Day;
}

/** The version in force on a day, of versions in order of their first day; null before the first. */
export const versionOn = <V extends Version>(versions: readonly V[], on: Day): V | null =>
  versions.reduce<V | null>((found, version) => (version.from <= on ? version : found), null);

/** V1: a standard as it is on a day. */
export function standardOn(
  versions: readonly StandardsVersion[],
  code: string,
  on: Day,
): Standard | null {
  return versionOn(versions, on)?.standards.find((one) => one.code === code) ?? null;
}

/** V2: the standard that a check began with. */
export function standardOf(
  versions: readonly StandardsVersion[],
  { standard, rulesFrom }: { readonly standard: string; readonly rulesFrom: Day },
): Standard | null {
  const version = versions.find(({ from }) => from === rulesFrom);
  return version?.standards.find(({ code }) => code === standard) ?? null;
}
