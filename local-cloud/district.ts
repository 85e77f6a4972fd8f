/**
 * The local cloud set up for this product: its collections, indexes and
 * settings, and a way to act as somebody. Scripts, tests and the bench start
 * from here.
 */
import { createHash, randomUUID } from 'node:crypto';
import {
  actions,
  type ActionName,
  type ActionOutput,
  type ActionRequest,
} from '@core/modules/actions';
import { PROTOCOL, type Answer } from '@core/shared/answer';
import { AppError } from '@core/shared/errors';
import { collectionNames } from '@server/runtime/collections';
import { indexes } from '@server/runtime/indexes';
import {
  startLocalCloud,
  type CloudRequest,
  type Invocation,
  type LocalCloud,
  type LocalCloudOptions,
} from './index';

/** Leaves the rule pack to the office, as a new deployment does. */
export const OFFICE_CHOOSES = { LIANGXIN_RULE_PACK: '' };

/** The first administrator's code of a local district; a real one is made at deployment. */
export const LOCAL_ADMIN_CODE = 'LOCALADMIN2026';

export interface District {
  readonly cloud: LocalCloud;
  /** Runs an action as the holder of an OPENID; raises what the server answers. */
  act<A extends ActionName>(
    openid: string,
    action: A,
    input: ActionRequest<A>,
  ): Promise<ActionOutput<A>>;
  /** The raw answer with what it cost, the minute's reading of the rules left out: also for inputs that no client of ours would send. */
  send(
    openid: string | undefined,
    action: string,
    input: unknown,
    more?: { requestId?: string; sentAt?: number; protocol?: number; owner?: string },
  ): Promise<{ answer: Answer<unknown>; invocation: Invocation }>;
}

/**
 * An instance reads the rules in force once a minute, whatever the action that comes first: no
 * action's own request.
 */
const readsRules = ({ action, collection }: CloudRequest): boolean =>
  action === 'database.getDocument' && collection === 'rules';

/** Starts a local cloud with this product's functions. */
export async function startDistrict(
  options: Pick<LocalCloudOptions, 'dataDir' | 'functionsDir'> & Partial<LocalCloudOptions>,
): Promise<District> {
  const cloud = await startLocalCloud({
    ...options,
    collections: [...collectionNames],
    timed: ['countedTowns'],
    indexes: indexes.map(({ collection, fields }) => ({ collection, fields: [...fields] })),
    env: {
      LIANGXIN_RULE_PACK: 'yongchuan',
      LIANGXIN_WEB_ORIGIN: 'loopback',
      LIANGXIN_FIRST_ADMIN_HASH: createHash('sha256').update(LOCAL_ADMIN_CODE).digest('hex'),
      ...options.env,
    },
  });
  const send: District['send'] = async (openid, action, input, more = {}) => {
    const known = Object.prototype.hasOwnProperty.call(actions, action);
    const functionName = known ? actions[action as ActionName].runsIn : 'api';
    const event = {
      action,
      input,
      requestId: randomUUID(),
      sentAt: cloud.clock.now(),
      protocol: PROTOCOL,
      ...more,
    };
    const invocation = await cloud.invoke(functionName, event, openid ? { openid } : {});
    if (!invocation.ok) throw new Error(`${functionName}: ${JSON.stringify(invocation.error)}`);
    const requests = invocation.requests.filter((request) => !readsRules(request));
    return {
      answer: invocation.result as Answer<unknown>,
      invocation: { ...invocation, requests },
    };
  };
  return {
    cloud,
    send,
    async act<A extends ActionName>(openid: string, action: A, input: ActionRequest<A>) {
      const { answer } = await send(openid, action, input);
      if (answer.ok) return answer.data as ActionOutput<A>;
      const { code, message, issues } = answer.error;
      throw new AppError(code, message, issues);
    },
  };
}
