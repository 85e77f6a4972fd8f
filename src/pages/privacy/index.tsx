import { Privacy } from '@app/features/me/privacy';

definePageConfig({ navigationBarTitleText: '隐私保护指引' });

export default function PrivacyPage() {
  return <Privacy />;
}
