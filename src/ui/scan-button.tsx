import { canScan, scan } from '@app/phone/scan';
import { useWork } from '@app/data/use-work';
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
  const { error, setError, doing } = useWork();
  if (!canScan) return null;
  const run = async (): Promise<void> => {
    const text = await scan();
    if (text === null) return;
    if (pattern.test(text)) onScanned(text);
    else setError(`扫到的不是${title}，可以重扫，或在上面输入`);
  };
  return (
    <>
      <Button icon="scan-line" disabled={disabled} onTap={() => void doing(run)}>
        扫码
      </Button>
      <FailureLine why={error} />
    </>
  );
}
