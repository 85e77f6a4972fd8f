import { MeansList } from '@app/features/means/means-list';

definePageConfig({ navigationBarTitleText: '党建经费' });

export default function MeansIndex() {
  return <MeansList />;
}
