/** What of a pack its own rules name: an obligation of a threshold, a level, an aspect; each with its title. */
import type { RulePack } from '@core/rulepacks/rule-pack.contract';
import type { Named } from './fields';

interface Coded {
  readonly code: string;
  readonly title: string;
}

/** The choices of fields that name something, as the latest versions have it. */
export function namedIn(pack: RulePack): Named {
  const { obligations = [] } = pack.cadence.at(-1) ?? {};
  const points = pack.points.at(-1);
  const scales = points ? [points.member, points.organization] : [];
  const indicators = choices(scales.flatMap((scale) => scale.indicators));
  const means = pack.means?.at(-1)?.means;
  const levels = choices(pack.grades.flatMap((scale) => scale.levels));
  return {
    obligation: choices(obligations),
    event: obligations.flatMap(({ event, short }) =>
      event ? [{ value: event, title: short }] : [],
    ),
    aspect: choices(scales.flatMap(({ aspects }) => aspects)),
    indicator: indicators,
    indicators,
    scale: choices(pack.grades),
    level: levels,
    levels,
    proposes: levels,
    standard: choices(pack.standards?.at(-1)?.standards ?? []),
    process: choices(pack.processes?.at(-1)?.processes ?? []),
    entitlement: choices(means?.entitlements ?? []),
    channel: choices(means?.channels ?? []),
    purpose: choices(means?.purposes ?? []),
  };
}

const choices = (list: readonly Coded[]): { value: string; title: string }[] =>
  [...new Map(list.map(({ code, title }) => [code, title]))].map(([value, title]) => ({
    value,
    title,
  }));
