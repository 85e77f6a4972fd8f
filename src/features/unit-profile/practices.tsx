import { View } from '@tarojs/components';
import type { LedgerMonth, LedgerPractice } from '@core/modules/unit-profile/contract';
import { showDay } from '@core/shared/calendar/display';
import { opens } from '@app/data/routes';
import { List, ListRow } from '@app/ui/list';

/** What pairs, means and pledges say, month by month; each leads to its page. */
export function PracticeMonths({
  months,
  today,
}: {
  months: readonly LedgerMonth[];
  today: string;
}) {
  if (months.length === 0) return null;
  return (
    <View>
      <View className="section-title">结对、经费、承诺，按月</View>
      {months.map(({ month, lines }) => (
        <View key={month}>
          <View className="note">{`${month.slice(0, 4)}年${Number(month.slice(5))}月`}</View>
          <List>
            {lines.map((line, i) => (
              <ListRow
                key={`${line.id}/${i}`}
                title={line.text}
                note={[showDay(line.on, today)]}
                onTap={opensLine(line)}
              />
            ))}
          </List>
        </View>
      ))}
    </View>
  );
}

function opensLine({ kind, id }: LedgerPractice): () => void {
  switch (kind) {
    case 'pair':
      return opens('pair', { pairId: id });
    case 'means':
      return opens('grant', { grantId: id });
    case 'pledge':
      return opens('pledge', { pledgeId: id });
  }
}
