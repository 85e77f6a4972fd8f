/**
 * The demo district: the real-looking roster of 永川 through the product's own
 * actions, people bound by codes, and eight weeks of contacts, each logged on its
 * own day by the cloud's clock. Nothing is written past the actions.
 */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { PRIVACY_VERSION } from '@core/modules/people/contract';
import { dayOfInstant } from '@core/shared/calendar/day';
import { LOCAL_ADMIN_CODE, type District } from '@local-cloud/district';
import type { DemoPerson } from '@local-cloud/host/host';
import { applyImport, inspectWorkbook } from './import-workbook';
import { firstDay, seedContacts } from './seed-contacts';
import {
  ADMINISTRATOR,
  bind,
  bindOthers,
  coverPerson,
  instructorOpenid,
  listAll,
} from './seed-people';
import { seedPartyDays } from './seed-party-days';
import { seedFollowUps } from './seed-follow-ups';
import { seedInvestigations } from './seed-investigations';
import { seedForms } from './seed-forms';
import { seedRegistry } from './seed-registry';
import { seedOrganizations } from './seed-organizations';
import { seedLedgers } from './seed-ledgers';
import { seedOfficeWork } from './seed-office-work';
import { seedPractices } from './seed-practices';
import { seedMeans } from './seed-means';
import { seedPledges } from './seed-pledges';
import { seedPairs } from './seed-pairs';
import { seedSuggestions } from './seed-suggestions';
import { seedPoints } from './seed-points';
import { quarantined, seedStates } from './seed-states';

export const DEMO_WORKBOOK = join(__dirname, 'roster-yongchuan-2026.xlsx');

/** Loads the district and returns the people to choose from. */
export async function seedDemo(
  district: District,
  say: (line: string) => void,
): Promise<DemoPerson[]> {
  const { act, cloud } = district;
  // The demo's records begin with its contacts: nothing before them is judged.
  const today = dayOfInstant(cloud.clock.now());
  cloud.clock.setToday(firstDay(today));
  await act(ADMINISTRATOR, 'administrator.claim', {
    id: randomUUID(),
    code: LOCAL_ADMIN_CODE,
    name: '管理员',
    districtName: '永川区',
    consent: PRIVACY_VERSION,
  });
  await act(ADMINISTRATOR, 'rulePack.choose', { id: 'demo-rule-pack', packId: 'yongchuan' });
  const ready = await inspectWorkbook(district, ADMINISTRATOR, DEMO_WORKBOOK);
  const done = await applyImport(district, ADMINISTRATOR, ready.importId);
  cloud.clock.setToday(today);
  say(`名册已导入：新增 ${done.counts.added} 项`);
  const instructors = await listAll(district, 'instructor');
  for (const [i, person] of instructors.entries())
    await bind(district, person.personId, instructorOpenid(i));
  await seedContacts(district, instructors, say);
  const others = await bindOthers(district, instructors);
  const second = others.find(({ openid }) => openid === instructorOpenid(1));
  if (second) second.phone = await quarantined(district, second.openid);
  const coverId = await seedStates(
    district,
    instructors.map((_, i) => instructorOpenid(i)),
  );
  await seedLedgers(district, instructorOpenid(0), say);
  const cover = instructors.findIndex((person) => person.personId === coverId);
  await seedPoints(district, say);
  await seedPartyDays(district, firstDay(today), say);
  await seedOrganizations(district, say);
  const last = instructors.map((_, i) => instructorOpenid(i)).slice(4);
  await seedInvestigations(district, [...last].reverse(), say);
  await seedRegistry(district, say);
  await seedForms(district, say);
  await seedSuggestions(district, instructorOpenid(0), say);
  const openids = instructors.map((_, i) => instructorOpenid(i));
  await seedPractices(district, openids, say);
  await seedOfficeWork(district, say);
  await seedPairs(district, say);
  await seedMeans(district, say);
  await seedPledges(district, say);
  // The clock's first tick counts 联系情况 and the points that the records give.
  await district.cloud.fireTimer('clock');
  await seedFollowUps(
    district,
    instructors.map((_, i) => instructorOpenid(i)),
    say,
  );
  return cover < 0
    ? others
    : [...others.slice(0, 4), coverPerson(instructors, cover), ...others.slice(4)];
}
