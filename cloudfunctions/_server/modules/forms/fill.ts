/** A form filled: by town from the counted month, by unit from the roster as it stands. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { AppError, badField } from '@core/shared/errors';
import { townFactsOfForms } from '@core/modules/forms/facts';
import { asksLedger, unitFactsOfForms, type UnitFactsRow } from '@core/modules/forms/unit-facts';
import type { LedgerOfForm } from '@core/modules/forms/ledger-facts';
import { fillForm, type Filling } from '@core/modules/forms/fill';
import type { RawSheet } from '@core/modules/roster/contract';
import type { Actor } from '@server/runtime/actor';
import type { StoredForm } from './stored';
import { pieceOf } from '@server/runtime/file-piece';
import { namesIn } from '@server/runtime/tree';
import type { Deps, FilesDeps } from '@server/runtime/deps';
import { townsOf } from '@server/modules/reports/advance';
import { requireForm } from './forms';
import { ledgersOf } from './ledgers';
import { latestCounted } from '@server/modules/reports/repository';

/** One query's own bound; a larger district fills the form town by town. */
const MOST_UNITS = 1000;

export async function fillOfForm(
  deps: FilesDeps,
  _actor: Actor,
  input: ActionInput<'form.fill'>,
): Promise<ActionOutput<'form.fill'>> {
  const form = await requireForm(deps.store, input.formId);
  if (!form.confirmed) throw new AppError('CONFLICT', '请先确认每一列填什么');
  const file = await deps.files.download(form.fileId);
  const sheet = (await deps.readWorkbook(file)).sheets.find(({ name }) => name === form.sheet);
  if (!sheet) throw new AppError('CONFLICT', '文件里没有这张工作表，请重新上传');
  const { filling, asOf, what } =
    form.rows === 'towns'
      ? await byTown(deps, form, sheet, input.month)
      : await byUnit(deps, form, sheet, input.townId);
  const { cells, filled, notes } = filling;
  const bytes = cells.length > 0 ? deps.fillSheet(file, form.sheet, cells) : file;
  const title = form.fileName.replace(/\.[^.]*$/, '');
  const fileName = `${title} ${what}截至${asOf}.xlsx`.replace(/[\\/:*?"<>|]/g, ' ');
  // Filled anew for each piece: a record in between shows in the digest, and the client begins again.
  return { ...pieceOf(deps, fileName, bytes, input.part), asOf, filled, notes };
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
  const [report] = await latestCounted(deps.store, month);
  if (!report) throw badField('input.month', '这个月还没有统计，请先在“通报”里生成');
  const towns = await townsOf(deps, report._id);
  const filling = fillForm(form, sheet, towns, townFactsOfForms);
  return { filling, asOf: report.knownOn, what: `${report.month} ` };
}

/** What a form asks of a unit. */
const FIELDS = [
  ...(['name', 'creditCode', 'kind', 'townName', 'headcount', 'formation', 'status'] as const),
  'partyOrganizationIds',
] as const;

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
    fields: FIELDS,
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
