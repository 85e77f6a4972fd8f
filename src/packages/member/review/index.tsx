import { Review } from '@app/features/points/review';

definePageConfig({ navigationBarTitleText: '评价' });

export default function ReviewPage() {
  return <Review />;
}
