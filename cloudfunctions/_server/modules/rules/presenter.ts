import type { RuleVersion } from '@core/modules/rules/contract';
import type { Day } from '@core/shared/calendar/day';
import type { StoredRuleVersion } from './stored';

/** A version as its page tells it to one administrator. */
export function presentVersion(
  version: StoredRuleVersion,
  names: ReadonlyMap<string, string>,
  { personId, today }: { readonly personId: string; readonly today: Day },
): RuleVersion {
  const { _id, state, from, reason, by, at, changes, signatures, withdrawn, file } = version;
  const nameOf = (id: string): string => names.get(id) ?? '';
  const isToCome = from > today;
  return {
    versionId: _id,
    state,
    from,
    reason,
    by: nameOf(by),
    at,
    parts: changes.map(({ part }) => part),
    signatures: signatures.map((one) => ({ by: nameOf(one.by), at: one.at })),
    ...(withdrawn ? { withdrawn: { ...withdrawn, by: nameOf(withdrawn.by) } } : {}),
    ...(file ? { file } : {}),
    maySign:
      (state === 'draft' || state === 'signedOnce') &&
      isToCome &&
      signatures.every((one) => one.by !== personId),
    mayWithdraw: state !== 'withdrawn' && (isToCome || state !== 'signed'),
  };
}

/** Everybody whom versions name. */
export const peopleOf = (versions: readonly StoredRuleVersion[]): string[] => [
  ...new Set(
    versions.flatMap(({ by, signatures, withdrawn }) => [
      by,
      ...signatures.map((one) => one.by),
      ...(withdrawn ? [withdrawn.by] : []),
    ]),
  ),
];
