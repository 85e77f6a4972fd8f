import { useState } from 'react';
import type { ActionName, ActionRequest } from '@core/modules/actions';
import { call } from './cloud-client/call';
import { newId } from './ids';
import { useWork } from './use-work';

interface Sending {
  readonly busy: boolean;
  /** Why it was not done, in words. */
  readonly error: string;
  send<A extends ActionName>(
    action: A,
    input: Omit<ActionRequest<A>, 'id'>,
    done: () => void,
  ): void;
}

/**
 * Sends at once, not through the outbox: whoever signs must learn on the spot that it
 * was refused. The id is made once, so that sending again never does it twice.
 */
export function useSend(): Sending {
  const [id] = useState(newId);
  const { busy, error, doing } = useWork(
    undefined,
    '没有连上服务器，内容还在，再点一次不会重复办理',
  );
  return {
    busy,
    error,
    send: (action, input, done) =>
      void doing(async () => {
        await call(action, { ...input, id } as unknown as ActionRequest<typeof action>);
        done();
      }),
  };
}
