import { View } from '@tarojs/components';
import type { PledgePage } from '@core/modules/pledges/pages.contract';
import { acting } from '@app/data/acting';
import { useSend } from '@app/data/use-send';
import { Button } from '@app/ui/button';
import { Sheet } from '@app/ui/sheet';

interface Props {
  page: PledgePage;
  reload: () => Promise<void>;
  onClose: () => void;
}

/** From now on its words stay: said before it is done. */
export function PublishSheet({ page, reload, onClose }: Props) {
  const { send, busy, error } = useSend();
  const publish = (): void => {
    const { id: _id, ...when } = acting(page.today);
    send('pledge.publish', { ...when, pledgeId: page.pledge.pledgeId }, () => {
      onClose();
      void reload();
    });
  };
  return (
    <Sheet title="公开承诺" onClose={onClose}>
      {page.says.map(({ code, words }) => (
        <View key={code}>{words}</View>
      ))}
      <View className="note">公开后本支部党员可见，内容不能再改。</View>
      {error ? <View className="banner">{error}</View> : null}
      <Button look="main" onTap={publish} disabled={busy}>
        公开
      </Button>
    </Sheet>
  );
}
