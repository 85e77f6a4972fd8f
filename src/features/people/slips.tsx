import { useState } from 'react';
import { View } from '@tarojs/components';
import type { ActionOutput } from '@core/modules/actions';
import { inFours } from '@core/modules/papers/slip';
import { showDay } from '@core/shared/calendar/display';
import { Button } from '@app/ui/button';
import { Page } from '@app/ui/page';
import { Picture } from '@app/ui/picture';
import { ReadyFileSheet } from '@app/ui/ready-file-sheet';
import { useDialog } from '@app/phone/dialog';
import { makeReady, type ReadyFile } from '@app/phone/ready-file';
import { showFailure } from '@app/phone/show-failure';
import './people.scss';

interface Props {
  many: ActionOutput<'binding.issueMany'>;
  onClose: () => void;
}

/** Codes just issued, once: on the screen, as a document to print, or printed from the browser. */
export function Slips({ many, onClose }: Props) {
  const { issued, refused, slips } = many;
  const [ready, setReady] = useState<ReadyFile | null>(null);
  const take = (): void => {
    makeReady({ fileName: slips.fileName, pieces: [slips.base64] }).then(setReady, showFailure);
  };
  useDialog('people-slips', onClose);
  return (
    <Page wide>
      <View id="people-slips" className="stack" aria-label="绑定码条">
        <View className="stack no-print">
          <View className="title">已发 {issued.length} 个绑定码</View>
          <View className="note">
            离开本页后不再显示，丢了可以重新发码。逐一交给本人，不要发到群里。
          </View>
          {refused.map(({ personId, why }) => (
            <View className="field__error" key={personId}>
              有一人没有发：{why}
            </View>
          ))}
          <View className="row row--wrap">
            <Button look="main" icon="download" onTap={take}>
              导出 Word 打印
            </Button>
            {process.env.TARO_ENV === 'h5' ? (
              <Button icon="printer" onTap={() => window.print()}>
                打印
              </Button>
            ) : null}
            <Button onTap={onClose}>完成</Button>
          </View>
        </View>
        <View className="people__slips">
          {issued.map(({ personId, name, code, image, expiresOn }) => (
            <View className="people__slip" key={personId}>
              <View className="title">{name}</View>
              <Picture className="people__qr" src={image} label={`${name}的绑定码，二维码`} />
              <View className="people__code">{inFours(code)}</View>
              <View className="note">{showDay(expiresOn)}前有效，只能用一次</View>
            </View>
          ))}
        </View>
      </View>
      <ReadyFileSheet file={ready} onClose={() => setReady(null)} />
    </Page>
  );
}
