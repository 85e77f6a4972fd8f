import { Indicators } from '@app/features/points/indicators';

definePageConfig({ navigationBarTitleText: '指标和依据' });

export default function IndicatorsPage() {
  return <Indicators />;
}
