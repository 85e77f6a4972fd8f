import { useState } from 'react';
import { View } from '@tarojs/components';
import type { PaperFormat } from '@core/contracts/papers';
import { saveFile } from '@app/lib/save-file';
import { tell } from '@app/lib/tell';
import { Button } from './button';

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
  const [making, setMaking] = useState<PaperFormat | null>(null);
  const take = async (format: PaperFormat): Promise<void> => {
    setMaking(format);
    try {
      await saveFile(await make(format));
    } catch (error) {
      tell(error);
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
    </View>
  );
}
