import { createHash, randomInt } from 'node:crypto';
import { rulePacks } from '@core/rulepacks';
import { dayOfInstant } from '@core/shared/calendar/day';
import { cloudFiles } from '@server/platform/cloud-files';
import { sendMessage } from '@server/platform/messages';
import { openCloudStore } from '@server/platform/cloud-store';
import { readOwnPacks } from '@server/platform/own-packs';
import type { Deps } from '@server/runtime/deps';
import { readSettings } from '@server/platform/settings';
import { createRules } from './rules-in-force';

/** No I, O, 0, 1: a code is read out over a phone. */
const CODE_ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

const settings = readSettings();
const packs = { ...rulePacks, ...readOwnPacks() };
const rulesInForce = createRules(settings.rulePack, Date.now, packs);

/** Everything a use case may touch, for one request. */
export async function makeDeps(request: { requestId: string; sentAt: number }): Promise<Deps> {
  const receivedAt = Date.now();
  const store = openCloudStore();
  const { pack, calendar, notices } = await rulesInForce(store);
  return {
    store,
    now: Date.now,
    today: dayOfInstant(receivedAt),
    skew: request.sentAt - receivedAt,
    requestId: request.requestId,
    pack,
    packs,
    packIsFixed: settings.rulePack !== null,
    calendar,
    notices,
    randomCode: (length) =>
      Array.from({ length }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join(''),
    sha256: (content) => createHash('sha256').update(content).digest('hex'),
    firstAdministratorCodeHash: settings.firstAdministratorCodeHash,
    files: cloudFiles,
    reminders: settings.reminders,
    sendMessage,
  };
}
