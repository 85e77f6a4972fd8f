import type { CollectionSpecs } from '@server/runtime/collection';
import type { HolidayCollections } from './stored';

export const holidayCollections: CollectionSpecs<HolidayCollections> = {
  rules: {
    indexes: [],
    personal: { nothing: 'what everybody is judged by' },
    removal: 'texts',
  },
  holidayNotices: {
    indexes: ['year'],
    personal: { nothing: 'printed notices of a year; who entered them stands by id' },
    removal: 'texts',
  },
};
