/** What is changed of a part, before it is written; and what the server says of it while one types. */
import { useEffect, useState } from 'react';
import type { ActionOutput } from '@core/modules/actions';
import type { RuleEdit, RuleField } from '@core/modules/rules/contract';
import type { RulePart } from '@core/modules/rules/labels';
import type { Day } from '@core/shared/calendar/day';
import { call } from '@app/data/cloud-client/call';
import { failureMessage } from '@app/phone/show-failure';

/** Typing rests for so long before the server is asked, ms. */
const REST_MS = 600;

export interface Edits {
  readonly edits: readonly RuleEdit[];
  /** The value of a field as it would be. */
  valueOf(field: RuleField): RuleField['value'];
  set(field: RuleField, value: RuleField['value']): void;
  undo(at: RuleField['at']): void;
  /** One element of a list more or less: everything else is changed in a draft of its own. */
  list(at: RuleField['at'], how: 'copy' | 'remove'): void;
  /** What a table says otherwise takes the place of all that was typed. */
  replace(edits: readonly RuleEdit[]): void;
  clear(): void;
}

const keyOf = (at: RuleField['at']): string => JSON.stringify(at);

export function useEdits(): Edits {
  const [edits, setEdits] = useState<readonly RuleEdit[]>([]);
  const without = (at: RuleField['at']): RuleEdit[] =>
    edits.filter((one) => keyOf(one.at) !== keyOf(at));
  return {
    edits,
    valueOf: (field) =>
      edits.find((one) => keyOf(one.at) === keyOf(field.at))?.value ?? field.value,
    set: (field, value) =>
      setEdits(
        value === field.value
          ? without(field.at)
          : [...without(field.at), { at: field.at, how: 'set', value }],
      ),
    undo: (at) => setEdits(without(at)),
    list: (at, how) => setEdits([{ at, how }]),
    replace: setEdits,
    clear: () => setEdits([]),
  };
}

export type Checked = ActionOutput<'rules.check'> & { readonly error: string };

/** What the changes come to; null while nothing is changed, or the server has not said yet. */
export function useChecked(
  part: RulePart,
  seen: string,
  from: Day,
  edits: readonly RuleEdit[],
): Checked | null {
  const key = JSON.stringify({ part, seen, from, edits });
  const [told, setTold] = useState<{ key: string; checked: Checked } | null>(null);
  useEffect(() => {
    const asked = JSON.parse(key) as { edits: RuleEdit[]; part: RulePart; seen: string; from: Day };
    if (asked.edits.length === 0 || !asked.seen) return undefined;
    const { from: on, ...change } = asked;
    const timer = setTimeout(() => {
      call('rules.check', { from: on, changes: [change] }).then(
        (checked) => setTold({ key, checked: { ...checked, error: '' } }),
        (error: unknown) =>
          setTold({ key, checked: { faults: [], lines: [], error: failureMessage(error) } }),
      );
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [key]);
  return told?.key === key ? told.checked : null;
}
