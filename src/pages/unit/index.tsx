import { Unit } from '@app/features/units/unit';

definePageConfig({
  navigationBarTitleText: '单位',
  ...(process.env.TARO_ENV === 'weapp'
    ? { usingComponents: { 'contact-calendar': '../../native/contact-calendar/index' } }
    : {}),
});

export default function UnitPage() {
  return <Unit />;
}
