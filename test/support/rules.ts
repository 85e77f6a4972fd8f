/** What tests change of the rules, and a second administrator who signs. */
import { randomUUID } from 'node:crypto';
import type { ActionRequest } from '@core/modules/actions';
import { ruleFile } from '@core/modules/rules/rule-file';
import { PRIVACY_VERSION } from '@core/modules/people/contract';
import type { RulePart } from '@core/modules/rules/labels';
import { wholePacks } from '@core/rulepacks/practices';
import type { RulePack } from '@core/rulepacks/rule-pack.contract';
import type { District } from '@local-cloud/district';
import { uploadAs } from '../../scripts/demo/upload-as';
import { sha256 } from './sha256';
import { openidOf } from './small-district';

/** First of the month after the tests' day. */
export const FROM = '2026-07-01';

const ADMINISTRATOR = openidOf('administrator', 0);
export const SECOND_ADMINISTRATOR = 't-administrator-second';

type Edits = ActionRequest<'rules.draft'>['changes'][number]['edits'];
/** The week's calls: two. The call is the first obligation of 永川. */
export const TWO_CALLS: Edits = [{ at: ['obligations', 0, 'count'], how: 'set', value: 2 }];

/** The mark of a part as it will stand when a draft begins. */
export const seenOf = async (district: District, part: RulePart, on = FROM): Promise<string> =>
  (await district.act(ADMINISTRATOR, 'rules.part', { part, on })).seen;

/** A file of a pack that another county has handed out. */
export function ruleFileOf(pack: RulePack | undefined = wholePacks['huangshi']): string {
  if (!pack) throw new Error('no pack');
  return ruleFile(pack, sha256);
}

export const uploadText = (district: District, openid: string, text: string): Promise<string> =>
  uploadAs(district, openid, new TextEncoder().encode(text), 'pack.json');

/** Somebody else who may sign. */
export async function secondAdministrator(
  district: District,
  administrator = ADMINISTRATOR,
): Promise<void> {
  const { personId } = await district.act(administrator, 'role.grant', {
    id: randomUUID(),
    person: { name: '副管理员' },
    role: 'administrator',
    scopeId: 'district',
    from: '2026-01-01',
  });
  const { code } = await district.act(administrator, 'binding.issue', {
    id: randomUUID(),
    personId,
  });
  await district.act(SECOND_ADMINISTRATOR, 'binding.redeem', {
    id: randomUUID(),
    code,
    consent: PRIVACY_VERSION,
  });
}

/** A draft of edits of one part, signed by both; in force from its day. */
export async function signedEdits(
  district: District,
  part: RulePart,
  edits: Edits,
  from = FROM,
): Promise<string> {
  const seen = await seenOf(district, part, from);
  const { versionId } = await district.act(ADMINISTRATOR, 'rules.draft', {
    id: randomUUID(),
    from,
    reason: '区里研究决定',
    changes: [{ part, seen, edits }],
  });
  for (const openid of [ADMINISTRATOR, SECOND_ADMINISTRATOR])
    await district.act(openid, 'rules.sign', { id: randomUUID(), versionId });
  return versionId;
}

/** The points' lists of the district as it hands them out, uploaded again. */
export async function ruleTable(district: District, openid: string): Promise<string> {
  const { base64 } = await district.act(ADMINISTRATOR, 'rules.tables', {
    part: 'points',
    on: FROM,
  });
  return uploadAs(district, openid, Buffer.from(base64, 'base64'));
}
