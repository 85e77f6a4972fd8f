/** Standards and processes of the pack in force: `api` never reaches this, so no phone's path carries them. */
import { practices } from '@core/rulepacks/practices';
import type { RulePractices } from '@core/rulepacks/rule-pack.contract';
import type { Process } from '@core/modules/processes/rules.contract';
import { practicesWith } from '@core/modules/rules/compose';
import { standardOf, versionOn } from '@core/modules/standards/versions';
import type { Standard } from '@core/modules/standards/rules.contract';
import type { Deps } from '@server/runtime/deps';
import type { StoredCheck } from './stored';

type OfPack = Pick<Deps, 'pack'>;
type OfDay = Pick<Deps, 'pack' | 'today'>;

/** A pack that carries its own goes before what is built in; what the office signed stands over both. */
export const practicesOf = ({ pack }: OfPack): RulePractices =>
  practicesWith(
    {
      standards: pack.standards ?? practices[pack.id]?.standards ?? [],
      processes: pack.processes ?? practices[pack.id]?.processes ?? [],
      pairs: pack.pairs ?? practices[pack.id]?.pairs ?? [],
      means: pack.means ?? practices[pack.id]?.means ?? [],
      pledges: pack.pledges ?? practices[pack.id]?.pledges ?? [],
    },
    pack,
  );

/** The standards in force today, with the first day of their version. */
export function standardsToday(deps: OfDay): { from: string; standards: readonly Standard[] } {
  const version = versionOn(practicesOf(deps).standards, deps.today);
  return version ?? { from: deps.today, standards: [] };
}

/** The same of processes. */
export function processesToday(deps: OfDay): { from: string; processes: readonly Process[] } {
  const version = versionOn(practicesOf(deps).processes, deps.today);
  return version ?? { from: deps.today, processes: [] };
}

/** The standard that a check began with; null where the district has chosen another pack since. */
export const standardOfCheck = (
  deps: OfPack,
  check: Pick<StoredCheck, 'standard' | 'rulesFrom'>,
): Standard | null => standardOf(practicesOf(deps).standards, check);

/** The process that a run began with. */
export function processOfRun(
  deps: OfPack,
  { process, rulesFrom }: { readonly process: string; readonly rulesFrom: string },
): Process | null {
  const version = practicesOf(deps).processes.find(({ from }) => from === rulesFrom);
  return version?.processes.find(({ code }) => code === process) ?? null;
}
