/** What a step asks to be put on record, as it is typed, and as it is sent. */
import { useState } from 'react';
import type { ActionRequest } from '@core/modules/actions';
import type { ProcessStep } from '@core/modules/processes/pages.contract';

type OnRecord = Pick<
  ActionRequest<'process.record'>,
  'fields' | 'vote' | 'outcome' | 'months' | 'lateReason'
>;

export const BALLOTS = {
  expected: '应到有表决权的',
  present: '实到有表决权的',
  written: '提交书面意见的（可不填）',
  favour: '赞成',
  against: '不赞成',
  abstained: '弃权',
} as const;
export type Ballot = keyof typeof BALLOTS;

export interface Typed {
  readonly fields: Readonly<Record<string, string | boolean>>;
  readonly ballots: Readonly<Partial<Record<Ballot, string>>>;
  readonly outcome: string;
  readonly months: string;
  readonly lateReason: string;
}

export function useStepForm(step: ProcessStep) {
  const [typed, setTyped] = useState<Typed>({
    fields: {},
    ballots: {},
    outcome: '',
    months: '',
    lateReason: '',
  });
  const outcome = step.outcomes.find(({ code }) => code === typed.outcome);
  const whyNot = (code: string): string | undefined => {
    const field = step.fields.find((one) => one.code === code);
    const value = typed.fields[code];
    if (!field || value === undefined || value === '' || typeof value === 'boolean')
      return undefined;
    if (field.kind === 'text' || field.kind === 'day') return undefined;
    if (!/^\d+(\.\d+)?$/.test(value)) return '请填数字';
    if (field.atLeast !== undefined && Number(value) < field.atLeast)
      return `不少于 ${field.atLeast}`;
    if (field.atMost !== undefined && Number(value) > field.atMost) return `不多于 ${field.atMost}`;
    return undefined;
  };
  const filled = (code: string): boolean => {
    const value = typed.fields[code];
    return value !== undefined && value !== '' && value !== false;
  };
  const { ballots } = typed;
  const needs = (Object.keys(BALLOTS) as Ballot[]).filter((one) => one !== 'written');
  const ready =
    step.fields.every(({ code, required }) => (!required || filled(code)) && !whyNot(code)) &&
    (!step.vote || needs.every((one) => /^\d+$/.test(ballots[one]?.trim() ?? ''))) &&
    (step.outcomes.length === 0 || typed.outcome !== '') &&
    (!outcome?.months || /^\d+$/.test(typed.months.trim()));
  return {
    typed,
    outcome,
    change: (change: Partial<Typed>) => setTyped((was) => ({ ...was, ...change })),
    setField: (code: string, value: string | boolean) =>
      setTyped((was) => ({ ...was, fields: { ...was.fields, [code]: value } })),
    setBallot: (one: Ballot, value: string) =>
      setTyped((was) => ({ ...was, ballots: { ...was.ballots, [one]: value } })),
    whyNot,
    ready,
    onRecord: (): OnRecord => onRecordOf(step, typed),
  };
}

export type StepForm = ReturnType<typeof useStepForm>;

function onRecordOf(step: ProcessStep, typed: Typed): OnRecord {
  const fields: Record<string, string | number | boolean> = {};
  for (const { code, kind } of step.fields) {
    const value = typed.fields[code];
    if (value === undefined || value === '') continue;
    const isText = typeof value === 'boolean' || kind === 'text' || kind === 'day';
    fields[code] = isText ? value : Number(value);
  }
  const numbers = Object.entries(typed.ballots).flatMap(([one, value]) =>
    value.trim() ? [[one, Number(value)] as const] : [],
  );
  const { outcome, months, lateReason } = typed;
  return {
    ...(Object.keys(fields).length > 0 ? { fields } : {}),
    ...(step.vote ? { vote: Object.fromEntries(numbers) as OnRecord['vote'] } : {}),
    ...(outcome ? { outcome } : {}),
    ...(months.trim() ? { months: Number(months) } : {}),
    ...(lateReason.trim() ? { lateReason: lateReason.trim() } : {}),
  };
}
