import { Unit } from '@app/features/units/unit';

definePageConfig({ navigationBarTitleText: '单位' });

export default function UnitPage() {
  return <Unit />;
}
