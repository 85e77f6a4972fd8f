/** Rows of units without their town, where the rows above have one: one offer a sheet. */
import type { Cell } from './contract';
import { rowChoice, type Answers } from './answers';
import type { FilledRow } from './merged';
import type { SheetPlan } from './plan';
import { rowKindOf } from './row-kinds';
import { cellText, isBlank, quoted } from './text';

export class BlankTowns {
  private last: Cell = null;
  private blank = 0;
  private readonly column: number | null;
  private readonly name: number | null;

  constructor(
    private readonly plan: SheetPlan,
    private readonly answers: Answers,
  ) {
    const of = plan.kind === 'units' ? plan.fields : undefined;
    this.column = of?.get('town')?.column ?? null;
    this.name = of?.get('name')?.column ?? null;
  }

  /** The row with the town of the row above it, where a person said so. */
  filled(row: FilledRow): FilledRow {
    if (this.column === null || this.name === null) return row;
    const cell = row.cells[this.column] ?? null;
    if (!isBlank(cell)) {
      this.last = cell;
      return row;
    }
    const named = row.cells[this.name];
    if (isBlank(named) || isBlank(this.last) || rowKindOf(cellText(named)) !== undefined)
      return row;
    if (rowKindOf(cellText(row.cells.find((one) => !isBlank(one)))) !== undefined) return row;
    this.blank += 1;
    if (this.answers.of('blankTown', this.plan.sheet)?.take !== 'above') return row;
    const cells = [...row.cells];
    while (cells.length < this.column) cells.push(null);
    cells[this.column] = this.last;
    return { ...row, cells };
  }

  ask(): void {
    const { sheet } = this.plan;
    if (this.blank === 0 || this.answers.of('blankTown', sheet)) return;
    const about = sheet;
    this.answers.ask(
      sheet,
      `工作表${quoted(sheet)}有 ${this.blank} 行没有填所属镇街。怎么办？`,
      [
        rowChoice('这些行不读', { topic: 'blankTown', about, take: 'skip' }),
        rowChoice('与上一行相同', { topic: 'blankTown', about, take: 'above' }),
      ],
      true,
    );
  }
}
