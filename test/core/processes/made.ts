/** Runs of 发展党员 and of a made process, step by step. */
import type { ProcessRun, RunEntry, TakeEntry } from '@core/modules/processes/contract';
import { mayAddToRun } from '@core/modules/processes/may';
import type { Process } from '@core/modules/processes/rules.contract';
import { runOn } from '@core/modules/processes/run';
import type { Facts } from '@core/modules/standards/facts.contract';
import { addDays, instantOf } from '@core/shared/calendar/day';
import { createWorkCalendar } from '@core/shared/calendar/work-calendar';
import { development2014 } from '@core/rulepacks/development';

export const calendar = createWorkCalendar();
export const around = (today: string, facts: Facts = {}) => ({ facts, today, calendar });

let made = 0;

/** A step as it would be taken, by the branch's person or the town's. */
export function taking(step: string, on: string, more: Partial<TakeEntry> = {}): TakeEntry {
  made += 1;
  const above = ABOVE.has(step);
  return {
    kind: 'take',
    id: `r${made}`,
    at: instantOf(on, '12:00') + made,
    on,
    step,
    by: above ? 'town1' : 'branch1',
    office: above ? 'town' : 'branch',
    fields: FIELDS[step] ?? {},
    ...more,
  };
}

const ABOVE = new Set([
  'activistFiled',
  'candidate',
  'politicalReview',
  'training',
  'preCheck',
  'admitTalk',
  'approval',
  'confirmApproval',
]);
const FIELDS: Readonly<Record<string, TakeEntry['fields']>> = {
  application: { adult: true },
  activist: { proposed: true },
  companions: { companions: 1 },
  candidateAgreed: { heard: true },
  sponsors: { sponsors: 2 },
  politicalReview: { qualified: true },
  training: { days: 3 },
  review: { staying: true },
  confirmReview: { groupHeard: true, massesHeard: true },
};

export const ballots = (expected: number, present: number, favour: number) => ({
  expected,
  present,
  favour,
  against: 0,
  abstained: 0,
});

export const runOf = (begunOn: string, entries: RunEntry[] = []): ProcessRun => ({
  runId: 'run1',
  process: 'development',
  rulesFrom: '2014-06-01',
  subject: { kind: 'person', id: 'run1' },
  name: '某某',
  begunOn,
  begunBy: 'branch1',
  entries,
});

type Row = readonly [step: string, on: string, more?: Partial<TakeEntry>];

/** Takes steps one after another; throws where one is refused. */
export function walk(
  begunOn: string,
  rows: readonly Row[],
  process: Process = development2014,
): ProcessRun {
  return rows.reduce((run, [step, on, more]) => {
    const entry = taking(step, on, more);
    const no = mayAddToRun(process, run, entry, around(on));
    if (no) throw new Error(`${step} on ${on}: ${no.rule} ${no.words}`);
    return { ...run, entries: [...run.entries, entry] };
  }, runOf(begunOn));
}

/** Why a step is refused on a day; null when it is not. */
export const refused = (
  run: ProcessRun,
  step: string,
  on: string,
  more: Partial<TakeEntry> = {},
  process: Process = development2014,
) => mayAddToRun(process, run, taking(step, on, more), around(on));

export const viewOf = (
  run: ProcessRun,
  step: string,
  today: string,
  process: Process = development2014,
) => {
  const found = runOn(process, run, around(today)).steps.find((one) => one.step === step);
  if (!found) throw new Error(`no step ${step}`);
  return found;
};

/** From the application to the pre-check passed, activist on 2024-03-01. */
export const TO_PRE_CHECK: readonly Row[] = [
  ['application', '2024-01-31'],
  ['talk', '2024-02-20'],
  ['activist', '2024-03-01'],
  ['activistFiled', '2024-03-05'],
  ['companions', '2024-03-06'],
  ['look', '2024-08-30'],
  ['look', '2025-02-28'],
  ['candidateAgreed', '2025-03-03'],
  ['candidate', '2025-03-10'],
  ['sponsors', '2025-03-11'],
  ['politicalReview', '2025-03-20'],
  ['training', '2025-03-25'],
  ['review', '2025-03-28'],
  ['preCheck', '2025-04-02', { outcome: 'qualified' }],
];

/** To the meeting that accepts, on a day; 公示 ends before it. */
export const toMeeting = (on: string): readonly Row[] => [
  ...TO_PRE_CHECK,
  ['admitPublic', '2025-04-03'],
  ['admitMeeting', on, { vote: ballots(9, 8, 8) }],
];

/** To the day before 转正, the meeting on 2025-04-15. */
export const TO_PROBATION: readonly Row[] = [
  ...toMeeting('2025-04-15'),
  ['admitTalk', '2025-05-06'],
  ['approval', '2025-06-10', { outcome: 'approved' }],
  ['oath', '2025-07-01'],
];

/** To the oath, the meeting that accepts on any day from the spring of 2022 on. */
export const meetingOn = (meeting: string): readonly Row[] => [
  ['application', '2021-01-10'],
  ['talk', '2021-01-11'],
  ['activist', '2021-02-01'],
  ['activistFiled', '2021-02-01'],
  ['companions', '2021-02-01'],
  ['look', '2021-07-01'],
  ['look', '2022-01-05'],
  ['candidateAgreed', '2022-02-10'],
  ['candidate', '2022-02-11'],
  ['sponsors', '2022-02-11'],
  ['politicalReview', '2022-02-14'],
  ['training', '2022-02-18'],
  ['review', '2022-02-21'],
  ['preCheck', '2022-03-01', { outcome: 'qualified' }],
  ['admitPublic', '2022-03-02'],
  ['admitMeeting', meeting, { vote: ballots(9, 8, 8) }],
  ['admitTalk', meeting],
  ['approval', addDays(meeting, 30), { outcome: 'approved' }],
  ['oath', addDays(meeting, 31)],
];
