import { useState } from 'react';
import { View } from '@tarojs/components';
import { yuanWords } from '@core/modules/means/money';
import type { GrantPage } from '@core/modules/means/pages.contract';
import { showDay } from '@core/shared/calendar/display';
import { acting } from '@app/data/acting';
import { saveRecord } from '@app/data/save';
import { Button } from '@app/ui/button';
import { WordsSheet } from '@app/ui/words-sheet';

type Line = GrantPage['lines'][number];

/** Payments and spendings that stand, the last first; each may be reversed by whoever may. */
export function Lines({ page }: { page: GrantPage }) {
  const { grant, lines, today } = page;
  const [reversed, setReversed] = useState<Line | null>(null);
  if (lines.length === 0) return null;
  return (
    <View>
      <View className="section-title">拨付和支出</View>
      <View className="list">
        {lines.map((line) => (
          <View className="list-row" key={line.entryId}>
            <View className="grow">
              <View>{titleOf(line)}</View>
              {line.words ? <View>{line.words}</View> : null}
              <View className="note">
                凭证 {line.voucher} · {line.byName} · {showDay(line.on, today)}
              </View>
            </View>
            {line.mayReverse ? (
              <Button look="quiet" onTap={() => setReversed(line)}>
                冲销
              </Button>
            ) : null}
          </View>
        ))}
      </View>
      {reversed ? (
        <WordsSheet
          title="冲销这一笔"
          label="冲销的原因"
          note="登记错了或退回了才冲销；原来的登记仍留在办理记录里。"
          onSave={(reason) =>
            saveRecord(
              'means.reverse',
              { ...acting(today), grantId: grant.grantId, entryId: reversed.entryId, reason },
              `冲销：${titleOf(reversed)}`,
            )
          }
          onClose={() => setReversed(null)}
        />
      ) : null}
    </View>
  );
}

const titleOf = ({ kind, fen, purposeTitle }: Line): string =>
  kind === 'pay' ? `拨付 ${yuanWords(fen)}` : `支出 ${yuanWords(fen)} · ${purposeTitle ?? ''}`;
