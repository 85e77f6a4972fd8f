import { Paper } from '@app/features/party-day/paper';

definePageConfig({ navigationBarTitleText: '打印' });

export default function PaperPage() {
  return <Paper />;
}
