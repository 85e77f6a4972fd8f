import { UnitForm } from '@app/features/unit-facts/unit-form';

definePageConfig({ navigationBarTitleText: '单位信息' });

export default function UnitIndex() {
  return <UnitForm />;
}
