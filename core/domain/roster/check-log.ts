/**
 * What is said of the rows while they are read.
 *
 * R11 Each row counts once, by the worst that was said of it: an error hides
 *     what was put right in the same row, because nothing of it is taken. *ours*
 */
import type {
  RosterDependent,
  RosterDoubt,
  RosterIssue,
  SheetSummary,
} from '../../contracts/roster-rows';

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

  error({ sheet, row }: Place, field: string, why: string): void {
    this.issues.push({ sheet, row, level: 'error', field, why });
    this.refused.add(placeKey({ sheet, row }));
  }

  fixed({ sheet, row }: Place, field: string, why: string): void {
    this.issues.push({ sheet, row, level: 'fixed', field, why });
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

  /** Issues in the order of sheets and rows (R11). */
  issuesInOrder(sheets: readonly string[]): RosterIssue[] {
    const kept = this.issues.filter((one) => one.level !== 'fixed' || !this.hasError(one));
    return inOrder(kept, sheets);
  }

  /** Doubts about rows that were taken. */
  doubtsInOrder(sheets: readonly string[]): RosterDoubt[] {
    return inOrder(
      this.doubts.filter((one) => !this.hasError(one)),
      sheets,
    );
  }

  dependentsInOrder(sheets: readonly string[]): RosterDependent[] {
    return inOrder(this.dependents, sheets);
  }

  /** Counts rows, not issues (R11). */
  summaryOf(sheet: string, rows: number): SheetSummary {
    const count = (level: RosterIssue['level']): number =>
      new Set(
        this.issues
          .filter((one) => one.sheet === sheet && one.level === level)
          .filter((one) => level !== 'fixed' || !this.hasError(one))
          .map(({ row }) => row),
      ).size;
    return { rows, error: count('error'), fixed: count('fixed'), skipped: count('skipped') };
  }
}

function inOrder<T extends Place>(items: readonly T[], sheets: readonly string[]): T[] {
  const order = new Map(sheets.map((sheet, index) => [sheet, index]));
  const at = ({ sheet }: Place): number => order.get(sheet) ?? sheets.length;
  return [...items].sort((a, b) => at(a) - at(b) || a.row - b.row);
}
