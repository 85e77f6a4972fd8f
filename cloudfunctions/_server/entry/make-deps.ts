import { createHash, randomInt } from 'node:crypto';
import { dayOfInstant } from '@core/domain/calendar/day';
import { createWorkCalendar } from '@core/domain/calendar/work-calendar';
import { rulePacks } from '@core/rulepacks';
import { cloudFiles } from '@server/platform/cloud-files';
import { sendMessage } from '@server/platform/messages';
import { openCloudStore } from '@server/platform/cloud-store';
import type { Deps } from '@server/use-cases/deps';
import { readSettings } from '@server/platform/settings';

/** No I, O, 0, 1: a code is read out over a phone. */
const CODE_ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

const settings = readSettings();
const pack = rulePacks[settings.rulePack];
if (!pack) throw new Error(`no rule pack ${settings.rulePack}`);
const calendar = createWorkCalendar(pack.calendarOverride);

/** Everything a use case may touch, for one request. */
export function makeDeps(request: { requestId: string; sentAt: number }): Deps {
  const receivedAt = Date.now();
  return {
    store: openCloudStore(),
    now: Date.now,
    today: dayOfInstant(receivedAt),
    skew: request.sentAt - receivedAt,
    requestId: request.requestId,
    pack: pack as NonNullable<typeof pack>,
    calendar,
    randomCode: (length) =>
      Array.from({ length }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join(''),
    sha256: (text) => createHash('sha256').update(text).digest('hex'),
    firstAdministratorCodeHash: settings.firstAdministratorCodeHash,
    files: cloudFiles,
    reminders: settings.reminders,
    sendMessage,
  };
}
