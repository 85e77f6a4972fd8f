import { GrantScreen } from '@app/features/means/grant-page';

definePageConfig({ navigationBarTitleText: '经费' });

export default function GrantIndex() {
  return <GrantScreen />;
}
