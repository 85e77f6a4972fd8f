/** Stages and objections of a check as its page shows them. */
import type { StandardCheck } from '@core/modules/standards/contract';
import { readLog } from '@core/modules/standards/log';
import type { StandardPage } from '@core/modules/standards/pages.contract';
import type { Standard } from '@core/modules/standards/rules.contract';
import { standingOn, type Around } from '@core/modules/standards/standing';

export function presentStages(
  standard: Standard,
  check: StandardCheck | null,
  around: Around,
  name: (id: string) => string,
): StandardPage['stages'] {
  const log = check && readLog(standard, check, around.calendar);
  const due = check ? standingOn(standard, check, around).due : undefined;
  return standard.stages.map(({ stage, title, by }, i) => {
    const at = log?.at ?? -1;
    const decided = log?.entries
      .filter((e) => e.kind === 'decide' && e.stage === stage && e.outcome === 'passed')
      .pop();
    const done = i < at && decided;
    return {
      stage,
      title,
      by: [...by],
      state: i < at ? ('done' as const) : i === at ? ('now' as const) : ('later' as const),
      ...(done ? { on: done.on, byName: name(done.by) } : {}),
      ...(i === at && due ? { dueOn: due.dueOn } : {}),
    };
  });
}

export function presentObjections(
  check: StandardCheck | null,
  settles: ReadonlySet<string>,
  name: (id: string) => string,
): StandardPage['objections'] {
  const settled = new Set(
    check?.entries.flatMap((one) => (one.kind === 'settle' ? [one.objection] : [])),
  );
  return (check?.entries ?? []).flatMap((one) =>
    one.kind === 'object' && !settled.has(one.id)
      ? [
          {
            id: one.id,
            on: one.on,
            byName: name(one.by),
            words: one.words,
            maySettle: settles.has(one.id),
          },
        ]
      : [],
  );
}
