import { Bind } from '@app/features/bind/bind';

definePageConfig({ navigationBarTitleText: '绑定身份' });

export default function BindPage() {
  return <Bind />;
}
