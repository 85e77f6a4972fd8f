/** 联系记录: logged on the phone, corrected, read on 今日 and as a log of visits. */
import type { contactActions } from '@core/modules/contacts/actions';
import type { visitLogActions } from '@core/modules/contacts/visit-log.actions';
import type { Deps } from '@server/runtime/deps';
import { asking, type RoutesOf } from '@server/runtime/route';
import { correctContact, voidContact } from './correct';
import { askHome, openHome } from './open-home';
import { recordContact } from './record';
import { openVisitLog } from './visit-log';

type Actions = typeof contactActions & typeof visitLogActions;

export const api = {
  'home.open': asking(askHome, openHome),
  'contact.record': asking(({ store }: Deps) => store.ahead.transaction(), recordContact),
  'contact.correct': correctContact,
  'contact.void': voidContact,
} satisfies RoutesOf<Actions, 'api'>;

export const desk = {
  'visitLog.open': openVisitLog,
} satisfies RoutesOf<Actions, 'desk'>;
