/**
 * What is added to a check: items stated, a stage decided, an objection and its answer, a
 * taking back. The facts are read first; the rights, the place and the log are looked at
 * again inside the transaction that writes.
 */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import type { CheckEntry, StandardCheck } from '@core/modules/standards/contract';
import { readLog } from '@core/modules/standards/log';
import { mayAdd } from '@core/modules/standards/may';
import type { Office, Standard } from '@core/modules/standards/rules.contract';
import type { Around } from '@core/modules/standards/standing';
import { testsOf } from '@core/modules/standards/sound';
import { evaluate } from '@core/modules/standards/evaluate';
import { answersOf } from '@core/modules/standards/log';
import { AppError, badField } from '@core/shared/errors';
import type { Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { writeOf, writeOnce } from '@server/runtime/once';
import { processesIn, startFollowing } from '@server/modules/processes/start';
import type { Transaction } from '@server/runtime/store';
import { readFacts } from './facts/read-facts';
import { placedSubject, standingAgain } from './place';
import { actingOffice, isOwn, officesOver, requirePlace } from './policy';
import { refused } from './refused';
import { standardOfCheck } from './rules';
import { checkOf, shelved } from './shelf';
import type { StoredCheck } from './stored';

type Adding =
  'standard.state' | 'standard.decide' | 'standard.contest' | 'standard.settle' | 'standard.revoke';
type Base = Pick<CheckEntry, 'id' | 'at' | 'on' | 'by' | 'office'>;

/** What one action adds, and which offices are asked for it. */
interface Addition {
  readonly asked: (standard: Standard, check: StandardCheck) => readonly Office[];
  readonly entries: (
    base: Base,
    standard: Standard,
    check: StandardCheck,
    around: Around,
  ) => CheckEntry[];
  /** The field of the input that a refusal of the i-th entry is about. */
  readonly path?: (rule: string, i: number) => string | undefined;
}

const lastBy = ({ stages }: Standard): readonly Office[] => stages[stages.length - 1]?.by ?? [];

async function addTo<A extends Adding>(
  deps: Deps,
  actor: Actor,
  action: A,
  input: ActionInput<A>,
  addition: Addition,
): Promise<{ receipt: string; check: StoredCheck }> {
  const { checkId, on, recordedAt, office } = input;
  const stored = await deps.store.get('standardChecks', checkId);
  const standard = stored && standardOfCheck(deps, stored);
  if (!stored) throw new AppError('FORBIDDEN', '不在您的工作范围内');
  const ref = { kind: stored.subjectKind, id: stored.subjectId };
  const found = await placedSubject(deps, actor, ref);
  const subject = requirePlace(action, actor, found, deps.today);
  if (!standard) throw new AppError('CONFLICT', '规则包已更换，这项标准不再办理');
  const facts = (await readFacts(deps, [subject], testsOf(standard))).get(subject.id) ?? {};
  const around: Around = { facts, today: deps.today, calendar: deps.calendar };
  let written: StoredCheck | undefined;
  const write = writeOf(action, actor, input, checkId);
  const receipt = await writeOnce(deps, write, async (tx) => {
    const again = await standingAgain(deps, tx, actor.personId, ref);
    const place = requirePlace(action, again.actor, again.place, deps.today);
    const now = await tx.get('standardChecks', checkId);
    if (!now) throw new AppError('NOT_FOUND', '没有这项验收');
    const held = officesOver(action, again.actor, place, deps.today);
    const base: Base = {
      id: input.id,
      at: Math.min(recordedAt - deps.skew, deps.now()),
      on,
      by: actor.personId,
      office: actingOffice(held, office, addition.asked(standard, checkOf(now))),
    };
    // A stage that is the branch's own is decided by the branch: what a town has delivered, it signs for.
    const own = base.office !== 'branch' && isOwn(again.actor, place);
    const who = { personId: actor.personId, own };
    let check = checkOf(now);
    addition.entries(base, standard, check, around).forEach((entry, i) => {
      const refusal = mayAdd(standard, check, entry, who, around);
      if (refusal)
        throw refused(refusal, pathOf(addition, refusal.rule, entry, check, deps.today, i));
      check = { ...check, entries: [...check.entries, entry] };
    });
    written = shelved(standard, { ...now, entries: check.entries }, around);
    await tx.set('standardChecks', written);
    if (now.state !== 'accepted' && written.state === 'accepted') {
      await follow(deps, tx, standard, written, input.id, facts);
    }
  });
  const check = written ?? (await deps.store.get('standardChecks', checkId));
  return { receipt, check: check ?? stored };
}

/** The field that a refused entry is about. */
function pathOf(
  { path }: Addition,
  rule: string,
  { on }: CheckEntry,
  { begunOn }: StandardCheck,
  today: string,
  i: number,
): string | undefined {
  return on > today || on < begunOn ? 'input.on' : path?.(rule, i);
}

/** An acceptance begins what follows from it by itself. */
function follow(
  deps: Deps,
  tx: Transaction,
  { follows }: Standard,
  { subjectKind, subjectId, townId, organizationIds, sortKey }: StoredCheck,
  id: string,
  facts: Around['facts'],
): Promise<void> {
  const about = { subjectKind, subjectId, townId, organizationIds, sortKey };
  const cause = { id, on: deps.today, by: '', facts };
  return startFollowing(deps, tx, processesIn(follows), about, cause);
}

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

/** The side that an acceptance is taken back from: the branch, and whoever took part before the last stage. */
export const repliesBy = (standard: Standard): readonly Office[] =>
  [...new Set(['branch' as const, ...standard.stages.flatMap(({ by }) => by)])].filter(
    (one) => !lastBy(standard).includes(one),
  );
