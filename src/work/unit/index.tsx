import { UnitForm } from '@app/features/unit-form/unit-form';

definePageConfig({ navigationBarTitleText: '单位信息' });

export default function UnitIndex() {
  return <UnitForm />;
}
