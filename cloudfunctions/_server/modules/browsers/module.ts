/** 已登录的电脑: an office signs in at a computer with the phone. */
import type { browserActions } from '@core/modules/browsers/actions';
import type { Jobs } from '@server/runtime/jobs/job';
import type { RoutesOf } from '@server/runtime/route';
import { expireBrowsers } from './expire-job';
import { confirmBrowser, endBrowser, listBrowsers, lookAtBrowser, refuseBrowser } from './phone';

export const desk = {
  'browser.look': lookAtBrowser,
  'browser.confirm': confirmBrowser,
  'browser.refuse': refuseBrowser,
  'browser.list': listBrowsers,
  'browser.end': endBrowser,
} satisfies RoutesOf<typeof browserActions, 'desk'>;

export const jobs = {
  expireBrowsers: { stage: 'remove', run: expireBrowsers },
} satisfies Jobs;
