import { Practices } from '@app/features/practices/practices';

definePageConfig({ navigationBarTitleText: '标准与程序' });

export default function PracticesIndex() {
  return <Practices />;
}
