/** What somebody adds to a check: items stated, a stage decided, an objection and its answer, a taking back. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import type { CheckEntry } from '@core/modules/standards/contract';
import { evaluate } from '@core/modules/standards/evaluate';
import { answersOf, readLog } from '@core/modules/standards/log';
import type { Office, Standard } from '@core/modules/standards/rules.contract';
import { AppError, badField } from '@core/shared/errors';
import type { Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { addTo } from './add';

const lastBy = ({ stages }: Standard): readonly Office[] => stages[stages.length - 1]?.by ?? [];

/** The side that an acceptance is taken back from: the branch, and whoever took part before the last stage. */
export const repliesBy = (standard: Standard): readonly Office[] =>
  [...new Set(['branch' as const, ...standard.stages.flatMap(({ by }) => by)])].filter(
    (one) => !lastBy(standard).includes(one),
  );

/** Items stated. What the records know by now is left out: nobody's word stands against them. */
export async function stateItems(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'standard.state'>,
): Promise<ActionOutput<'standard.state'>> {
  const left: { item: string; title: string }[] = [];
  const { receipt, check } = await addTo(deps, actor, 'standard.state', input, {
    asked: (standard, { entries, ...check }) => {
      const log = readLog(standard, { ...check, entries }, deps.calendar);
      return standard.stages[log.at]?.by ?? standard.stages.flatMap(({ by }) => by);
    },
    entries: (base, standard, check, { facts }) => {
      left.length = 0;
      const { states } = evaluate(standard, facts, answersOf(check.entries));
      return input.answers.flatMap((answer, i): CheckEntry[] => {
        const state = states.find(({ item }) => item.code === answer.item);
        if (state && !state.asked) {
          left.push({ item: answer.item, title: state.item.title });
          return [];
        }
        return [{ ...base, kind: 'answer', id: `${base.id}_${i}`, answer }];
      });
    },
    path: (rule, i) => (rule === 'M4' ? `input.answers.${i}.item` : undefined),
  });
  const taken = check.entries.filter(({ id }) => id.startsWith(`${input.id}_`)).length;
  return { receipt, taken, left };
}

/** A stage is passed, or the check goes back. */
export async function decideStage(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'standard.decide'>,
): Promise<ActionOutput<'standard.decide'>> {
  const { stage, outcome, words, wanted = [] } = input;
  const { receipt } = await addTo(deps, actor, 'standard.decide', input, {
    asked: ({ stages }) => stages.find((one) => one.stage === stage)?.by ?? [],
    entries: (base, { parts }) => {
      const known = new Set(parts.flatMap(({ items }) => items.map(({ code }) => code)));
      const strange = wanted.findIndex(({ item }) => !known.has(item));
      if (strange >= 0) throw badField(`input.wanted.${strange}.item`, '标准没有这一项');
      return [{ ...base, kind: 'decide', stage, outcome, wanted, ...(words ? { words } : {}) }];
    },
  });
  return { receipt };
}

export async function contestCheck(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'standard.contest'>,
): Promise<ActionOutput<'standard.contest'>> {
  const { receipt } = await addTo(deps, actor, 'standard.contest', input, {
    asked: () => [],
    entries: (base) => [{ ...base, kind: 'object', words: input.words }],
  });
  return { receipt };
}

export async function settleObjection(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'standard.settle'>,
): Promise<ActionOutput<'standard.settle'>> {
  const { objectionId: objection, upheld, words } = input;
  const { receipt } = await addTo(deps, actor, 'standard.settle', input, {
    asked: lastBy,
    entries: (base) => [{ ...base, kind: 'settle', objection, upheld, words }],
  });
  return { receipt };
}

/** Asked, replied to, taken back; only the side that was asked replies. */
export async function revokeCheck(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'standard.revoke'>,
): Promise<ActionOutput<'standard.revoke'>> {
  const { step: kind, words } = input;
  const { receipt } = await addTo(deps, actor, 'standard.revoke', input, {
    asked: kind === 'reply' ? repliesBy : lastBy,
    entries: (base, standard) => {
      if (kind === 'reply' && !repliesBy(standard).includes(base.office)) {
        throw new AppError('FORBIDDEN', '由对方回复');
      }
      return [{ ...base, kind, words }];
    },
  });
  return { receipt };
}
