import { useState } from 'react';
import { View } from '@tarojs/components';
import { forwardReady, openReady, type ReadyFile } from '@app/phone/ready-file';
import { failureWords } from '@app/phone/tell';
import { Button } from './button';
import { FailureLine } from './messages';
import { Sheet } from './sheet';

interface Props {
  file: ReadyFile | null;
  onClose: () => void;
}

/** A file that is ready: opened or sent on by a tap of its own, as WeChat asks. */
export function ReadyFileSheet({ file, onClose }: Props) {
  const [why, setWhy] = useState('');
  if (!file) return null;
  const run = (work: (file: ReadyFile) => Promise<void>): void => {
    setWhy('');
    work(file).catch((error: unknown) => setWhy(failureWords(error)));
  };
  // WeChat opens no archives: they are sent on to a computer.
  const opens = !file.fileName.endsWith('.zip');
  return (
    <Sheet title="文件已准备好" onClose={onClose} closeWord="关闭">
      <View>{file.fileName}</View>
      <FailureLine why={why} />
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
