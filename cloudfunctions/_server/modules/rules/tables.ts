/** Lists of the rules as a workbook, and what one says otherwise. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import type { RuleField } from '@core/modules/rules/contract';
import { fieldsOf } from '@core/modules/rules/fields';
import { rulePartTitles, type RulePart } from '@core/modules/rules/labels';
import { namedIn } from '@core/modules/rules/named';
import { readTables } from '@core/modules/rules/read-tables';
import { tablesOf } from '@core/modules/rules/tables';
import { badField } from '@core/shared/errors';
import type { Actor } from '@server/runtime/actor';
import type { Deps, FilesDeps } from '@server/runtime/deps';
import { pieceOf } from '@server/runtime/file-piece';
import { removeUpload, requireOwnUpload } from '@server/modules/uploads/uploads';
import { markOf, packBegunWith, rulesOfDay, signedNow, valueOn } from './district-rules';

/** A draft takes so many edits. */
const MOST_EDITS = 300;

/** The lists of a part, as it will stand on a day. Two requests. */
export async function tablesOfRules(
  deps: FilesDeps,
  _actor: Actor,
  { part, on = deps.today, piece }: ActionInput<'rules.tables'>,
): Promise<ActionOutput<'rules.tables'>> {
  const { fields, value } = await partOn(deps, part, on);
  const sheets = tablesOf(fields, value);
  if (sheets.length === 0) throw badField('input.part', '这一部分没有清单，请在页面上改');
  const bytes = await deps.workbookOf(sheets);
  return pieceOf(deps, `规则-${rulePartTitles[part]}-${on}.xlsx`, bytes, piece);
}

/** Reads a workbook of a part's lists. @throws AppError BAD_INPUT where none of its sheets is one of them. */
export async function readRuleTables(
  deps: FilesDeps,
  actor: Actor,
  { part, on, fileId }: ActionInput<'rules.readTables'>,
): Promise<ActionOutput<'rules.readTables'>> {
  await requireOwnUpload(deps, actor, fileId);
  const { fields, value } = await partOn(deps, part, on);
  const { sheets } = await deps.readWorkbook(await deps.files.download(fileId));
  await removeUpload(deps, fileId);
  const { edits, rows } = readTables(fields, value, sheets);
  if (rows.length === 0) throw badField('input.fileId', '表里没有这一部分的清单，请先导出再改');
  if (edits.length > MOST_EDITS)
    throw badField('input.fileId', `改了 ${edits.length} 处，一次最多 ${MOST_EDITS} 处，请分几次`);
  return { seen: markOf(value), edits, rows };
}

async function partOn(
  deps: Deps,
  part: RulePart,
  on: string,
): Promise<{ fields: RuleField[]; value: unknown }> {
  const pack = rulesOfDay(packBegunWith(deps), await signedNow(deps), on);
  const value = valueOn(pack, part, on);
  if (value === undefined) throw badField('input.part', '规则包没有这一部分');
  return { fields: fieldsOf(part, value, namedIn(pack)), value };
}
