/** Forms of superiors: uploaded once, mapped once by a person, listed, removed. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { AppError, badField } from '@core/shared/errors';
import type { Form } from '@core/modules/forms/contract';
import { factTitles } from '@core/modules/forms/facts';
import { recogniseForm } from '@core/modules/forms/recognise';
import type { Actor } from '@server/runtime/actor';
import type { Store } from '@server/runtime/store';
import type { StoredForm } from './stored';
import { listTowns } from '@server/runtime/tree';
import type { Deps, FilesDeps } from '@server/runtime/deps';
import { hashOf, writeOf, writeOnce } from '@server/runtime/once';
import { keepUpload, removeUpload, requireOwnUpload } from '@server/modules/uploads/uploads';
import { latestForms } from './repository';
import { countedMonths } from '@server/modules/reports/repository';

/** Months to choose from: two years are more than anybody fills again. */
const MONTHS = 24;

export async function uploadForm(
  deps: FilesDeps,
  actor: Actor,
  input: ActionInput<'form.upload'>,
): Promise<Form> {
  const { id, fileId, fileName } = input;
  const contentHash = hashOf(deps, input);
  const earlier = await deps.store.get('forms', id);
  if (earlier?.contentHash === contentHash) return present(earlier);
  if (earlier) throw new AppError('CONFLICT', '同一编号已用于另一张表');
  const upload = await requireOwnUpload(deps, actor, fileId);
  const raw = await deps.readWorkbook(await deps.files.download(fileId));
  // A form is filled in its own file: a text has no cells to write into.
  if (raw.text) throw badField('input.fileId', '空白表请用 Excel 或 WPS 的 .xlsx 文件');
  const found = recogniseForm(raw);
  if (!found) {
    throw badField('input.fileId', '看不出哪一行是表头。表头要有镇街或单位名称，以及要填的列');
  }
  const document: StoredForm = {
    _id: id,
    schemaVersion: 1,
    fileId,
    fileName,
    at: deps.now(),
    by: actor.personId,
    confirmed: false,
    ...found,
    contentHash,
  };
  await deps.store.set('forms', document);
  await keepUpload(deps, upload);
  return present(document);
}

export async function mapForm(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'form.map'>,
): Promise<Form> {
  const { formId, rows, columns } = input;
  const asked = new Map(columns.map(({ column, fact }) => [column, fact]));
  for (const fact of asked.values()) {
    if (fact !== null && !Object.hasOwn(factTitles[rows], fact)) {
      throw badField('input.columns', '没有这一项');
    }
  }
  const write = writeOf('form.map', actor, input, formId);
  await writeOnce(deps, write, async (tx) => {
    const form = await tx.get('forms', formId);
    if (!form) throw new AppError('NOT_FOUND', '没有这张表');
    await tx.set('forms', {
      ...form,
      rows,
      confirmed: true,
      // What is refused stays refused whatever is asked.
      columns: form.columns.map((one) => ({
        ...one,
        fact: one.refused ? null : (asked.get(one.column) ?? null),
      })),
    });
  });
  return present(await requireForm(deps.store, formId));
}

export async function listForms({ store }: Deps): Promise<ActionOutput<'form.list'>> {
  const forms = await latestForms(store);
  const reports = await countedMonths(store, MONTHS);
  const months = [...new Set(reports.map(({ month }) => month))].sort().reverse();
  return { forms: forms.map(present), months, towns: await listTowns(store) };
}

export async function removeForm(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'form.remove'>,
): Promise<ActionOutput<'form.remove'>> {
  const { formId } = input;
  const form = await deps.store.get('forms', formId);
  const write = writeOf('form.remove', actor, input, formId);
  const receipt = await writeOnce(deps, write, async (tx) => {
    if (!(await tx.get('forms', formId))) throw new AppError('NOT_FOUND', '没有这张表');
    await tx.remove('forms', formId);
  });
  // Gone from the list either way; a file that cannot be removed holds nobody's data.
  if (form) await removeUpload(deps, form.fileId);
  return { receipt };
}

/** @throws AppError NOT_FOUND */
export async function requireForm(store: Store, formId: string): Promise<StoredForm> {
  const form = await store.get('forms', formId);
  if (!form) throw new AppError('NOT_FOUND', '没有这张表');
  return form;
}

function present({ _id, ...form }: StoredForm): Form {
  const { fileName, at, confirmed, sheet, rows, headerRow, columns } = form;
  return { formId: _id, fileName, at, confirmed, sheet, rows, headerRow, columns };
}
