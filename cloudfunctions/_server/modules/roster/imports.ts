/** The actions of an import: inspect, apply, advance, undo, open, list. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { ISSUES_SHOWN, type ImportStatus } from '@core/modules/roster/actions';
import { AppError } from '@core/shared/errors';
import { cutText } from '@core/shared/visible-text';
import type { RawWorkbook, RosterMapping } from '@core/modules/roster/contract';
import { checkRoster } from '@core/modules/roster/check-roster';
import { recogniseWorkbook } from '@core/modules/roster/recognise-workbook';
import type { Actor } from '@server/runtime/actor';
import type { StoredImport } from './stored';
import type { Deps, FilesDeps } from '@server/runtime/deps';
import { hashOf, writeOnce } from '@server/runtime/once';
import { requireOwnUpload } from '@server/modules/uploads/uploads';
import { CHUNK, advance, chunkId } from './advance';
import { buildOperations } from './build-operations';
import { moveOn, presentImport, requireImport } from './import-store';
import { readKnownRoster } from './known-roster';
import { latestImports } from './repository';

/** One call works for a few seconds, so that progress is seen. */
const SLICE_MS = 4_000;

/** Reads and checks an uploaded workbook. Inspecting again with a mapping replaces what was checked. */
export async function inspectRoster(
  deps: FilesDeps,
  actor: Actor,
  input: ActionInput<'roster.inspect'>,
): Promise<ImportStatus> {
  const { id } = input;
  const contentHash = hashOf(deps, input);
  const earlier = await deps.store.get('imports', id);
  if (earlier?.contentHash === contentHash) return presentImport(earlier);
  if (earlier && (earlier.fileId !== input.fileId || !isDraft(earlier))) {
    throw new AppError('CONFLICT', '同一编号已用于另一次导入');
  }
  await requireOwnUpload(deps, actor, input.fileId);
  const raw = namedAfter(
    input.fileName,
    await deps.readWorkbook(await deps.files.download(input.fileId)),
  );
  const head = await checkWorkbook(deps, raw, input.mapping, {
    _id: id,
    schemaVersion: 1,
    fileId: input.fileId,
    fileName: input.fileName,
    startedBy: actor.personId,
    startedAt: earlier?.startedAt ?? deps.now(),
    businessDate: deps.today,
    contentHash,
  });
  await deps.store.set('imports', head);
  return presentImport(await advance(deps, head, deps.now() + SLICE_MS, actor.personId));
}

/** The one sheet of a text is called as its file is: the name says what it holds. */
function namedAfter(fileName: string, raw: RawWorkbook): RawWorkbook {
  const name = cutText(fileName.replace(/\.[^.]{1,5}$/, ''), 200);
  return raw.text && name !== ''
    ? { ...raw, sheets: raw.sheets.map((sheet) => ({ ...sheet, name })) }
    : raw;
}

const isDraft = ({ state }: StoredImport): boolean =>
  state === 'unsure' || state === 'planning' || state === 'ready';

type HeadFacts = Pick<
  StoredImport,
  | '_id'
  | 'schemaVersion'
  | 'fileId'
  | 'fileName'
  | 'startedBy'
  | 'startedAt'
  | 'businessDate'
  | 'contentHash'
>;

async function checkWorkbook(
  deps: Deps,
  raw: RawWorkbook,
  mapping: RosterMapping | undefined,
  facts: HeadFacts,
): Promise<StoredImport> {
  const known = await readKnownRoster(deps.store);
  const recognition = recogniseWorkbook(raw, mapping);
  const { rows, ...report } = checkRoster(raw, recognition, {
    today: deps.today,
    known: known.known,
    ...(mapping ? { mapping } : {}),
  });
  const open = [...recognition.questions, ...report.questions];
  const unsure = open.some(({ optional }) => !optional);
  const operations = unsure ? [] : buildOperations(deps, facts._id, rows, known);
  const chunks = Math.ceil(operations.length / CHUNK);
  for (let chunk = 0; chunk < chunks; chunk += 1) {
    await deps.store.set('importRows', {
      _id: chunkId(facts._id, chunk),
      schemaVersion: 1,
      importId: facts._id,
      operations: operations.slice(chunk * CHUNK, (chunk + 1) * CHUNK),
    });
  }
  return {
    ...facts,
    ...(mapping ? { mapping } : {}),
    state: unsure ? 'unsure' : 'planning',
    recognition,
    report: {
      ...report,
      issues: report.issues.slice(0, ISSUES_SHOWN),
      doubts: report.doubts.slice(0, ISSUES_SHOWN),
      dependents: report.dependents.slice(0, ISSUES_SHOWN),
    },
    moreIssues: Math.max(0, report.issues.length - ISSUES_SHOWN),
    chunks,
    doneChunks: 0,
    counts: { added: 0, changed: 0, unchanged: 0 },
    conflicts: [],
    corrected: [],
    blockers: [],
  };
}

/** Starts writing. An import that is already being written, or is, stays as it is. */
export async function applyRoster(
  deps: Deps,
  _actor: Actor,
  { id, takesFile = false }: ActionInput<'roster.apply'>,
): Promise<ImportStatus> {
  const head = await requireImport(deps.store, id);
  if (head.state === 'applying' || head.state === 'done') return presentImport(head);
  if (head.state !== 'ready') throw new AppError('CONFLICT', '这次导入还不能写入名册');
  return presentImport(
    await moveOn(deps.store, head, {
      state: 'applying',
      doneChunks: 0,
      ...(takesFile ? { takesFile } : {}),
    }),
  );
}

/** Does the next chunks, for a few seconds. */
export async function advanceRoster(
  deps: Deps,
  actor: Actor,
  { id }: ActionInput<'roster.advance'>,
): Promise<ImportStatus> {
  const head = await requireImport(deps.store, id);
  return presentImport(await advance(deps, head, deps.now() + SLICE_MS, actor.personId));
}

/** Starts undoing the whole import; what was recorded on top of it since refuses it. */
export async function undoRoster(
  deps: Deps,
  actor: Actor,
  { id, reason }: ActionInput<'roster.undo'>,
): Promise<ImportStatus> {
  const head = await requireImport(deps.store, id);
  if (['checkingUndo', 'undoing', 'undone'].includes(head.state)) return presentImport(head);
  if (head.state !== 'done' && head.state !== 'applying') {
    throw new AppError('CONFLICT', '这次导入还没有写入名册，无需撤销');
  }
  const write = {
    id: `${id.slice(0, 50)}-undo-${deps.sha256(`${id}${deps.requestId}`).slice(0, 8)}`,
    action: 'roster.undo',
    actorId: actor.personId,
    targetId: id,
    reason,
    content: { id, reason },
  };
  await writeOnce(deps, write, async () => undefined);
  return presentImport(
    await moveOn(deps.store, head, {
      state: 'checkingUndo',
      doneChunks: 0,
      blockers: [],
      undoneBy: actor.personId,
    }),
  );
}

/** An import as it stands. */
export async function openRoster(
  deps: Deps,
  _actor: Actor,
  { id }: ActionInput<'roster.open'>,
): Promise<ImportStatus> {
  return presentImport(await requireImport(deps.store, id));
}

/** The latest 20 imports, newest first. */
export async function listRosters(deps: Deps): Promise<ActionOutput<'roster.list'>> {
  const heads = await latestImports(deps.store);
  return {
    imports: heads.map(({ _id, fileName, startedAt, state, counts }) => ({
      importId: _id,
      fileName,
      startedAt,
      state,
      counts,
    })),
  };
}
