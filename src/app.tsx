import { type ReactNode } from 'react';
import Taro, { useDidShow, useLaunch, usePageNotFound } from '@tarojs/taro';
import { warnOldWeChat } from './phone/base-library';
import { listenForBack } from './phone/dialog';
import { whenNetworkReturns } from './phone/network';
import { quietScriptLinks } from './phone/no-script-links';
import { startHeldRules } from './data/fetch-rules';
import { leadAtDesk } from './data/lead-at-desk';
import { theOutbox } from './data/outbox';
import type { Asked } from './data/pages';
import { leadFromFormer } from './data/routes';
import { startDesk } from './desk/start';
import './styles/app.scss';
import './ui/components.scss';

if (process.env.TARO_ENV === 'h5') {
  listenForBack();
  quietScriptLinks();
  leadAtDesk();
  startDesk();
}
startHeldRules();

/** The app: opens the cloud, and sends what waits whenever it comes to the front or the network returns. */
export default function App({ children }: { children?: ReactNode }) {
  useLaunch(() => {
    if (process.env.TARO_ENV === 'weapp') {
      warnOldWeChat();
      // Said plainly: `npm run deploy` reads the environment off the built package.
      Taro.cloud.init(CLOUD_ENV ? { env: CLOUD_ENV, traceUser: false } : { traceUser: false });
    }
    whenNetworkReturns(() => void theOutbox().flush());
  });
  usePageNotFound(({ path, query }) => leadFromFormer(path, query as Asked));
  useDidShow(() => {
    void theOutbox().flush();
  });
  return children;
}
