import { useState } from 'react';
import { View } from '@tarojs/components';
import { dayOfInstant, toDayNumber } from '@core/shared/calendar/day';
import { periodAt, previousPeriod } from '@core/shared/calendar/period';
import { visitLogPaper } from '@core/modules/contacts/visit-log-paper';
import { Chip } from '@app/ui/chip';
import { Waiting } from '@app/ui/messages';
import { Page } from '@app/ui/page';
import { PaperActions } from '@app/ui/paper-actions';
import { PaperView } from '@app/ui/paper-view';
import { call, serverNow } from '@app/data/cloud-client/call';
import { useQuery } from '@app/data/query';

const MONTHS = 4;

/** One's own 走访日志与月报: written by the records, only signed by hand. */
export function VisitLogPage() {
  const [months] = useState(recentMonths);
  const [month, setMonth] = useState(months[0] ?? '');
  const query = useQuery('visitLog.open', { month });
  return (
    <Page wide>
      <View className="row row--wrap no-print">
        {months.map((key) => (
          <Chip key={key} on={key === month} onTap={() => setMonth(key)}>
            {Number(key.slice(5))}月
          </Chip>
        ))}
      </View>
      {query.data ? (
        <>
          <PaperActions printable make={(format) => call('visitLog.file', { month, format })} />
          <PaperView paper={visitLogPaper(query.data)} />
        </>
      ) : (
        <Waiting {...query} />
      )}
    </Page>
  );
}

function recentMonths(): string[] {
  let period = periodAt('month', toDayNumber(dayOfInstant(serverNow())));
  return Array.from({ length: MONTHS }, () => {
    const { key } = period;
    period = previousPeriod(period);
    return key;
  });
}
