/** Subscription messages through WeChat's interface. */
import cloud from 'wx-server-sdk';
import type { SendMessage } from '@server/runtime/deps';

/** The person has taken the consent back, or it is used up. */
const NOT_ALLOWED = 43101;
/** Longest text of a `thing` field. */
const THING = 20;

export const sendMessage: SendMessage = async ({ openid, template, page, values }) => {
  const data = Object.fromEntries(
    Object.entries(template.fields).map(([field, what]) => [
      field,
      {
        value: field.startsWith('thing')
          ? [...values[what]].slice(0, THING).join('')
          : values[what],
      },
    ]),
  );
  try {
    await cloud.openapi.subscribeMessage.send({
      touser: openid,
      templateId: template.templateId,
      page,
      data,
    });
    return 'sent';
  } catch (error) {
    if ((error as { errCode?: number }).errCode === NOT_ALLOWED) return 'refused';
    throw error;
  }
};
