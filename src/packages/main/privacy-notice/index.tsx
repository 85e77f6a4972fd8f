import { Privacy } from '@app/features/privacy/privacy-notice';

definePageConfig({ navigationBarTitleText: '隐私保护指引' });

export default function PrivacyPage() {
  return <Privacy />;
}
