import { Ratings } from '@app/features/points/ratings';

definePageConfig({ navigationBarTitleText: '评星' });

export default function RatingsPage() {
  return <Ratings />;
}
