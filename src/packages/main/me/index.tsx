import { Me } from '@app/features/me/me';

definePageConfig({ navigationBarTitleText: '我的' });

export default function MePage() {
  return <Me />;
}
