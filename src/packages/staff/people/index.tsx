import { People } from '@app/features/people/people';

definePageConfig({ navigationBarTitleText: '人员与绑定码' });

export default function PeoplePage() {
  return <People />;
}
