/**
 * The rules of a district: the pack that it began with, and what its office has signed since.
 *
 * C1 With nothing signed it is the pack itself: moving to rules of one's own judges nothing anew.
 * C2 A signed part with versions is one version more, from its day on. From the first of one's own
 *    on the part is the district's: what a later release would add there is left out.
 * C3 A signed part without versions is in force from its day on; before it, the one before.
 *    What is over is measured by what was in force then: `partOn`.
 * C4 Single days off and worked are each as the version in force on that day has them.
 */
import type { OwnRules, RulePack, RulePractices, Since } from '@core/rulepacks/rule-pack.contract';
import type { Day } from '@core/shared/calendar/day';
import { isVersioned, practiceParts, type PlainPart, type VersionedPart } from './labels';

/** A part of the pack with its new value; of a part with versions, one version without its day. */
export type RuleChange =
  | {
      readonly [P in VersionedPart]: { readonly part: P; readonly value: VersionValue<P> };
    }[VersionedPart]
  | { readonly [P in PlainPart]: { readonly part: P; readonly value: PlainValue<P> } }[PlainPart];

type Versions = Pick<RulePack, 'cadence' | 'points'> & RulePractices;
type VersionValue<P extends VersionedPart> = Omit<Versions[P][number], 'from'>;
type PlainValue<P extends PlainPart> = NonNullable<RulePack[P]>;

/** What was signed together: in force from the first of a month. */
export interface SignedRules {
  readonly from: Day;
  readonly changes: readonly RuleChange[];
}

/** What a phone judges by. */
const JUDGING = ['cadence', 'points', 'calendarOverride'] as const;

interface Version {
  readonly from: string;
}

/** The pack with what was signed, as it is on a day. C1: the same value when nothing was. */
export function composeRules(base: RulePack, signed: readonly SignedRules[], today: Day): RulePack {
  if (signed.length === 0) return base;
  const inOrder = [...signed].sort((a, b) => (a.from < b.from ? -1 : 1));
  const pack: Record<string, unknown> = { ...base };
  const practices: Record<string, unknown> = {};
  for (const part of [...new Set(inOrder.flatMap(({ changes }) => changes.map((c) => c.part)))]) {
    const own = valuesOf(inOrder, part);
    if (isVersioned(part)) {
      const versions = own.map(({ from, value }) => ({ ...(value as object), from }));
      const carried = base[part] as readonly Version[] | undefined;
      if (carried) pack[part] = layOver(carried, versions);
      else practices[part] = versions;
    } else if (part === 'calendarOverride') {
      pack[part] = daysOf(base.calendarOverride, own as Since<RulePack['calendarOverride']>[]);
    } else {
      const now = own.filter(({ from }) => from <= today).at(-1);
      if (now) pack[part] = now.value;
    }
  }
  const own: OwnRules = {
    ...(JUDGING.some((part) => pack[part] !== base[part]) ? { judging: true } : {}),
    ...sincesOf('attendance', base, inOrder),
    ...sincesOf('coverageTargets', base, inOrder),
    ...(Object.keys(practices).length > 0 ? { practices: practices } : {}),
  };
  return Object.keys(own).length > 0
    ? { ...(pack as unknown as RulePack), own }
    : (pack as unknown as RulePack);
}

/** C2: versions with a district's own laid over them, in order of their first day. */
export function layOver<V extends Version>(carried: readonly V[], own: readonly V[]): V[] {
  const first = own[0]?.from;
  if (first === undefined) return [...carried];
  return [...carried.filter(({ from }) => from < first), ...own];
}

/** Practices whole: what comes with the product, and the district's own over it. */
export function practicesWith(
  carried: RulePractices,
  { own }: Pick<RulePack, 'own'>,
): RulePractices {
  if (!own?.practices) return carried;
  return Object.fromEntries(
    practiceParts.map((part) => [
      part,
      layOver<Version>(carried[part], own.practices?.[part] ?? []),
    ]),
  ) as unknown as RulePractices;
}

/** C3: a part as it was in force on a day. */
export function partOn<P extends 'attendance' | 'coverageTargets'>(
  pack: RulePack,
  part: P,
  day: Day,
): RulePack[P] {
  const since = (pack.own?.[part] ?? []) as readonly Since<RulePack[P]>[];
  return since.filter(({ from }) => from <= day).at(-1)?.value ?? pack[part];
}

const valuesOf = (signed: readonly SignedRules[], part: RuleChange['part']): Since<unknown>[] =>
  signed.flatMap(({ from, changes }) =>
    changes.filter((c) => c.part === part).map(({ value }) => ({ from, value })),
  );

function sincesOf(
  part: 'attendance' | 'coverageTargets',
  base: RulePack,
  signed: readonly SignedRules[],
): OwnRules {
  const own = valuesOf(signed, part);
  return own.length > 0 ? { [part]: [{ from: '', value: base[part] }, ...own] } : {};
}

/** C4. */
function daysOf(
  base: RulePack['calendarOverride'],
  own: readonly Since<RulePack['calendarOverride']>[],
): RulePack['calendarOverride'] {
  const all = [{ from: '', value: base }, ...own];
  const days = (kind: 'holidays' | 'workdays'): string[] =>
    all.flatMap(({ from, value }, i) => {
      const until = all[i + 1]?.from;
      return value[kind].filter((day) => day >= from && (until === undefined || day < until));
    });
  return { holidays: days('holidays'), workdays: days('workdays') };
}
