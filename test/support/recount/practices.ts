/** Standards and processes of October 2026 counted a second time, out of what was entered of each. */
import type { StoredRun } from '@server/modules/processes/stored';
import type { StoredCheck } from '@server/modules/standards/stored';

const MONTH = '2026-10';
const LAST = '2026-10-31';

const isOfTheMonth = (day: string | undefined): boolean => day?.startsWith(MONTH) ?? false;
const isLate = ({ dueOn }: { dueOn?: string }): boolean => Boolean(dueOn && dueOn < LAST);

/** Rows of 达标验收 by the code of each standard: under way, passed in the month, in force, overdue. */
export function recountChecks(all: readonly StoredCheck[]): Map<string, number[]> {
  return byCode(
    all.map((check) => {
      const accepted = check.entries.find(
        (entry) =>
          entry.kind === 'decide' && entry.stage === 'accept' && entry.outcome === 'passed',
      )?.on;
      const inForce = accepted !== undefined && accepted <= LAST;
      const row = [!accepted, isOfTheMonth(accepted), inForce, isLate(check)];
      return { code: check.standard, begunOn: check.begunOn, row };
    }),
  );
}

/** Rows of 程序办理 by the code of each process: under way, ended well in the month, overdue. */
export function recountRuns(all: readonly StoredRun[]): Map<string, number[]> {
  return byCode(
    all.map((run) => ({
      code: run.process,
      begunOn: run.begunOn,
      row: [
        run.state === 'underWay',
        run.endKind === 'reached' && isOfTheMonth(run.endedOn),
        isLate(run),
      ],
    })),
  );
}

function byCode(
  counted: readonly { code: string; begunOn: string; row: readonly boolean[] }[],
): Map<string, number[]> {
  const sums = new Map<string, number[]>();
  for (const { code, begunOn, row } of counted) {
    if (begunOn > LAST) continue;
    const sum = sums.get(code) ?? row.map(() => 0);
    sums.set(
      code,
      row.map((is, i) => (sum[i] ?? 0) + Number(is)),
    );
  }
  return sums;
}
