/** Short forms in which packs write their standards and processes: each makes plain data. */
import type { FactTest, PledgeDone } from '@core/modules/standards/facts.contract';
import type { Standard, StandardItem } from '@core/modules/standards/rules.contract';
import type {
  Outcome,
  Process,
  Step,
  StepField,
  Wait,
} from '@core/modules/processes/rules.contract';

type More = Partial<Omit<StandardItem, 'code' | 'title' | 'by' | 'test'>>;

/** Known from the records alone. */
export const known = (
  code: string,
  title: string,
  test: FactTest,
  more: More = {},
): StandardItem => ({
  code,
  title,
  by: 'record',
  test,
  required: true,
  ...more,
});

/** Known from the records, or stated where they say nothing. */
export const knownOrStated = (
  code: string,
  title: string,
  test: FactTest,
  more: More = {},
): StandardItem => ({ code, title, by: 'recordOrStated', test, required: true, ...more });

/** Stated by a person. */
export const stated = (code: string, title: string, more: More = {}): StandardItem => ({
  code,
  title,
  by: 'stated',
  required: true,
  ...more,
});

/** Counts towards the threshold, and alone refuses nothing. */
export const weighed = { required: false } as const;
export const ownItem = { ours: true } as const;

export const held = (
  kind: Extract<FactTest, { fact: 'meetings' }>['kind'],
  months: number,
  atLeast: number,
): FactTest => ({
  fact: 'meetings',
  kind,
  months,
  atLeast,
});
export const filled = (field: Extract<FactTest, { fact: 'profile' }>['field']): FactTest => ({
  fact: 'profile',
  field,
});
export const isSo = (field: Extract<FactTest, { fact: 'profile' }>['field']): FactTest => ({
  fact: 'profile',
  field,
  oneOf: [true],
});

/** Pledges of a branch and of its members, of these kinds. */
export const pledged = (
  done: PledgeDone,
  kinds: string[],
  months: number,
  form?: string,
): FactTest => ({ fact: 'pledges', kinds, ...(form ? { form } : {}), done, months, atLeast: 1 });
export const promises = ['memberPromise', 'branchPromise'];

/** The secretary came to a course that an office held. */
export const secretaryTaught: FactTest = { fact: 'secretaryCourses', months: 12, atLeast: 1 };

/** 自查 → 镇街核实 → 工委验收, with terms that no district has published. */
export const threeStages: Standard['stages'] = [
  { stage: 'selfCheck', title: '自查', by: ['branch', 'instructor'], days: 20 },
  { stage: 'verify', title: '镇街核实', by: ['town'], days: 15 },
  { stage: 'accept', title: '工委验收', by: ['district'], days: 20 },
];

/** 自查 → 镇街验收. */
export const twoStages: Standard['stages'] = [
  { stage: 'selfCheck', title: '自查', by: ['branch', 'instructor'], days: 20 },
  { stage: 'accept', title: '镇街验收', by: ['town'], days: 15 },
];

export const step = (
  code: string,
  title: string,
  by: Step['by'],
  after: readonly (string | [string, number])[],
  more: Partial<Step> = {},
): Step => ({
  code,
  title,
  by,
  after: after.map((one) =>
    typeof one === 'string' ? { step: one } : { step: one[0], times: one[1] },
  ),
  needs: [],
  notBefore: [],
  fields: [],
  notSameAs: [],
  follows: [],
  ...more,
});

/** A step that the records fill. */
export const byRecord = (
  code: string,
  title: string,
  by: Step['by'],
  after: readonly string[],
  filledBy: FactTest,
  more: Partial<Step> = {},
): Step => step(code, title, by, after, { filledBy, ...more });

/** The same, counted from the beginning on: of a year's round. */
export const fromBegin = { sinceBegin: true } as const;
/** It is made where it is at home: what a pair or a pledge says is nowhere typed again. */
export const madeThere = { recordOnly: true } as const;

export const months = (from: string, n: number, more: Partial<Wait> = {}): Wait => ({
  from,
  months: n,
  ...more,
});
export const workingDays = (from: string, n: number): Wait => ({ from, workingDays: n });
export const by = (
  wait: Wait,
  late: 'note' | 'refuse' = 'note',
  most?: Wait,
): NonNullable<Step['notAfter']> => ({
  ...wait,
  late,
  ...(most ? { most } : {}),
});

export const mustBe = (code: string, title: string): StepField => ({
  code,
  title,
  kind: 'yes',
  required: true,
});
export const people = (
  code: string,
  title: string,
  atLeast: number,
  atMost: number,
): StepField => ({
  code,
  title,
  kind: 'people',
  required: true,
  atLeast,
  atMost,
});
export const textOf = (code: string, title: string, required = true): StepField => ({
  code,
  title,
  kind: 'text',
  required,
});
export const numberOf = (code: string, title: string, required = true): StepField => ({
  code,
  title,
  kind: 'number',
  required,
  atLeast: 0,
});

export const outcome = (
  code: string,
  title: string,
  then: Outcome['then'],
  more: Partial<Outcome> = {},
): Outcome => ({
  code,
  title,
  then,
  ...more,
});

/** What most processes share. */
export const plainProcess: Pick<Process, 'entry' | 'prolongings' | 'superviseAfter' | 'stopBy'> = {
  entry: [],
  prolongings: [],
  superviseAfter: 10,
  stopBy: ['town', 'district'],
};

/** What most standards share: terms and thresholds that no district has published. */
export const plainStandard: Pick<Standard, 'entry' | 'renewMonths' | 'superviseAfter' | 'follows'> =
  {
    entry: [],
    renewMonths: 2,
    superviseAfter: 10,
    follows: [],
  };

export const organised: Standard['entry'][number] = {
  test: { fact: 'organised' },
  words: '要求已建立党组织',
};
