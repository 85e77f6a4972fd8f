/**
 * What a step puts on record (P7–P10 of `check.ts`): its fields, its vote, whose hand, what
 * was decided.
 */
import { voteProblem } from '@core/modules/meetings/votes';
import type { Refusal } from '@core/modules/standards/contract';
import { refuse } from '@core/modules/standards/refuse';
import { outcomeOf, stepOf, type RunState, type Taken } from './replay';
import type { Process, Step, StepField } from './rules.contract';

/** P7. */
export function checkFields(step: Step, { fields }: Taken): Refusal | null {
  for (const code of Object.keys(fields)) {
    if (!step.fields.some((one) => one.code === code))
      return refuse('P7', `“${step.title}”不登记 ${code}`);
  }
  for (const field of step.fields) {
    const problem = fieldProblem(field, fields[field.code]);
    if (problem) return refuse('P7', `${field.title}：${problem}`);
  }
  const { enough } = step;
  const reached = (one: { field: string; atLeast: number }): boolean => {
    const value = fields[one.field];
    return typeof value === 'number' && value >= one.atLeast;
  };
  if (!enough || enough.some(reached)) return null;
  const titles = enough.map(
    (one) =>
      `${step.fields.find(({ code }) => code === one.field)?.title ?? one.field}不少于 ${one.atLeast}`,
  );
  return refuse('P7', `须${titles.join('，或')}`);
}

const KINDS = {
  day: 'string',
  text: 'string',
  number: 'number',
  people: 'number',
  hours: 'number',
  yes: 'boolean',
} as const;

function fieldProblem(
  field: StepField,
  value: string | number | boolean | undefined,
): string | null {
  if (value === undefined) return field.required ? '没有填写' : null;
  if (typeof value !== KINDS[field.kind]) return '填写的内容不对';
  if (field.kind === 'yes' && field.required && value !== true) return '须为是';
  if (typeof value !== 'number') return null;
  if (field.kind === 'people' && !Number.isInteger(value)) return '人数应为整数';
  if (field.atLeast !== undefined && value < field.atLeast) return `不少于 ${field.atLeast}`;
  return field.atMost !== undefined && value > field.atMost ? `不多于 ${field.atMost}` : null;
}

/** P8. */
export function checkVote(step: Step, { vote }: Taken): Refusal | null {
  if (!step.vote) return vote ? refuse('P8', `“${step.title}”不表决`) : null;
  if (!vote) return refuse('P8', `“${step.title}”须登记表决票数`);
  const problem = voteProblem(vote, step.vote.matter);
  return problem ? refuse('P8', problem.why) : null;
}

/** P9. */
export function checkHands(
  process: Process,
  state: RunState,
  step: Step,
  { by }: Taken,
): Refusal | null {
  const other = step.notSameAs.find((code) =>
    state.taken.get(code)?.some((t) => t.by && t.by === by),
  );
  return other
    ? refuse('P9', `办理过“${stepOf(process, other)?.title ?? other}”的人不能再办理“${step.title}”`)
    : null;
}

/** P10. */
export function checkOutcome(
  process: Process,
  state: RunState,
  step: Step,
  taken: Taken,
): Refusal | null {
  if (!step.outcomes) return taken.outcome ? refuse('P10', `“${step.title}”没有可选的结果`) : null;
  const chosen = outcomeOf(step, taken);
  if (!chosen) return refuse('P10', `请选择“${step.title}”的结果`);
  const before = step.outcomeOf && state.taken.get(step.outcomeOf)?.slice(-1)[0];
  if (before && chosen.code !== before.outcome && (chosen.then !== 'again' || chosen.gives)) {
    return refuse('P10', `与“${stepOf(process, before.step)?.title ?? ''}”的决议不一致`);
  }
  const rule = process.prolongings.find(({ code }) => code === chosen.prolongs);
  if (!rule) return null;
  if ((state.prolonged.get(rule.code)?.times ?? 0) >= rule.times) {
    return refuse('P10', `${rule.title}只能延长 ${rule.times} 次`);
  }
  if (chosen.gives) return null;
  const { months } = taken;
  return months !== undefined && months >= rule.minMonths && months <= rule.maxMonths
    ? null
    : refuse('P10', `${rule.title}延长 ${rule.minMonths} 至 ${rule.maxMonths} 个月`);
}
