import { View } from '@tarojs/components';
import type { ActionOutput } from '@core/modules/actions';
import { inFours } from '@core/modules/papers/slip';
import { showDay } from '@core/shared/calendar/display';
import { Button } from '@app/ui/button';
import { Picture } from '@app/ui/picture';
import { Sheet } from '@app/ui/sheet';
import { copy } from '@app/phone/dial';
import './people.scss';

interface Props {
  issued: ActionOutput<'binding.issue'>;
  onClose: () => void;
}

/** One code, to be scanned off the screen, read out or copied. */
export function CodeSheet({ issued, onClose }: Props) {
  const { code, name, expiresOn, image } = issued;
  return (
    <Sheet title={`${name}的绑定码`} onClose={onClose} closeWord="关闭">
      <Picture className="people__qr" src={image} label={`${name}的绑定码，二维码`} />
      <View className="people__code">{inFours(code)}</View>
      <View className="note">
        {showDay(expiresOn)}前有效，只能用一次，离开本页后不再显示。本人在绑定页点“扫码”，或输入这 8
        位。请只交给本人。
      </View>
      <Button look="main" onTap={() => void copy(code)}>
        复制
      </Button>
    </Sheet>
  );
}
