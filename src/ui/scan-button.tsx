import { useState } from 'react';
import { canScan, scan } from '@app/phone/scan';
import { failureWords } from '@app/phone/tell';
import { Button } from './button';
import { FailureLine } from './messages';

interface Props {
  /** What the code is called that it shall be. */
  title: string;
  pattern: RegExp;
  onScanned: (text: string) => void;
  disabled?: boolean;
}

/** 扫码 beside a field for a code, where there is a scanner; the field stays for everybody else. */
export function ScanButton({ title, pattern, onScanned, disabled = false }: Props) {
  const [why, setWhy] = useState('');
  if (!canScan) return null;
  const run = async (): Promise<void> => {
    setWhy('');
    try {
      const text = await scan();
      if (text === null) return;
      if (pattern.test(text)) onScanned(text);
      else setWhy(`扫到的不是${title}，可以重扫，或在上面输入`);
    } catch (error) {
      setWhy(failureWords(error));
    }
  };
  return (
    <>
      <Button icon="scan-line" disabled={disabled} onTap={() => void run()}>
        扫码
      </Button>
      <FailureLine why={why} />
    </>
  );
}
