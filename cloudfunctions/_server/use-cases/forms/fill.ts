/** A form filled: by town from the counted month, by unit from the roster as it stands. */
import type { ActionInput, ActionOutput } from '@core/contracts/actions';
import { AppError, badField } from '@core/contracts/errors';
import { townFactsOfForms } from '@core/domain/forms/facts';
import { asksLedger, unitFactsOfForms, type UnitFactsRow } from '@core/domain/forms/unit-facts';
import type { LedgerOfForm } from '@core/domain/forms/ledger-facts';
import { fillForm, type FilledCell, type Filling } from '@core/domain/forms/fill';
import type { RawSheet } from '@core/contracts/roster';
import type { Actor } from '@server/policies/actor';
import type { StoredForm } from '@server/repositories/stored-forms';
import { DISTRICT_ID, namesIn } from '@server/repositories/tree';
import type { Deps } from '../deps';
import { townsOf } from '../reports/advance';
import { requireForm, type ReadWorkbook } from './forms';
import { ledgersOf } from './ledgers';

export type FillSheet = (
  file: Uint8Array,
  sheet: string,
  cells: readonly FilledCell[],
) => Uint8Array;

/** A function's answer holds 1 MB. */
const WHOLE_BYTES = 700 * 1024;
/** One query's own bound; a larger district fills the form town by town. */
const MOST_UNITS = 1000;

export function fillOfForm(readWorkbook: ReadWorkbook, fillSheet: FillSheet) {
  return async (
    deps: Deps,
    actor: Actor,
    input: ActionInput<'form.fill'>,
  ): Promise<ActionOutput<'form.fill'>> => {
    const form = await requireForm(deps.store, input.formId);
    if (!form.confirmed) throw new AppError('CONFLICT', '请先确认每一列填什么');
    const file = await deps.files.download(form.fileId);
    const sheet = (await readWorkbook(file)).sheets.find(({ name }) => name === form.sheet);
    if (!sheet) throw new AppError('CONFLICT', '文件里没有这张工作表，请重新上传');
    const { filling, asOf, what } =
      form.rows === 'towns'
        ? await byTown(deps, form, sheet, input.month)
        : await byUnit(deps, form, sheet, input.townId);
    const { cells, filled, notes } = filling;
    const bytes = cells.length > 0 ? fillSheet(file, form.sheet, cells) : file;
    const title = form.fileName.replace(/\.[^.]*$/, '');
    const fileName = `${title} ${what}截至${asOf}.xlsx`.replace(/[\\/:*?"<>|]/g, ' ');
    const told = { fileName, asOf, filled, notes };
    if (bytes.length <= WHOLE_BYTES) {
      return { ...told, base64: Buffer.from(bytes).toString('base64') };
    }
    const path = `forms/${deps.randomCode(26)}/filled.xlsx`;
    const fileId = await deps.files.upload(path, bytes);
    // Noted as nobody's to name again: it goes with the other files that nothing keeps.
    const note = { schemaVersion: 1, owner: actor.personId, path: `-${path}`, fileId } as const;
    await deps.store.set('uploads', { _id: `filled-${form._id}`, ...note, at: deps.now() });
    return { ...told, url: await deps.files.link(fileId) };
  };
}

interface Filled {
  filling: Filling;
  asOf: string;
  what: string;
}

async function byTown(
  deps: Deps,
  form: StoredForm,
  sheet: RawSheet,
  month: string | undefined,
): Promise<Filled> {
  const [report] = await deps.store.find('reports', {
    where: {
      scopeId: DISTRICT_ID,
      state: { in: ['ready', 'issued'] },
      ...(month ? { month } : {}),
    },
    orderBy: [['startedAt', 'desc']],
    limit: 1,
  });
  if (!report) throw badField('input.month', '这个月还没有统计，请先在“通报”里生成');
  const towns = await townsOf(deps, report._id);
  const filling = fillForm(form, sheet, towns, townFactsOfForms);
  return { filling, asOf: report.knownOn, what: `${report.month} ` };
}

async function byUnit(
  deps: Deps,
  form: StoredForm,
  sheet: RawSheet,
  townId: string | undefined,
): Promise<Filled> {
  const units = await deps.store.find('units', {
    where: townId ? { townId } : {},
    orderBy: [['sortKey', 'asc']],
    limit: MOST_UNITS,
    fields: [
      ...['name', 'creditCode', 'kind', 'townName', 'headcount', 'formation', 'status'],
      'partyOrganizationIds',
    ],
  });
  if (units.length === MOST_UNITS) throw badField('input.townId', '单位太多，请按镇街填');
  const names = await namesIn(
    deps.store,
    'partyOrganizations',
    units.flatMap(({ partyOrganizationIds }) => partyOrganizationIds),
  );
  const asks = form.columns.some(({ fact }) => fact !== null && asksLedger(fact));
  const known = asks ? await ledgersOf(deps.store, units) : new Map<string, LedgerOfForm>();
  const rows = units.map(({ partyOrganizationIds, ...unit }): UnitFactsRow => ({
    ...unit,
    ledger: known.get(unit._id) ?? {},
    partyOrganizations: partyOrganizationIds.flatMap((id) => names.get(id) ?? []).join('、'),
  }));
  return { filling: fillForm(form, sheet, rows, unitFactsOfForms), asOf: deps.today, what: '' };
}
