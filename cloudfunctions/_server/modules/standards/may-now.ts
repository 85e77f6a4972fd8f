/** What the caller may do with a check now, and what their office would do but may not yet. */
import type { CheckAct } from '@core/modules/standards/pages.contract';
import type { CheckEntry, Refusal, StandardCheck } from '@core/modules/standards/contract';
import { evaluate } from '@core/modules/standards/evaluate';
import { answersOf, readLog } from '@core/modules/standards/log';
import { mayAdd } from '@core/modules/standards/may';
import type { Office, Standard } from '@core/modules/standards/rules.contract';
import type { Around } from '@core/modules/standards/standing';
import { repliesBy } from './acts';

export interface Caller {
  readonly personId: string;
  readonly own: boolean;
  readonly offices: readonly Office[];
  /** Members object and read; they state and decide nothing. */
  readonly keeps: boolean;
}

export interface MayNow {
  readonly may: CheckAct[];
  readonly hindered: (Refusal & { act: CheckAct })[];
  /** Objections that the caller may settle. */
  readonly settles: ReadonlySet<string>;
}

/** Rules that tell an office in its turn what is still missing, or whose matter it is. */
const TOLD: readonly string[] = ['M2', 'M3', 'M6'];

type Trial = { readonly act: CheckAct; readonly entry: (office: Office) => Partial<CheckEntry> };

export function mayNow(
  standard: Standard,
  check: StandardCheck,
  caller: Caller,
  around: Around,
): MayNow {
  const log = readLog(standard, check, around.calendar);
  const may: CheckAct[] = [];
  const hindered: MayNow['hindered'] = [];
  const tried = (part: Partial<CheckEntry>, office: Office): Refusal | null => {
    const { today } = around;
    const base = {
      id: 'trial',
      at: Number.MAX_SAFE_INTEGER,
      on: today,
      by: caller.personId,
      office,
    };
    const entry = { ...base, ...part } as CheckEntry;
    const own = office !== 'branch' && caller.own;
    return mayAdd(standard, check, entry, { ...caller, own }, around);
  };
  for (const { act, entry } of caller.keeps ? trialsOf(standard, check, around) : [OBJECT]) {
    const refusals = caller.offices.map((office) =>
      act === 'reply' && !repliesBy(standard).includes(office)
        ? { rule: 'M6', words: '' }
        : tried(entry(office), office),
    );
    if (refusals.some((one) => one === null)) may.push(act);
    else {
      const told = refusals.find((one) => one && one.words && TOLD.includes(one.rule));
      if (told && act !== 'reply') hindered.push({ ...told, act });
    }
  }
  const settles = log.open
    .filter(({ id: objection }) =>
      caller.offices.some(
        (office) =>
          tried({ kind: 'settle', objection, upheld: false, words: '-' }, office) === null,
      ),
    )
    .map(({ id }) => id);
  if (caller.keeps && settles.length > 0) may.push('settle');
  return {
    may,
    hindered: hindered.filter(inTurn(log.accepted !== undefined)),
    settles: new Set(settles),
  };
}

/** Before an acceptance nobody speaks of taking it back; after it nobody of a stage. */
const inTurn =
  (accepted: boolean) =>
  ({ act }: { act: CheckAct }): boolean =>
    accepted ? act === 'revoke' : act === 'pass';

const OBJECT: Trial = { act: 'object', entry: () => ({ kind: 'object', words: '-' }) };

function trialsOf(standard: Standard, check: StandardCheck, { facts, calendar }: Around): Trial[] {
  const { at } = readLog(standard, check, calendar);
  const { states } = evaluate(standard, facts, answersOf(check.entries));
  const asked = states.find((state) => state.asked)?.item.code;
  const stage = standard.stages[at]?.stage;
  const decide = (outcome: 'passed' | 'returned') => () =>
    ({ kind: 'decide', stage, outcome, wanted: [] }) as Partial<CheckEntry>;
  return [
    ...(asked
      ? [
          {
            act: 'state' as const,
            entry: () => ({
              kind: 'answer' as const,
              answer: { item: asked, value: 'no' as const },
            }),
          },
        ]
      : []),
    ...(stage
      ? [
          { act: 'pass' as const, entry: decide('passed') },
          { act: 'return' as const, entry: decide('returned') },
        ]
      : []),
    OBJECT,
    { act: 'warn', entry: () => ({ kind: 'warn', words: '-' }) },
    { act: 'reply', entry: () => ({ kind: 'reply', words: '-' }) },
    { act: 'revoke', entry: () => ({ kind: 'revoke', words: '-' }) },
  ];
}
