/** A year's stars of some branches: deeds are told and confirmed, the run is published and final. */
import { rulePacks } from '@core/rulepacks';
import { goTo, TOWN_STAFF, type Played } from './acceptance';
import type { Branch } from './branch-life';
import { addDays } from '@core/shared/calendar/day';
import type { Stage } from './stage';
import { id } from './tools';

const STAFF = 'replay-staff';
/** Claims that are decided together. */
const TOGETHER = 20;

/** What may be told of a branch in a quarter, of the year in its first, confirmed by whoever confirms it. */
export async function tellDeeds(
  { cloud }: Stage,
  { openid, organizationId }: Branch,
  on: string,
  isFirst: boolean,
): Promise<void> {
  const indicators = rulePacks['yongchuan']?.points.at(-1)?.organization.indicators ?? [];
  const told = indicators.filter(
    ({ kind, per, evidence }) =>
      kind === 'award' && evidence.by === 'claim' && (isFirst || per !== 'year'),
  );
  const byConfirmer = new Map<string, string[]>();
  for (const { code, confirmer, measure } of told) {
    const { claimId } = await cloud.act(openid, 'points.claim', {
      id: id(),
      subject: { kind: 'organization', id: organizationId },
      indicator: code,
      on,
      text: '按源文演练',
      ...(measure ? { measured: measure.atLeast } : {}),
      recordedAt: cloud.clock.now(),
    });
    byConfirmer.set(confirmer, [...(byConfirmer.get(confirmer) ?? []), claimId]);
  }
  for (const [confirmer, claims] of byConfirmer) {
    for (let i = 0; i < claims.length; i += TOGETHER) {
      await cloud.act(confirmer === 'district' ? STAFF : TOWN_STAFF, 'claim.decide', {
        id: id(),
        claimIds: claims.slice(i, i + TOGETHER),
        decision: 'confirm',
      });
    }
  }
}

/** 评定, 公示 and the final result of a year's organisations, from today on. */
export async function rate(stage: Stage, played: Played, year: number): Promise<void> {
  let { run } = await stage.act('rating.start', { id: id(), kind: 'organization', year });
  const { runId } = run;
  while (run.state === 'running') ({ run } = await stage.act('rating.advance', { runId }));
  ({ run } = await stage.act('rating.publish', { id: id(), runId }));
  goTo(stage, played, addDays(run.publicUntil ?? played.today, 1));
  await stage.act('rating.finalize', { id: id(), runId });
}
