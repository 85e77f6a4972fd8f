import { Registry } from '@app/features/registry/registry';

definePageConfig({ navigationBarTitleText: '登记数据比对' });

export default function RegistryIndex() {
  return <Registry />;
}
