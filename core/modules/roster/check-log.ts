/**
 * What is said of the rows while they are read.
 *
 * R11 Each row counts once, by the worst that was said of it: an error hides
 *     what was set aside or put right in the same row, because nothing of it is
 *     taken; a row that is kept without a field counts as that. *ours*
 */
import type { RosterDependent, RosterDoubt, RosterIssue, SheetSummary } from './rows.contract';

export interface Place {
  readonly sheet: string;
  readonly row: number;
}

export const placeKey = ({ sheet, row }: Place): string => `${row}@${sheet}`;

/** Collects issues and dependents of one check. */
export class CheckLog {
  private readonly issues: RosterIssue[] = [];
  private readonly dependents: RosterDependent[] = [];
  private readonly doubts: RosterDoubt[] = [];
  private readonly refused = new Set<string>();
  private readonly waiting = new Map<string, Place>();

  error({ sheet, row }: Place, field: string, why: string): void {
    this.issues.push({ sheet, row, level: 'error', field, why });
    this.refused.add(placeKey({ sheet, row }));
  }

  fixed({ sheet, row }: Place, field: string, why: string): void {
    this.issues.push({ sheet, row, level: 'fixed', field, why });
  }

  setAside({ sheet, row }: Place, field: string, why: string): void {
    this.issues.push({ sheet, row, level: 'setAside', field, why });
  }

  /** The row waits for an answer: it is not taken, and nothing is wrong with it. */
  asked({ sheet, row }: Place): void {
    this.waiting.set(placeKey({ sheet, row }), { sheet, row });
  }

  skipped({ sheet, row }: Place, why: string): void {
    this.issues.push({ sheet, row, level: 'skipped', field: '', why });
  }

  doubt({ sheet, row }: Place, field: string, why: string): void {
    this.doubts.push({ sheet, row, field, why });
  }

  dependent(entry: RosterDependent): void {
    this.dependents.push(entry);
  }

  hasError(place: Place): boolean {
    return this.refused.has(placeKey(place));
  }

  private isOut(place: Place): boolean {
    return this.hasError(place) || this.waiting.has(placeKey(place));
  }

  /** Issues in the order of sheets and rows (R11). */
  issuesInOrder(sheets: readonly string[]): RosterIssue[] {
    const kept = this.issues.filter((one) => !KEPT.has(one.level) || !this.isOut(one));
    return inOrder(kept, sheets);
  }

  /** Doubts about rows that were taken. */
  doubtsInOrder(sheets: readonly string[]): RosterDoubt[] {
    return inOrder(
      this.doubts.filter((one) => !this.isOut(one)),
      sheets,
    );
  }

  dependentsInOrder(sheets: readonly string[]): RosterDependent[] {
    return inOrder(this.dependents, sheets);
  }

  /** Counts rows, not issues (R11). */
  summaryOf(sheet: string, rows: number): SheetSummary {
    const own = this.issues.filter((one) => one.sheet === sheet);
    const rowsOf = (level: RosterIssue['level']): number[] => [
      ...new Set(own.filter((one) => one.level === level).map(({ row }) => row)),
    ];
    const setAside = rowsOf('setAside').filter((row) => !this.isOut({ sheet, row }));
    const aside = new Set(setAside);
    const fixed = rowsOf('fixed').filter((row) => !this.isOut({ sheet, row }) && !aside.has(row));
    const asked = [...this.waiting.values()].filter(
      (one) => one.sheet === sheet && !this.hasError(one),
    ).length;
    return {
      rows,
      error: rowsOf('error').length,
      fixed: fixed.length,
      skipped: rowsOf('skipped').length,
      setAside: setAside.length,
      ...(asked > 0 ? { asked } : {}),
    };
  }
}

/** What is said of rows that are taken. */
const KEPT: ReadonlySet<RosterIssue['level']> = new Set(['fixed', 'setAside']);

function inOrder<T extends Place>(items: readonly T[], sheets: readonly string[]): T[] {
  const order = new Map(sheets.map((sheet, index) => [sheet, index]));
  const at = ({ sheet }: Place): number => order.get(sheet) ?? sheets.length;
  return [...items].sort((a, b) => at(a) - at(b) || a.row - b.row);
}
