/** The code on the screen: fetched, renewed while the page is open, and asked after until the phone has answered. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { beginSignIn, phoneSays, type ScreenCode } from '@app/data/desk';
import { failureMessage } from '@app/phone/show-failure';

const EVERY_MS = 2000;
/** Codes that a page left open asks for by itself: a quarter of an hour. */
const BY_ITSELF = 5;

export interface Shown {
  readonly screen: ScreenCode | null;
  /** Why there is no code to scan now, in words; empty while there is. */
  readonly said: string;
  readonly error: string;
  readonly renew: () => void;
}

export function useScreenCode(again: boolean, onDone: () => void): Shown {
  const [screen, setScreen] = useState<ScreenCode | null>(null);
  const [said, setSaid] = useState('');
  const [error, setError] = useState('');
  const begun = useRef(0);
  const done = useRef(onDone);
  useEffect(() => {
    done.current = onDone;
  });

  const begin = useCallback((): void => {
    begun.current += 1;
    beginSignIn(again).then(
      (code) => {
        setScreen(code);
        setSaid('');
        setError('');
      },
      (failure: unknown) => {
        setScreen(null);
        setError(failureMessage(failure, '没有连上服务器'));
      },
    );
  }, [again]);

  useEffect(() => {
    begin();
  }, [begin]);

  useEffect(() => {
    if (!screen) return undefined;
    const end = (words: string): void => {
      setScreen(null);
      setSaid(words);
    };
    const listen = (): void => {
      phoneSays().then(
        (state) => {
          if (state === 'signedIn' || state === 'again') done.current();
          else if (state === 'refused') end('手机上没有同意，或者数字选错了');
          else if (state === 'gone' && begun.current < BY_ITSELF) begin();
          else if (state === 'gone') end('登录码过期了');
        },
        // A signal that is lost comes back: asked again at the next beat.
        () => undefined,
      );
    };
    const beat = setInterval(listen, EVERY_MS);
    return () => clearInterval(beat);
  }, [screen, begin]);

  const renew = (): void => {
    begun.current = 0;
    begin();
  };
  return { screen, said, error, renew };
}
