import { Holidays } from '@app/features/holidays/holidays';

definePageConfig({ navigationBarTitleText: '节假日安排' });

export default function HolidaysIndex() {
  return <Holidays />;
}
