import { useState } from 'react';
import { View } from '@tarojs/components';
import type { PaperFormat } from '@core/modules/papers/contract';
import { makeReady, type ReadyFile } from '@app/phone/ready-file';
import { showFailure } from '@app/phone/show-failure';
import { Button } from './button';
import { ReadyFileSheet } from './ready-file-sheet';

const FORMATS: readonly (readonly [PaperFormat, string])[] = [
  ['docx', '导出 Word'],
  ['xlsx', '导出 Excel'],
];

interface Props {
  make: (format: PaperFormat) => Promise<{ fileName: string; base64: string }>;
  /** The page itself is the paper. */
  printable?: boolean;
}

/** What can be taken away from a page: its files, and in a browser a print. */
export function PaperActions({ make, printable = false }: Props) {
  const [ready, setReady] = useState<ReadyFile | null>(null);
  const [making, setMaking] = useState<PaperFormat | null>(null);
  const take = async (format: PaperFormat): Promise<void> => {
    setMaking(format);
    try {
      const { fileName, base64 } = await make(format);
      setReady(await makeReady({ fileName, pieces: [base64] }));
    } catch (error) {
      showFailure(error);
    } finally {
      setMaking(null);
    }
  };
  return (
    <View className="row row--wrap no-print paper-actions">
      {FORMATS.map(([format, word]) => (
        <Button
          key={format}
          icon="download"
          disabled={making !== null}
          onTap={() => void take(format)}
        >
          {making === format ? '正在生成' : word}
        </Button>
      ))}
      {printable && process.env.TARO_ENV === 'h5' ? (
        <Button icon="printer" onTap={() => window.print()}>
          打印
        </Button>
      ) : null}
      <ReadyFileSheet file={ready} onClose={() => setReady(null)} />
    </View>
  );
}
