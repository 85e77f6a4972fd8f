/**
 * The life of a version of the rules: a draft, signed by two administrators, in force from its day.
 *
 * W1 Nothing is judged by it before both have signed and its day has come.
 * W2 Two persons sign; whoever wrote it may be one of them.
 * W3 It can be taken back until its day; afterwards only another version follows it.
 * W4 What is signed was made over what is in force still: otherwise it is written anew.
 */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { faultsOf } from '@core/modules/rules/faults';
import { AppError } from '@core/shared/errors';
import type { Fault } from '@core/modules/rules/fault';
import type { RulePart } from '@core/modules/rules/labels';
import type { Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { writeOf, writeOnce } from '@server/runtime/once';
import { requireStill, stillMay } from '@server/runtime/standing';
import type { Transaction } from '@server/runtime/store';
import { readRules } from '@server/modules/holidays/repository';
import {
  laterVersion,
  markOf,
  packBegunWith,
  rulesOfDay,
  signedNow,
  valueOn,
  withChanges,
} from './district-rules';
import { propose, type Proposal } from './propose';
import type { StoredRuleVersion } from './stored';

/** Saves a draft. @throws AppError BAD_INPUT with every reason why not, in words. */
export async function draftRules(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'rules.draft'>,
): Promise<ActionOutput<'rules.draft'>> {
  const ground = { base: packBegunWith(deps), signed: await signedNow(deps), today: deps.today };
  const proposal = propose(ground, input.from, input.changes);
  return writeDraft(deps, actor, 'rules.draft', input, proposal);
}

/** Writes a proposal as a draft, once. */
export async function writeDraft(
  deps: Deps,
  actor: Actor,
  action: 'rules.draft' | 'rules.import',
  input: { readonly id: string; readonly from: string; readonly reason: string },
  { changes, seen, faults }: Proposal,
  file?: StoredRuleVersion['file'],
): Promise<{ receipt: string; versionId: string }> {
  const { id, from, reason } = input;
  // Sent again under its id it is there already, whatever has been signed since.
  if (!(await deps.store.get('ruleVersions', id))) requireNoFaults(faults);
  const write = writeOf(action, actor, input, id, reason);
  const receipt = await writeOnce(deps, write, async (tx) => {
    await requireStill(tx, actor.personId, deps.today, action);
    await tx.add('ruleVersions', {
      _id: id,
      schemaVersion: 1,
      state: 'draft',
      from,
      reason,
      by: actor.personId,
      at: deps.now(),
      changes,
      seen,
      signatures: [],
      ...(file ? { file } : {}),
    });
  });
  return { receipt, versionId: id };
}

export function requireNoFaults(faults: readonly Fault[]): void {
  const [first] = faults;
  if (!first) return;
  throw new AppError(
    'BAD_INPUT',
    first.words,
    faults.map(({ path, words }) => ({ path: `input.changes.${path}`, message: words })),
  );
}

/** Signs. @throws AppError CONFLICT when it is not to be signed, or rests on what is no longer so. */
export async function signRules(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'rules.sign'>,
): Promise<ActionOutput<'rules.sign'>> {
  const { versionId } = input;
  const signed = await signedNow(deps);
  const receipt = await writeOnce(
    deps,
    writeOf('rules.sign', actor, input, versionId),
    async (tx) => {
      await requireStill(tx, actor.personId, deps.today, 'rules.sign');
      const version = await requireVersion(tx, versionId);
      requireSignable(deps, version, actor);
      requireStillFits(deps, version, signed);
      const signatures = [
        ...(await stillInOffice(deps, tx, version)),
        { by: actor.personId, at: deps.now() },
      ];
      const inForce = signatures.length > 1;
      await tx.set('ruleVersions', {
        ...version,
        signatures,
        state: inForce ? 'signed' : 'signedOnce',
      });
      if (!inForce) return;
      const rules = await readRules(tx);
      const known = new Set(signed.map(({ _id }) => _id));
      // Whoever signed another in the same moment is found here, and this one is signed again over it.
      if ((rules.own ?? []).some((one) => !known.has(one)))
        throw new AppError('BUSY', '刚有另一版签署，请再试一次');
      await tx.set('rules', { ...rules, own: [...(rules.own ?? []), versionId] });
    },
  );
  const now = await deps.store.get('ruleVersions', versionId);
  return { receipt, versionId, inForce: now?.state === 'signed' };
}

/** W2: who signed first and has left the office since has not signed. */
async function stillInOffice(
  deps: Deps,
  tx: Transaction,
  { signatures }: StoredRuleVersion,
): Promise<StoredRuleVersion['signatures']> {
  const still = [];
  for (const one of signatures)
    if (await stillMay(tx, one.by, deps.today, 'rules.sign')) still.push(one);
  return still;
}

function requireSignable(deps: Deps, version: StoredRuleVersion, actor: Actor): void {
  const { state, from, signatures } = version;
  if (state === 'withdrawn') throw new AppError('CONFLICT', '这一版已经撤回');
  if (state === 'signed') throw new AppError('CONFLICT', '这一版已由两人签署');
  if (from <= deps.today) throw new AppError('CONFLICT', '起始日已到，请改期重拟');
  if (signatures.some(({ by }) => by === actor.personId))
    throw new AppError('CONFLICT', '须由另一位管理员签署');
}

/** W4. */
function requireStillFits(
  deps: Deps,
  { from, changes, seen }: StoredRuleVersion,
  signed: readonly StoredRuleVersion[],
): void {
  const base = packBegunWith(deps);
  const now = rulesOfDay(base, signed, from);
  for (const part of Object.keys(seen) as RulePart[]) {
    if (markOf(valueOn(now, part, from)) !== seen[part] || laterVersion(base, signed, part, from))
      throw new AppError('CONFLICT', '起草以后规则又有改动，请重拟');
  }
  const [fault] = faultsOf(withChanges(base, signed, from, changes));
  if (fault) throw new AppError('CONFLICT', fault.words);
}

/** Takes a version back. @throws AppError CONFLICT when it is in force already. */
export async function withdrawRules(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'rules.withdraw'>,
): Promise<ActionOutput<'rules.withdraw'>> {
  const { versionId, reason } = input;
  const write = writeOf('rules.withdraw', actor, input, versionId, reason);
  const receipt = await writeOnce(deps, write, async (tx) => {
    await requireStill(tx, actor.personId, deps.today, 'rules.withdraw');
    const version = await requireVersion(tx, versionId);
    if (version.state === 'withdrawn') throw new AppError('CONFLICT', '这一版已经撤回');
    if (version.state === 'signed' && version.from <= deps.today)
      throw new AppError('CONFLICT', '这一版已经生效，只能另拟一版');
    const withdrawn = { by: actor.personId, at: deps.now(), reason };
    await tx.set('ruleVersions', { ...version, state: 'withdrawn', withdrawn });
    if (version.state !== 'signed') return;
    const rules = await readRules(tx);
    const own = (rules.own ?? []).filter((one) => one !== versionId);
    await tx.set('rules', { ...rules, own });
  });
  return { receipt, versionId };
}

async function requireVersion(tx: Transaction, id: string): Promise<StoredRuleVersion> {
  const version = await tx.get('ruleVersions', id);
  if (!version) throw new AppError('NOT_FOUND', '没有这一版');
  return version;
}
