/**
 * A row while it is read: its fields by name, each read once, with what was
 * wrong or put right said under the sheet's own heading.
 *
 * R12 Blank rows, totals, notes and repeated headers are skipped and counted.
 *     *ours*
 */
import type { Cell, RawRow, RosterField } from '../../contracts/roster';
import type { CheckLog, Place } from './check-log';
import type { SheetPlan } from './plan';
import type { Reader } from './reading';
import { cellText, headingText, isBlank, isFormulaError, nameKey } from './text';

const TOTAL = /^(合计|总计|小计|共计|累计)([:：(（].*)?$/;
const NOTE = /^(注|备注|说明|填表说明|填表人|制表人|填报人|审核人|填表日期|填报日期|填报单位)[:：]/;

export class RowForm implements Place {
  readonly sheet: string;
  readonly row: number;

  constructor(
    private readonly plan: SheetPlan,
    private readonly raw: RawRow,
    private readonly log: CheckLog,
  ) {
    this.sheet = plan.sheet;
    this.row = raw.number;
  }

  get place(): { sheet: string; row: number } {
    return { sheet: this.sheet, row: this.row };
  }

  /** Whether anything was wrong with the row so far. */
  get failed(): boolean {
    return this.log.hasError(this);
  }

  heading(field: RosterField): string {
    return this.plan.fields.get(field)?.heading ?? '';
  }

  cell(field: RosterField): Cell {
    const source = this.plan.fields.get(field);
    if (!source) return null;
    return source.column === null
      ? (source.constant ?? null)
      : (this.raw.cells[source.column] ?? null);
  }

  error(field: RosterField, why: string): undefined {
    this.log.error(this, this.heading(field), why);
    return undefined;
  }

  fixed(field: RosterField, why: string): void {
    this.log.fixed(this, this.heading(field), why);
  }

  /** The field's value; undefined when it is blank or was refused. */
  optional<T>(field: RosterField, reader: Reader<T>): T | undefined {
    const cell = this.cell(field);
    if (isBlank(cell)) return undefined;
    // R3, in any field: the office must see that its formula broke.
    if (isFormulaError(cell)) return this.error(field, `公式出错（${cellText(cell)}），请改成内容`);
    const reading = reader(cell);
    if (!reading.ok) return this.error(field, reading.why);
    if ('doubt' in reading) {
      this.log.doubt(this, this.heading(field), reading.doubt);
      return undefined;
    }
    if (reading.fixed !== undefined) this.fixed(field, reading.fixed);
    return reading.value;
  }

  /** The same for a field that must be filled. */
  required<T>(field: RosterField, reader: Reader<T>): T | undefined {
    if (isBlank(this.cell(field))) return this.error(field, '没有填');
    return this.optional(field, reader);
  }

  /** Why the row is not read at all (R12); undefined when it is. */
  whySkipped(): string | undefined {
    const { cells } = this.raw;
    if (cells.every((cell) => isBlank(cell))) return '空行';
    const first = cells.find((cell) => typeof cell === 'string' && !isBlank(cell));
    const text = first === undefined ? '' : nameKey(cellText(first));
    if (TOTAL.test(text)) return '合计行';
    if (NOTE.test(text)) return '注释行';
    if (this.repeatsHeader()) return '重复的表头';
    const columns = [...this.plan.fields.values()].flatMap(({ column }) => column ?? []);
    return columns.every((column) => isBlank(cells[column])) ? '没有要读的内容' : undefined;
  }

  private repeatsHeader(): boolean {
    const { header } = this.plan;
    const filled = header.filter((text) => text !== '').length;
    return filled >= 2 && header.every((text, i) => text === headingText(this.raw.cells[i]));
  }
}

/** The rows from the first after the header to the last that is not blank. */
export function countedRows(rows: readonly RawRow[]): readonly RawRow[] {
  let end = rows.length;
  while (end > 0 && (rows[end - 1] as RawRow).cells.every((cell) => isBlank(cell))) end -= 1;
  return rows.slice(0, end);
}
