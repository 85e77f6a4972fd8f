import { Computers } from '@app/features/computers/computers';

definePageConfig({ navigationBarTitleText: '电脑登录' });

export default function ComputersPage() {
  return <Computers />;
}
