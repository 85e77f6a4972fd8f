/**
 * Whether a pack's practices can be worked with, each by its engine's own conditions; and whether what
 * the last version of each names is there: earlier ones named what was there in their time.
 */
import type { GradeScale } from '@core/modules/grades/contract';
import { meansProblems, promisedProblems } from '@core/modules/means/sound';
import { pairProblems } from '@core/modules/pairs/sound';
import { pledgeProblems } from '@core/modules/pledges/sound';
import { processProblems } from '@core/modules/processes/sound';
import type { Consequence } from '@core/modules/standards/rules.contract';
import { standardProblems } from '@core/modules/standards/sound';
import { versionOn } from '@core/modules/standards/versions';
import type { RulePack } from '@core/rulepacks/rule-pack.contract';
import { repeated, type Finder } from './fault';

export function practiceFaults(pack: RulePack, { unless, at }: Finder): void {
  const say = (path: string, problems: readonly string[]): void => {
    for (const words of problems) unless(false, path, words);
  };
  pack.standards?.forEach(({ from, standards }, v) => {
    standards.forEach((one, i) => {
      say(`standards.${v}.standards.${i}`, standardProblems(one));
      if (isLast(pack.standards, v))
        followFaults(pack, one.follows, from, at(`standards.${v}.standards.${i}.follows`));
    });
    unlessUnique(standards, at(`standards.${v}.standards`));
  });
  pack.processes?.forEach(({ from, processes }, v) => {
    processes.forEach((one, i) => {
      say(`processes.${v}.processes.${i}`, processProblems(one));
      if (!isLast(pack.processes, v)) return;
      one.steps.forEach(({ follows }, s) =>
        followFaults(pack, follows, from, at(`processes.${v}.processes.${i}.steps.${s}.follows`)),
      );
    });
    unlessUnique(processes, at(`processes.${v}.processes`));
  });
  pack.pairs?.forEach(({ pairs }, v) => {
    if (isLast(pack.pairs, v))
      pairs.forEach((one, i) => say(`pairs.${v}.pairs.${i}`, pairProblems(one, pack.grades)));
    unlessUnique(pairs, at(`pairs.${v}.pairs`));
  });
  pack.means?.forEach(({ from, means }, v) => {
    say(`means.${v}.means`, meansProblems(means));
    if (!isLast(pack.means, v)) return;
    const standards = versionOn(pack.standards ?? [], from)?.standards ?? [];
    const processes = versionOn(pack.processes ?? [], from)?.processes ?? [];
    say(`means.${v}.means.entitlements`, promisedProblems(means, standards, processes));
  });
  pack.pledges?.forEach(({ pledges }, v) => {
    pledges.forEach((one, i) => say(`pledges.${v}.pledges.${i}`, pledgeProblems(one)));
    unlessUnique(pledges, at(`pledges.${v}.pledges`));
  });
}

const isLast = (versions: readonly unknown[] | undefined, at: number): boolean =>
  at + 1 === versions?.length;

function unlessUnique(list: readonly { code: string }[], { unless }: Finder): void {
  for (const i of repeated(list.map(({ code }) => code))) unless(false, `${i}.code`, '编号重复');
}

/** What an acceptance or a step leads to, as the other parts stand on the version's first day. */
function followFaults(
  pack: RulePack,
  follows: readonly Consequence[],
  from: string,
  { unless }: Finder,
): void {
  const has = (list: readonly { code: string }[] | undefined, code: string): boolean =>
    !list || list.some((one) => one.code === code);
  follows.forEach((one, i) => {
    if (one.kind === 'level')
      unless(hasLevel(pack.grades, one.scale, one.level), `${i}`, '没有这项定级或等次');
    if (one.kind === 'process')
      unless(
        has(versionOn(pack.processes ?? [], from)?.processes, one.process),
        `${i}.process`,
        '没有这个程序',
      );
    if (one.kind === 'means')
      unless(
        has(versionOn(pack.means ?? [], from)?.means.entitlements, one.entitlement),
        `${i}.entitlement`,
        '没有这项经费',
      );
  });
}

const hasLevel = (scales: readonly GradeScale[], code: string, level: string): boolean =>
  scales.find((one) => one.code === code)?.levels.some((one) => one.code === level) ?? false;
