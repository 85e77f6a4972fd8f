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

/** A file that is ready, in a sheet of its own. */
export function ReadyFileSheet({ file, onClose }: Props) {
  if (!file) return null;
  return (
    <Sheet title="文件已准备好" onClose={onClose} closeWord="关闭">
      <ReadyFileActions file={file} />
    </Sheet>
  );
}

/** A file that is ready: opened or sent on by a tap of its own, as WeChat asks. */
export function ReadyFileActions({ file }: { file: ReadyFile }) {
  const { error, doing } = useWork();
  const run = (work: (file: ReadyFile) => Promise<void>): void => {
    void doing(() => work(file));
  };
  // WeChat opens no archives and no data: they are sent on to a computer.
  const opens = !/\.(zip|json)$/.test(file.fileName);
  return (
    <>
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
    </>
  );
}
