import { View } from '@tarojs/components';
import type { MeetingPage } from '@core/modules/meetings/contract';
import { showInstant } from '@core/shared/calendar/display';
import { List, ListRow } from '@app/ui/list';
import { whenWords } from './words';

const STEPS = { moved: '改时间或地点', confirmed: '确认名单', reopened: '重新打开' } as const;

/** What happened to an event and its roster, in order. */
export function History({ page }: { page: MeetingPage }) {
  return (
    <View>
      <View className="section-title">经过</View>
      <List>
        {(page.history ?? []).map(({ kind, at, byName, reason, from }) => (
          <ListRow
            key={at}
            title={STEPS[kind]}
            note={[showInstant(at), byName, reason, from && `原定 ${whenWords(from, page.today)}`]
              .filter(Boolean)
              .join(' · ')}
          />
        ))}
      </List>
    </View>
  );
}
