import * as z from '@core/shared/zod';
import { reminderTopic } from '@core/modules/reminders/actions';
import type { ReminderTemplates } from '@server/runtime/deps';

/** Settings of a deployment, from the function's environment variables. */
export interface Settings {
  /** `LIANGXIN_RULE_PACK`: the id of the rule pack, then nobody chooses another; null leaves it to the office. */
  readonly rulePack: string | null;
  /** `LIANGXIN_FIRST_ADMIN_HASH`: SHA-256 (hex) of the first administrator's code; without it nobody can claim. */
  readonly firstAdministratorCodeHash: string | null;
  /**
   * `LIANGXIN_REMINDERS`: JSON by topic (`due`, `promise`, `partyDay`) with the template's id and
   * its fields, e.g. `{"due":{"templateId":"…","fields":{"thing1":"what","date2":"dueOn"}}}`.
   */
  readonly reminders: ReminderTemplates;
  /**
   * `LIANGXIN_TEXT_CHECK`: `on` sends what people write for others to WeChat's content check;
   * off when unset, because a deployment must have the permission first.
   */
  readonly textCheck: boolean;
  /**
   * `LIANGXIN_WEB_ORIGIN`: where the desk's page is served, such as `https://dj.example.gov.cn`; `loopback`
   * in a local cloud. Without it the function `web` answers nobody.
   */
  readonly webOrigin: string | null;
}

export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  return {
    rulePack: env.LIANGXIN_RULE_PACK || null,
    firstAdministratorCodeHash: env.LIANGXIN_FIRST_ADMIN_HASH?.toLowerCase() || null,
    reminders: env.LIANGXIN_REMINDERS ? readReminders(env.LIANGXIN_REMINDERS) : {},
    textCheck: env.LIANGXIN_TEXT_CHECK === 'on',
    webOrigin: env.LIANGXIN_WEB_ORIGIN || null,
  };
}

const templates = z.partialRecord(
  reminderTopic,
  z.object({
    templateId: z.string().min(1),
    fields: z.record(z.string(), z.enum(['what', 'who', 'dueOn'])),
  }),
);

/** A deployment with a broken setting fails at once, and says which. */
function readReminders(json: string): ReminderTemplates {
  const parsed = templates.safeParse(JSON.parse(json));
  if (!parsed.success) throw new Error(`LIANGXIN_REMINDERS: ${parsed.error.message}`);
  return parsed.data;
}
