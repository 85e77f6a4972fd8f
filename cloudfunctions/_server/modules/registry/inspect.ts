/** Reads an extract of the registry and compares it with the roster. */
import type { ActionInput } from '@core/modules/actions';
import { AppError } from '@core/shared/errors';
import type { RegistryRun } from '@core/modules/registry/contract';
import type { RawWorkbook } from '@core/modules/roster/contract';
import { compareRegistry, type RosterEntry } from '@core/modules/registry/compare';
import { checkRoster } from '@core/modules/roster/check-roster';
import { recogniseWorkbook } from '@core/modules/roster/recognise-workbook';
import type { Actor } from '@server/runtime/actor';
import { type Store } from '@server/runtime/store';
import type { StoredRegistryRun } from './stored';
import type { Deps, FilesDeps } from '@server/runtime/deps';
import { hashOf } from '@server/runtime/once';
import { removeUpload, requireOwnUpload } from '@server/modules/uploads/uploads';
import { CHUNK, decidedIn, differencesId, presentRun } from './runs';
import { unitsToCompare } from '@server/modules/units/repository';

/** Rows that could not be read and travel with the answer. */
const UNREAD_SHOWN = 50;

/** The same id with the same file is compared once; the upload is removed when it has been read. */
export async function inspectRegistry(
  deps: FilesDeps,
  actor: Actor,
  input: ActionInput<'registry.inspect'>,
): Promise<RegistryRun> {
  const { id, fileId, fileName } = input;
  const contentHash = hashOf(deps, input);
  const earlier = await deps.store.get('registryRuns', id);
  if (earlier) {
    if (earlier.contentHash === contentHash) {
      return presentRun(earlier, await decidedIn(deps.store, earlier));
    }
    throw new AppError('CONFLICT', '同一编号已用于另一次比对');
  }
  await requireOwnUpload(deps, actor, fileId);
  const raw = await deps.readWorkbook(await deps.files.download(fileId));
  const read = readRows(deps, raw);
  const { differences, same } =
    read.questions.length > 0
      ? { differences: [], same: 0 }
      : compareRegistry(read.rows, await rosterEntries(deps.store));
  const keyed = differences.map((d, i) => ({ key: `d${String(i).padStart(5, '0')}`, ...d }));
  const chunks = Math.ceil(keyed.length / CHUNK);
  for (let chunk = 0; chunk < chunks; chunk += 1) {
    await deps.store.set('registryDifferences', {
      _id: differencesId(id, chunk),
      schemaVersion: 1,
      runId: id,
      differences: keyed.slice(chunk * CHUNK, (chunk + 1) * CHUNK),
    });
  }
  const run: StoredRegistryRun = {
    _id: id,
    schemaVersion: 1,
    fileName,
    at: deps.now(),
    by: actor.personId,
    contentHash,
    rows: read.rows.length,
    unread: read.unread.slice(0, UNREAD_SHOWN),
    questions: read.questions,
    same,
    chunks,
  };
  // The head last: a call that was cut short is done again from the start.
  await deps.store.set('registryRuns', run);
  await removeUpload(deps, fileId);
  return presentRun(run, await decidedIn(deps.store, run));
}

function readRows({ today }: Deps, raw: RawWorkbook) {
  const recognition = recogniseWorkbook(raw);
  const { rows, issues, notRead } = checkRoster(raw, recognition, { today });
  // A status that cannot be read is no operating unit (C7): here it decides, and the row is not compared.
  const decides = new Set(
    recognition.sheets.flatMap(({ sheet, fields }) =>
      fields.flatMap(({ field, heading }) => (field === 'status' ? [`${sheet}|${heading}`] : [])),
    ),
  );
  const unread = issues.filter(
    ({ level, sheet, field }) =>
      level === 'error' || (level === 'setAside' && decides.has(`${sheet}|${field}`)),
  );
  const out = new Set(unread.map(({ sheet, row }) => `${sheet}|${row}`));
  const read = rows.units.filter(({ sheet, row }) => !out.has(`${sheet}|${row}`));
  const questions = recognition.questions.map(({ sheet, text }) => `“${sheet}”：${text}`);
  const nothing = questions.length === 0 && read.length === 0;
  return {
    rows: read,
    unread: unread.map(({ sheet, row, why }) => ({ sheet, row, why })),
    questions: [
      ...questions,
      ...(nothing
        ? [notRead[0]?.why ?? '没有读到单位，表头应含单位名称、单位类型、所属镇街、登记状态']
        : []),
    ],
  };
}

async function rosterEntries(store: Store): Promise<RosterEntry[]> {
  const units = await unitsToCompare(store);
  return units.map(({ _id, name, creditCode, kind, townName, status }) => ({
    unitId: _id,
    name,
    ...(creditCode ? { creditCode } : {}),
    kind,
    town: townName,
    status,
  }));
}
