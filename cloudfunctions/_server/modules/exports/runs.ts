/** The actions of an export: begun with a reason, read page by page, put together, kept for some days. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { AppError, badField } from '@core/shared/errors';
import { exportKindTitles, type ExportStatus } from '@core/modules/exports/contract';
import type { RoleGrant } from '@core/modules/people/contract';
import { grantsOver, requireGrant } from '@server/runtime/access';
import type { Actor } from '@server/runtime/actor';
import { requireStill } from '@server/runtime/standing';
import type { Store } from '@server/runtime/store';
import type { StoredExport } from './stored';
import { pieceOf } from '@server/runtime/file-piece';
import { DISTRICT_ID } from '@server/runtime/tree';
import type { Deps, FilesDeps } from '@server/runtime/deps';
import { noteExport } from './note';
import { hashOf, writeOf, writeOnce } from '@server/runtime/once';
import { collect, pagesOfPart, partId, removeParts } from './parts';
import { stepsOf } from './steps';
import { exportsStartedBy } from './repository';

/** One call works for a few seconds, so that progress is seen. */
const SLICE_MS = 4_000;
/** Putting a district's file together takes several seconds more: a call that has read so long leaves it to the next. */
const FINISH_WITHIN_MS = 2_000;
/** Rows of one archive: they are held at once while the pages are made, in 512 MB. docs/performance.md */
const MOST_ROWS = 400_000;

export async function startExport(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'export.start'>,
): Promise<ExportStatus> {
  const { id, kind, townId, reason, withPhones = false } = input;
  requireGrant('export.start', actor, ({ scopeId }) => scopeId === townId);
  const scope = await deps.store.get('orgNodes', townId ?? DISTRICT_ID);
  if (!scope) throw badField('input.townId', '没有这个镇街');
  const head: StoredExport = {
    _id: id,
    schemaVersion: 1,
    kind,
    ...(townId ? { townId } : {}),
    scopeName: scope.name,
    withPhones,
    startedBy: actor.personId,
    startedAt: deps.now(),
    asOf: deps.today,
    state: 'reading',
    step: 0,
    after: '',
    parts: 0,
    rows: 0,
    contentHash: hashOf(deps, input),
  };
  const write = writeOf('export.start', actor, input, scope._id, reason);
  // First the note, then the data: nothing leaves unnoted.
  await writeOnce(deps, write, async (tx) => {
    await tx.add('exports', head);
    const what = `export.${kind}`;
    await noteExport(deps, actor, { about: scope._id, what, reason }, tx);
  });
  return present((await deps.store.get('exports', id)) ?? head);
}

export async function advanceExport(
  deps: FilesDeps,
  actor: Actor,
  { id }: ActionInput<'export.advance'>,
): Promise<ExportStatus> {
  const began = deps.now();
  let head = await requireOwn(deps, actor, id);
  while (head.state === 'reading' && deps.now() < began + SLICE_MS) {
    await requireStill(deps.store, actor.personId, deps.today, 'export.start', ofTown(head));
    const ready = head.step >= stepsOf(head.kind).length;
    if (ready && deps.now() > began + FINISH_WITHIN_MS) break;
    head = ready ? await finish(deps, head) : await readPart(deps, head);
  }
  return present(head);
}

/** Reads some pages and keeps them as one; read twice, they are written over themselves. */
async function readPart(deps: Deps, head: StoredExport): Promise<StoredExport> {
  const step = stepsOf(head.kind)[head.step];
  if (!step) return head;
  const { rows, next } = await pagesOfPart((after) => step.read(deps, head, after), head.after);
  const count = Object.values(rows).reduce((sum, list) => sum + (list?.length ?? 0), 0);
  if (head.rows + count > MOST_ROWS) {
    throw new AppError('CONFLICT', '资料太多，一个文件放不下，请按镇街分别导出');
  }
  if (count > 0) {
    const _id = partId(head._id, head.parts);
    await deps.store.set('exportParts', { _id, schemaVersion: 1, exportId: head._id, rows });
  }
  return moveOn(deps.store, head, {
    step: next === undefined ? head.step + 1 : head.step,
    after: next ?? '',
    parts: head.parts + (count > 0 ? 1 : 0),
    rows: head.rows + count,
  });
}

