/** What somebody adds to a run: a step, a correction, a void, an end, a contest and its answer. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { stepOf } from '@core/modules/processes/replay';
import type { Process } from '@core/modules/processes/rules.contract';
import type { Office } from '@core/modules/standards/rules.contract';
import type { Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { addTo } from './add';
import type { StoredRun } from './stored';

/** What was put on record, as the log has it. */
const onRecord = ({
  fields = {},
  vote,
  outcome,
  months,
  lateReason,
}: Pick<
  ActionInput<'process.record'>,
  'fields' | 'vote' | 'outcome' | 'months' | 'lateReason'
>) => ({
  fields,
  ...(vote ? { vote } : {}),
  ...(outcome ? { outcome } : {}),
  ...(months ? { months } : {}),
  ...(lateReason ? { lateReason } : {}),
});

/** Offices of the step that an entry took. */
const byOfEntry = (
  process: Process,
  { entries }: StoredRun,
  entryId: string,
): readonly Office[] => {
  const about = entries.find((one) => one.kind === 'take' && one.id === entryId);
  return about?.kind === 'take' ? (stepOf(process, about.step)?.by ?? []) : [];
};

export const recordStep = (
  deps: Deps,
  actor: Actor,
  input: ActionInput<'process.record'>,
): Promise<ActionOutput<'process.record'>> =>
  addTo(deps, actor, 'process.record', input, {
    by: (process) => stepOf(process, input.step)?.by ?? [],
    entry: (base) => ({ ...base, kind: 'take', step: input.step, ...onRecord(input) }),
  });

export const correctStep = (
  deps: Deps,
  actor: Actor,
  input: ActionInput<'process.correct'>,
): Promise<ActionOutput<'process.correct'>> =>
  addTo(deps, actor, 'process.correct', input, {
    by: (process, run) => byOfEntry(process, run, input.entryId),
    entry: (base) => {
      const { entryId: entry, takenOn, reason } = input;
      return { ...base, kind: 'correct', entry, takenOn, reason, ...onRecord(input) };
    },
  });

export const voidStep = (
  deps: Deps,
  actor: Actor,
  input: ActionInput<'process.void'>,
): Promise<ActionOutput<'process.void'>> =>
  addTo(deps, actor, 'process.void', input, {
    by: (process, run) => byOfEntry(process, run, input.entryId),
    entry: (base) => ({ ...base, kind: 'void', entry: input.entryId, reason: input.reason }),
  });

export const stopRun = (
  deps: Deps,
  actor: Actor,
  input: ActionInput<'process.stop'>,
): Promise<ActionOutput<'process.stop'>> =>
  addTo(deps, actor, 'process.stop', input, {
    by: ({ stopBy }) => stopBy,
    entry: (base) => ({ ...base, kind: 'stop', reason: input.reason }),
  });

export const contestStep = (
  deps: Deps,
  actor: Actor,
  input: ActionInput<'process.contest'>,
): Promise<ActionOutput<'process.contest'>> =>
  addTo(deps, actor, 'process.contest', input, {
    by: () => [],
    entry: (base) => ({ ...base, kind: 'contest', entry: input.entryId, words: input.words }),
  });

export const settleContest = (
  deps: Deps,
  actor: Actor,
  input: ActionInput<'process.settle'>,
): Promise<ActionOutput<'process.settle'>> =>
  addTo(deps, actor, 'process.settle', input, {
    by: ({ stopBy }) => stopBy,
    entry: (base) => {
      const { contestId: contest, upheld, words } = input;
      return { ...base, kind: 'settle', contest, upheld, words };
    },
  });
