/**
 * How something is added to a check. The facts are read first; the rights, the place and the log are looked at
 * again inside the transaction that writes.
 */
import type { ActionInput } from '@core/modules/actions';
import type { CheckEntry, StandardCheck } from '@core/modules/standards/contract';
import { mayAdd } from '@core/modules/standards/may';
import type { Office, Standard } from '@core/modules/standards/rules.contract';
import type { Around } from '@core/modules/standards/standing';
import { testsOf } from '@core/modules/standards/sound';
import { AppError } from '@core/shared/errors';
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

/** Adds what an action says, once; the check as it stands afterwards. */
export async function addTo<A extends Adding>(
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