async function finish(deps: FilesDeps, head: StoredExport): Promise<StoredExport> {
  const { store } = deps;
  const bytes = await deps.assemble(head, await collect(store, head));
  const ending = head.kind === 'roster' ? 'xlsx' : 'zip';
  const title = `${head.scopeName}${exportKindTitles[head.kind]} 截至${head.asOf}`;
  const fileId = await deps.files.upload(
    `exports/${deps.randomCode(26)}/${head._id}.${ending}`,
    bytes,
  );
  const fileName = `${title.replace(/[\\/:*?"<>|]/g, ' ')}.${ending}`;
  const done = { state: 'done', fileId, fileName, bytes: bytes.length } as const;
  const now = await moveOn(store, head, done);
  await removeParts(store, head);
  return now;
}

/** Moves the head on if nobody was faster; who was has done the same work. */
function moveOn(
  store: Store,
  expected: StoredExport,
  change: Partial<StoredExport>,
): Promise<StoredExport> {
  return store.transaction(async (tx) => {
    const now = await tx.get('exports', expected._id);
    const same =
      now?.state === expected.state && now.step === expected.step && now.after === expected.after;
    if (!now || !same) return now ?? expected;
    const moved = { ...now, ...change };
    await tx.set('exports', moved);
    return moved;
  });
}

export async function openExport(
  deps: Deps,
  actor: Actor,
  { id }: ActionInput<'export.open'>,
): Promise<ExportStatus> {
  return present(await requireOwn(deps, actor, id));
}

export async function listExports(deps: Deps, actor: Actor): Promise<ActionOutput<'export.list'>> {
  const heads = await exportsStartedBy(deps.store, actor.personId);
  const mine = heads.filter((head) => mayTake(actor, head));
  return { exports: mine.map(present) };
}

export async function fileOfExport(
  deps: Deps,
  actor: Actor,
  { id, part }: ActionInput<'export.file'>,
): Promise<ActionOutput<'export.file'>> {
  const { fileId, fileName = '' } = await requireOwn(deps, actor, id);
  if (!fileId) throw new AppError('CONFLICT', '还没有准备好，请稍候');
  return pieceOf(deps, fileName, await deps.files.download(fileId), part);
}

const ofTown =
  ({ townId }: StoredExport) =>
  ({ scopeId }: RoleGrant): boolean =>
    scopeId === townId;

/** Whether the actor might still ask for it today: with the right goes the file. */
const mayTake = (actor: Actor, head: StoredExport): boolean =>
  head.startedBy === actor.personId && grantsOver('export.start', actor, ofTown(head)).length > 0;

/** An export is its own asker's, as long as they may: what it holds was asked for with that person's reason. */
async function requireOwn({ store }: Deps, actor: Actor, id: string): Promise<StoredExport> {
  const head = await store.get('exports', id);
  if (!head || head.startedBy !== actor.personId) throw new AppError('NOT_FOUND', '没有这次导出');
  if (!mayTake(actor, head)) {
    throw new AppError('FORBIDDEN', '您的工作范围已有变化，不能再取这份资料；它到期自动删除');
  }
  return head;
}

function present(head: StoredExport): ExportStatus {
  const { _id, kind, scopeName, startedAt, state, rows, fileName, bytes } = head;
  return {
    exportId: _id,
    kind,
    scopeName,
    startedAt,
    state,
    rows,
    at: stepsOf(kind)[head.step]?.title ?? '',
    ...(fileName ? { fileName } : {}),
    ...(bytes ? { bytes } : {}),
  };
}
