import { MyDataPage } from '@app/features/me/my-data';

definePageConfig({ navigationBarTitleText: '我的数据' });

export default function MyDataIndex() {
  return <MyDataPage />;
}
