/**
 * Differences are accepted or set aside. What is accepted becomes an import of its own:
 * it is written in chunks, goes on after a stop, and is undone whole like any other.
 */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { AppError } from '@core/shared/errors';
import type { Difference } from '@core/modules/registry/contract';
import type { OperatingStatus } from '@core/modules/units/contract';
import type { Actor } from '@server/runtime/actor';
import type { Transaction } from '@server/runtime/store';
import type { ImportOperation, StoredImport } from '@server/modules/roster/stored';
import type { StoredDifference, StoredRegistryDifferences, StoredRegistryRun } from './stored';
import type { Deps } from '@server/runtime/deps';
import { writeOnce } from '@server/runtime/once';
import { CHUNK as OPERATIONS, chunkId } from '@server/modules/roster/advance';
import { buildOperations } from '@server/modules/roster/build-operations';
import { readKnownRoster, type KnownIds } from '@server/modules/roster/known-roster';
import { receiptOf } from '@server/runtime/receipt';
import { chunkIds, decidedOf, requireRun, undoneImports } from './runs';
import { differencesById } from './repository';

type Input = ActionInput<'registry.decide'>;

export async function decideRegistry(
  deps: Deps,
  actor: Actor,
  input: Input,
): Promise<ActionOutput<'registry.decide'>> {
  const { id, runId, decision } = input;
  const run = await requireRun(deps.store, runId);
  const before = await differencesById(deps.store, chunkIds(run));
  const undone = await undoneImports(
    deps.store,
    before.flatMap((c) => c.differences),
  );
  const known = decision === 'accept' ? await readKnownRoster(deps.store) : null;
  const write = {
    id,
    action: 'registry.decide',
    actorId: actor.personId,
    targetId: runId,
    ...(input.decision === 'setAside' ? { reason: input.reason } : {}),
    content: input,
  };
  const isMine = isChosen(input, undone);
  await writeOnce(deps, write, async (tx) => {
    const chosen: StoredDifference[] = [];
    for (const chunk of chunkIds(run)) {
      const document = await tx.get('registryDifferences', chunk);
      if (document) chosen.push(...(await mark(tx, document, isMine, input, actor)));
    }
    if (chosen.length === 0) throw new AppError('CONFLICT', '没有可处理的差异，请刷新后再试');
    if (known) await startImport(deps, tx, actor, run, id, chosen, known);
  });
  const decided = await decidedBy(deps, run, input);
  return { receipt: receiptOf(deps, id), decided, ...(known ? { importId: id } : {}) };
}

type IsChosen = (difference: StoredDifference) => boolean;

function isChosen({ kind, keys }: Input, undone: ReadonlySet<string>): IsChosen {
  const named = keys && new Set(keys);
  return (d) =>
    d.kind === kind && (!named || named.has(d.key)) && decidedOf(d, undone).state === 'open';
}

async function mark(
  tx: Transaction,
  document: StoredRegistryDifferences,
  isMine: IsChosen,
  input: Input,
  { personId }: Actor,
): Promise<StoredDifference[]> {
  const mine = document.differences.filter(isMine);
  if (mine.length === 0) return [];
  const marked = document.differences.map((d) => {
    if (!isMine(d)) return d;
    return input.decision === 'accept'
      ? { ...d, importId: input.id }
      : { ...d, aside: { reason: input.reason, by: personId } };
  });
  await tx.set('registryDifferences', { ...document, differences: marked });
  return mine;
}

/** How many the decision holds: told again when it is repeated. */
async function decidedBy({ store }: Deps, run: StoredRegistryRun, input: Input): Promise<number> {
  const chunks = await differencesById(store, chunkIds(run));
  const all = chunks.flatMap((c) => c.differences);
  return all.filter((d) =>
    input.decision === 'accept'
      ? d.importId === input.id
      : d.kind === input.kind && d.aside?.reason === input.reason,
  ).length;
}

/** What a unit's status becomes when the difference is accepted. */
const BECOMES: Readonly<Record<Exclude<Difference['kind'], 'new'>, OperatingStatus>> = {
  closed: 'closed',
  nominal: 'suspended',
  missing: 'closed',
};

function operationsOf(
  deps: Deps,
  importId: string,
  chosen: readonly Difference[],
  known: KnownIds,
): ImportOperation[] {
  const fresh = chosen.filter((d) => d.kind === 'new');
  const rows = {
    units: fresh.map(({ name, town, unitKind, creditCode }, i) => ({
      sheet: '登记比对',
      row: i + 1,
      name,
      kind: unitKind,
      town,
      ...(creditCode ? { creditCode } : {}),
      status: 'operating' as const,
    })),
    partyOrganizations: [],
    members: [],
    instructors: [],
    responsibilities: [],
  };
  const changed = chosen.flatMap((d): ImportOperation[] => {
    if (d.kind === 'new' || !d.unitId) return [];
    const { name, town, unitKind, creditCode, unitId } = d;
    const townId = known.townOfUnit.get(unitId);
    if (!townId) return [];
    const at = [...known.townByKey.values()].find((town) => town.id === townId);
    return [
      {
        kind: 'unit',
        id: unitId,
        facts: {
          name,
          kind: unitKind,
          townId,
          townName: town,
          ...(at?.order === undefined ? {} : { townOrder: at.order }),
          ...(creditCode ? { creditCode } : {}),
          status: BECOMES[d.kind],
        },
        partyOrganizationIds: [],
        responsibilities: [],
      },
    ];
  });
  return [...buildOperations(deps, importId, rows, known), ...changed];
}

async function startImport(
  deps: Deps,
  tx: Transaction,
  actor: Actor,
  run: StoredRegistryRun,
  importId: string,
  chosen: readonly Difference[],
  known: KnownIds,
): Promise<void> {
  const operations = operationsOf(deps, importId, chosen, known);
  const chunks = Math.ceil(operations.length / OPERATIONS);
  for (let chunk = 0; chunk < chunks; chunk += 1) {
    await tx.set('importRows', {
      _id: chunkId(importId, chunk),
      schemaVersion: 1,
      importId,
      operations: operations.slice(chunk * OPERATIONS, (chunk + 1) * OPERATIONS),
    });
  }
  const added = chosen.filter((d) => d.kind === 'new').length;
  const head: StoredImport = {
    _id: importId,
    schemaVersion: 1,
    fileId: '',
    fileName: `登记比对：${run.fileName}`,
    startedBy: actor.personId,
    startedAt: deps.now(),
    businessDate: deps.today,
    state: 'applying',
    contentHash: importId,
    recognition: { sheets: [], ignored: [], questions: [] },
    report: {
      summary: {},
      issues: [],
      doubts: [],
      dependents: [],
      notRead: [],
      unread: [],
      questions: [],
    },
    moreIssues: 0,
    chunks,
    doneChunks: 0,
    counts: { added, changed: chosen.length - added, unchanged: 0 },
    conflicts: [],
    blockers: [],
  };
  await tx.set('imports', head);
}
