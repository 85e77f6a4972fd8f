import { View } from '@tarojs/components';
import type { MeetingPage } from '@core/modules/meetings/contract';
import { absenceTitles } from '@core/modules/meetings/labels';
import { Button } from '@app/ui/button';
import { newId } from '@app/data/ids';
import { usePending } from '@app/data/outbox/use-pending';
import { saveRecord } from '@app/data/save';

/** 请假 that waits for the secretary, or for the town where it is the secretary's own. */
export function AbsencesToDecide({ page }: { page: MeetingPage }) {
  const decided = new Set(
    usePending('absence.decide', ({ meetingId }) => meetingId === page.meetingId).map(
      ({ input }) => input.personId,
    ),
  );
  const asked = (page.roster ?? []).filter(
    ({ personId, absence }) => absence?.state === 'waiting' && !decided.has(personId),
  );
  const waiting = asked.filter(({ mayDecide }) => mayDecide);
  const own = asked.length > waiting.length && page.mayKeep;
  if (waiting.length === 0 && !own) return null;
  const decide = (personId: string, name: string, granted: boolean): void => {
    saveRecord(
      'absence.decide',
      { id: newId(), meetingId: page.meetingId, personId, granted },
      `${granted ? '同意' : '不同意'}请假：${name}`,
    );
  };
  return (
    <View>
      <View className="section-title">请假待批</View>
      {own ? <View className="note">自己的请假由另一位书记或镇街工作人员批。</View> : null}
      <View className="list">
        {waiting.map(({ personId, name, absence }) => (
          <View className="list-row row--wrap" key={personId}>
            <View className="grow">
              <View>{name}</View>
              <View className="note">
                {[absence ? absenceTitles[absence.kind] : '', absence?.reason]
                  .filter(Boolean)
                  .join(' · ')}
              </View>
            </View>
            <View className="row">
              <Button onTap={() => decide(personId, name, false)} label={`不同意${name}请假`}>
                不同意
              </Button>
              <Button onTap={() => decide(personId, name, true)} label={`同意${name}请假`}>
                同意
              </Button>
            </View>
          </View>
        ))}
      </View>
    </View>
  );
}
