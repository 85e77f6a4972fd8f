/**
 * 督办 by the clock: every day it withdraws drafts whose basis is gone and lets old cases
 * expire; once in each period of the pack's rhythm, on its first working day or the first
 * run after it, it drafts: units, branches, deadlines of the five engines. A case of a
 * deadline is settled by the records, also when it was signed. A draft's id follows from threshold, subject and window, so a
 * pass done twice changes nothing. Nothing is sent to anybody: a person signs first.
 */
import type { PracticeKind } from '@core/modules/follow-ups/contract';
import { periodOf } from '@core/shared/calendar/period';
import { withdrawalOf } from '@core/modules/follow-ups/drafts';
import { draftsOnOrAfter } from '@core/modules/follow-ups/steps';
import { shelved, followUpsOnShelves } from './repository';
import type { StoredFollowUp } from './stored';
import type { Deps } from '@server/runtime/deps';
import type { AnyWhere } from '@server/runtime/store';
import { aroundMany } from './around';
import { draftForBranches, draftForUnits } from './draft';
import { draftForDeadlines, settleByRecords } from './draft-deadlines';
import { draftForKept } from './draft-kept';
import { groundOf, stillDue } from './judge';
import type { Job } from '@server/runtime/jobs/job';

const CHUNK = 25;
const MARK = 'followUpsDrafted';

type Chunk = (deps: Deps, after: string) => Promise<string | null>;

export const draftFollowUps: Job = async (deps, cursor, deadline) => {
  let at: string | null = cursor || 'd:';
  while (at && deps.now() < deadline) {
    at = (await CHUNKS[at.slice(0, 1)]?.(deps, at.slice(2))) ?? null;
  }
  return at;
};

/** Deadlines of one engine, then the next phase. */
const deadlinesOf =
  (of: PracticeKind, phase: string, following: string): Chunk =>
  async (deps, after) => {
    const last = await draftForDeadlines(deps, of, after, CHUNK);
    return last ? `${phase}${last}` : following;
  };

const CHUNKS: Readonly<Record<string, Chunk>> = {
  d: async (deps, after) => {
    const drafts = await onShelf(deps, ['draft'], after);
    const { of } = await aroundMany(deps, drafts);
    for (const draft of drafts) {
      const around = of(draft);
      if (around.kind === 'deadline') {
        if (!stillDue(deps, draft, around)) await settleByRecords(deps, draft);
        continue;
      }
      const { verdicts } = groundOf(deps, draft, around);
      const reason = withdrawalOf(draft.threshold, draft.basis, verdicts);
      if (reason) await withdraw(deps, draft, reason);
    }
    return next('d:', drafts) ?? 's:';
  },
  s: async (deps, after) => {
    const more = { 'subject.kind': 'deadline' };
    const signed = await onShelf(deps, ['awaiting', 'toClose'], after, more);
    const { of } = await aroundMany(deps, signed);
    for (const one of signed) {
      const around = of(one);
      const isDone = around.kind === 'deadline' && !stillDue(deps, one, around);
      if (isDone) await settleByRecords(deps, one);
    }
    return next('s:', signed) ?? 'e:';
  },
  e: async (deps, after) => {
    const open = await onShelf(deps, ['draft', 'awaiting', 'toClose', 'ended'], after, {
      expiresOn: { lte: deps.today },
    });
    for (const followUp of open) await rewrite(deps, followUp, (f) => f);
    return next('e:', open) ?? ((await draftsToday(deps)) ? 'k:' : null);
  },
  k: async (deps, after) => {
    const kept = await draftForKept(deps, after, CHUNK);
    if (!kept) return 'u:';
    return kept.last ? `k:${kept.last}` : 'o:';
  },
  // Where what is kept of units does not say who may be reached: all of them.
  u: async (deps, after) => {
    const last = await draftForUnits(deps, after, CHUNK);
    return last ? `u:${last}` : 'o:';
  },
  o: async (deps, after) => {
    const last = await draftForBranches(deps, after, CHUNK);
    return last ? `o:${last}` : 'c:';
  },
  c: deadlinesOf('standard', 'c:', 'r:'),
  r: deadlinesOf('process', 'r:', 'p:'),
  p: deadlinesOf('pair', 'p:', 'm:'),
  m: deadlinesOf('means', 'm:', 'l:'),
  l: deadlinesOf('pledge', 'l:', 'x:'),
  x: async (deps) => {
    const { key } = periodOf(deps.pack.supervision.draftEvery, deps.today);
    await deps.store.set('deployment', { _id: MARK, schemaVersion: 1, value: key });
    return null;
  },
};

function onShelf(
  deps: Deps,
  shelves: readonly StoredFollowUp['shelf'][],
  after: string,
  more: AnyWhere = {},
): Promise<StoredFollowUp[]> {
  return followUpsOnShelves(deps.store, after, more, shelves, CHUNK);
}

const next = (phase: string, done: readonly StoredFollowUp[]): string | null => {
  const last = done[CHUNK - 1];
  return last ? `${phase}${last._id}` : null;
};

/** True once in each period of the rhythm, from its first working day on. */
async function draftsToday(deps: Deps): Promise<boolean> {
  if (!draftsOnOrAfter(deps.pack.supervision, deps.today, deps.calendar)) return false;
  const period = periodOf(deps.pack.supervision.draftEvery, deps.today);
  return (await deps.store.get('deployment', MARK))?.value !== period.key;
}

/** By nobody: the records themselves took the ground away. */
function withdraw(deps: Deps, draft: StoredFollowUp, reason: string): Promise<void> {
  const ended = { kind: 'dropped' as const, on: deps.today, at: deps.now(), reason };
  return rewrite(deps, draft, (f) => (f.shelf === 'draft' ? { ...f, ended } : f));
}

/** Someone may have signed meanwhile: what is stored at the commit decides. */
async function rewrite(
  deps: Deps,
  { _id }: StoredFollowUp,
  change: (followUp: StoredFollowUp) => StoredFollowUp,
): Promise<void> {
  await deps.store.transaction(async (tx) => {
    const followUp = await tx.get('followUps', _id);
    if (!followUp) return;
    await tx.set('followUps', shelved(change(followUp), deps.pack.supervision, deps.today));
  });
}
