import { Bind } from '@app/features/accounts/bind';

definePageConfig({ navigationBarTitleText: '绑定身份' });

export default function BindPage() {
  return <Bind />;
}
