import { View } from '@tarojs/components';
import { useWork } from '@app/data/use-work';
import { forwardReady, openReady, type ReadyFile } from '@app/phone/ready-file';
import { Button } from './button';
import { FailureLine } from './messages';
import { Sheet } from './sheet';

interface Props {
  file: ReadyFile | null;
  onClose: () => void;
}

/** A file that is ready: opened or sent on by a tap of its own, as WeChat asks. */
export function ReadyFileSheet({ file, onClose }: Props) {
  const { error, doing } = useWork();
  if (!file) return null;
  const run = (work: (file: ReadyFile) => Promise<void>): void => {
    void doing(() => work(file));
  };
  // WeChat opens no archives and no data: they are sent on to a computer.
  const opens = !/\.(zip|json)$/.test(file.fileName);
  return (
    <Sheet title="文件已准备好" onClose={onClose} closeWord="关闭">
      <View>{file.fileName}</View>
      <FailureLine why={error} />
      {opens ? (
        <Button look="main" onTap={() => run(openReady)}>
          打开
        </Button>
      ) : null}
      <Button look={opens ? 'plain' : 'main'} onTap={() => run(forwardReady)}>
        转发到聊天
      </Button>
    </Sheet>
  );
}
