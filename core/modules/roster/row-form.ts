/**
 * A row while it is read: its fields by name, each read once, with what was
 * wrong or put right said under the sheet's own heading.
 *
 * R12 Blank rows, totals, notes, signatures and repeated headers are skipped, named
 *     and counted. *ours*
 * R21 A roster is somebody's only list. A row is refused only where it would be
 *     wrong to keep it: who it is or where it belongs is not known, or contradicts
 *     another row. Any other field that cannot be read is set aside, and told.
 */
import type { Cell, RosterField } from './contract';
import type { CheckLog, Place } from './check-log';
import type { FilledRow } from './merged';
import type { SheetPlan } from './plan';
import type { Reader } from './reading';
import { mayBePerson, rowKindOf, rowKindTitles } from './row-kinds';
import {
  cellText,
  formulaTrouble,
  headingText,
  isBlank,
  isFormulaError,
  quoted,
  saysNothing,
} from './text';

export class RowForm implements Place {
  readonly sheet: string;
  readonly row: number;

  constructor(
    private readonly plan: SheetPlan,
    private readonly raw: FilledRow,
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

  get date1904(): boolean {
    return this.plan.date1904;
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

  /** True when the field's cell is one with the row above. */
  continues(field: RosterField): boolean {
    const column = this.plan.fields.get(field)?.column;
    return typeof column === 'number' && this.raw.continued?.has(column) === true;
  }

  error(field: RosterField, why: string): undefined {
    this.log.error(this, this.heading(field), why);
    return undefined;
  }

  setAside(field: RosterField, why: string): undefined {
    this.log.setAside(this, this.heading(field), why);
    return undefined;
  }

  /** The whole row is not read. */
  skip(why: string): void {
    this.log.skipped(this, why);
  }

  fixed(field: RosterField, why: string): void {
    this.log.fixed(this, this.heading(field), why);
  }

  doubt(field: RosterField, why: string): void {
    this.log.doubt(this, this.heading(field), why);
  }

  /** The field's value; undefined when it is blank, says that there is none, or was set aside (R21). */
  optional<T>(field: RosterField, reader: Reader<T>): T | undefined {
    return this.read(field, reader, (why) => this.setAside(field, why));
  }

  /** The same for what says who or where the row is: what cannot be read refuses it. */
  deciding<T>(field: RosterField, reader: Reader<T>): T | undefined {
    return this.read(field, reader, (why) => this.error(field, why));
  }

  /** The same for a field that must be filled. */
  required<T>(field: RosterField, reader: Reader<T>): T | undefined {
    if (isBlank(this.cell(field))) return this.error(field, '没有填');
    return this.read(field, reader, (why) => this.error(field, why), true);
  }

  private read<T>(
    field: RosterField,
    reader: Reader<T>,
    fail: (why: string) => undefined,
    must = false,
  ): T | undefined {
    const cell = this.cell(field);
    if (isBlank(cell)) return undefined;
    // R3: the office must see that its formula broke.
    if (isFormulaError(cell)) return fail(formulaTrouble(cell));
    // 无 says that there is none; of the way of founding it says more.
    if (!must && field !== 'formation' && saysNothing(cell)) return undefined;
    const reading = reader(cell);
    if (!reading.ok) return fail(reading.why);
    if ('doubt' in reading) {
      this.doubt(field, reading.doubt);
      return undefined;
    }
    if (reading.fixed !== undefined) this.fixed(field, reading.fixed);
    return reading.value;
  }

  /** Why the row is not read at all (R12); undefined when it is. `afterEnd`: below the end of the list. */
  whySkipped(afterEnd: boolean): string | undefined {
    const { cells } = this.raw;
    if (cells.every((cell) => isBlank(cell))) return '空行';
    const filled = cells.filter((cell) => typeof cell === 'string' && !isBlank(cell));
    const text = cellText(filled[0]);
    const kind = this.kindOf(text);
    if (kind === 'total') return rowKindTitles.total;
    if (kind !== undefined) return `${rowKindTitles[kind]}${quoted(text)}`;
    if (this.repeatsHeader()) return '重复的表头';
    const columns = [...this.plan.fields.values()].flatMap(({ column }) => column ?? []);
    if (columns.every((column) => isBlank(cells[column]))) return '没有要读的内容';
    if (this.raw.banner) return `横跨各列的一行文字${quoted(text)}`;
    return this.whyNobody(afterEnd, cells.filter((cell) => !isBlank(cell)).length);
  }

  private kindOf(text: string) {
    return rowKindOf(text) ?? rowKindOf(cellText(this.cell('name')));
  }

  /** In a list of people: a text that is no name, or one alone under the list. */
  private whyNobody(afterEnd: boolean, filled: number): string | undefined {
    const { kind } = this.plan;
    if (kind !== 'instructors' && kind !== 'members') return undefined;
    const name = cellText(this.cell('name'));
    if (filled > 1 || name === '') return undefined;
    if (!mayBePerson(name)) return `不像姓名${quoted(name)}，没有读`;
    return afterEnd
      ? `名单下面的文字${quoted(name)}，没有读；如果是名单里的人，请移到上面`
      : undefined;
  }

  private repeatsHeader(): boolean {
    const { header } = this.plan;
    const filled = header.filter((text) => text !== '').length;
    return filled >= 2 && header.every((text, i) => text === headingText(this.raw.cells[i]));
  }
}

/** The rows from the first after the header to the last that is not blank. */
export function countedRows(rows: readonly FilledRow[]): readonly FilledRow[] {
  let end = rows.length;
  while (end > 0 && (rows[end - 1] as FilledRow).cells.every((cell) => isBlank(cell))) end -= 1;
  return rows.slice(0, end);
}
