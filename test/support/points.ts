/** Points of the small district, made through the product's own actions. */
import { randomUUID } from 'node:crypto';
import type { SubjectRef } from '@core/modules/points/contract';
import type { District } from '@local-cloud/district';
import { openidOf, TODAY, type SmallDistrict } from './small-district';

/** The members' run of the year before. */
export const RUN = '2025-member';

interface Deed {
  readonly openid: string;
  readonly indicator?: string;
  readonly subject?: SubjectRef;
  readonly on?: string;
}

/** A claim by somebody, for themselves unless a subject is named. */
export async function claim(
  district: District,
  { openid, indicator = 'A4', subject, on = TODAY }: Deed,
): Promise<string> {
  const { claimId } = await district.act(openid, 'points.claim', {
    id: randomUUID(),
    ...(subject ? { subject } : {}),
    indicator,
    on,
    text: '讲了一次微党课',
    recordedAt: district.cloud.clock.now(),
  });
  return claimId;
}

const memberOf = (ids: SmallDistrict, town: 0 | 1): SubjectRef => ({
  kind: 'member',
  id: ids.members[town],
});

/** A claim on behalf of the town's member, by somebody of the branch: the secretary may decide it. */
export const claimFor = (
  district: District,
  ids: SmallDistrict,
  town: 0 | 1,
  on = TODAY,
): Promise<string> =>
  claim(district, { openid: openidOf('member', town), subject: memberOf(ids, town), on });

/** An entry of the town's member, confirmed by the secretary. */
export async function confirmedEntry(
  district: District,
  ids: SmallDistrict,
  town: 0 | 1,
  on = TODAY,
): Promise<string> {
  const claimId = await claimFor(district, ids, town, on);
  const secretary = openidOf('secretary', town);
  await district.act(secretary, 'claim.decide', {
    id: randomUUID(),
    claimIds: [claimId],
    decision: 'confirm',
  });
  const { entries } = await district.act(secretary, 'points.open', {
    subject: memberOf(ids, town),
    year: Number(on.slice(0, 4)),
  });
  const entry = entries.find(({ origin }) => origin.id === claimId);
  if (!entry) throw new Error('the claim gave no entry');
  return entry.id;
}

/** An entry of last year, confirmed after the cut-off. */
export const lateEntry = (district: District, ids: SmallDistrict, town: 0 | 1): Promise<string> =>
  confirmedEntry(district, ids, town, '2025-11-05');

/** Somebody of the town with a claim: the member of town 0 for themselves, of town 1 too. */
const claimOf = (district: District, ids: SmallDistrict, town: 0 | 1): Promise<string> =>
  town === 0 ? claim(district, { openid: openidOf('member', 0) }) : claimFor(district, ids, 1);

/** A claim that the secretary has asked about. */
export async function askedBack(
  district: District,
  ids: SmallDistrict,
  town: 0 | 1,
): Promise<string> {
  const claimId = await claimOf(district, ids, town);
  await district.act(openidOf('secretary', town), 'claim.decide', {
    id: randomUUID(),
    claimIds: [claimId],
    decision: 'askBack',
    reason: '请写明时间和地点',
  });
  return claimId;
}

/** A dispute about a claim. */
export async function disputeOf(
  district: District,
  ids: SmallDistrict,
  town: 0 | 1,
): Promise<string> {
  const id = randomUUID();
  await district.act(openidOf(town === 0 ? 'member' : 'secretary', town), 'dispute.open', {
    id,
    about: { kind: 'claim', id: await claimOf(district, ids, town) },
    text: '请再核对',
  });
  return id;
}

/** 不予评星 of the town's member. */
export async function vetoOf(
  district: District,
  ids: SmallDistrict,
  town: 0 | 1,
  from = TODAY,
): Promise<string> {
  const id = randomUUID();
  await district.act(openidOf('districtSupervisor', 0), 'veto.impose', {
    id,
    subject: memberOf(ids, town),
    indicator: 'E8',
    from,
    reference: '工委〔2026〕1号',
  });
  return id;
}

/** Runs the members' rating of 2025 to its end. */
export async function readyRun(
  district: District,
  kind: SubjectRef['kind'] = 'member',
): Promise<void> {
  const staff = openidOf('districtSupervisor', 0);
  let { run } = await district.act(staff, 'rating.start', { id: randomUUID(), kind, year: 2025 });
  while (run.state === 'running') {
    ({ run } = await district.act(staff, 'rating.advance', { runId: run.runId }));
  }
}

/** And opens its 公示. */
export async function publishedRun(district: District): Promise<void> {
  await readyRun(district);
  const staff = openidOf('districtSupervisor', 0);
  await district.act(staff, 'rating.publish', { id: randomUUID(), runId: RUN });
}
