/** Notices of holidays: entered by an administrator, compared, withdrawn. */
import type { holidayActions } from '@core/modules/holidays/actions';
import type { RoutesOf } from '@server/runtime/route';
import { compareHolidays } from './compare';
import { enterHolidays, openHolidays, withdrawHolidays } from './notices';

type Actions = typeof holidayActions;

export const desk = {
  'holidays.open': openHolidays,
  'holidays.enter': enterHolidays,
  'holidays.withdraw': withdrawHolidays,
  'holidays.compare': compareHolidays,
} satisfies RoutesOf<Actions, 'desk'>;
