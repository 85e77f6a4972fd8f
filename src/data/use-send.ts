import { useState } from 'react';
import type { ActionName, ActionRequest } from '@core/modules/actions';
import { call } from './cloud-client/call';
import { newId } from './ids';
import { failureWords } from '@app/phone/tell';

interface Sending {
  readonly sending: boolean;
  /** Why it was not done, in words. */
  readonly why: string;
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
  const [sending, setSending] = useState(false);
  const [why, setWhy] = useState('');
  return {
    sending,
    why,
    send(action, input, done) {
      setSending(true);
      setWhy('');
      call(action, { ...input, id } as unknown as ActionRequest<typeof action>).then(
        done,
        (error: unknown) => {
          setSending(false);
          setWhy(failureWords(error, '没有连上服务器，内容还在，再点一次不会重复办理'));
        },
      );
    },
  };
}
