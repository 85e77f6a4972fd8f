import { Paper } from '@app/features/meetings/paper';

definePageConfig({ navigationBarTitleText: '会议记录' });

export default function PaperPage() {
  return <Paper />;
}
