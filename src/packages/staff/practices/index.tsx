import { Practices } from '@app/features/practices/practices';

definePageConfig({ navigationBarTitleText: '规范化建设' });

export default function PracticesIndex() {
  return <Practices />;
}
