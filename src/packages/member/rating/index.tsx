import { RatingList } from '@app/features/points/rating-list';

definePageConfig({ navigationBarTitleText: '评星公示' });

export default function RatingListPage() {
  return <RatingList />;
}
