import { MyDataPage } from '@app/features/privacy/my-data';

definePageConfig({ navigationBarTitleText: '我的数据' });

export default function MyDataIndex() {
  return <MyDataPage />;
}
