import { View } from '@tarojs/components';
import { percent } from '@core/modules/coverage/coverage';
import { appointmentSourceTitles } from '@core/modules/organizations/labels';
import { sumLeadership, type Leadership as Counts } from '@core/modules/organizations/leadership';
import { namesOf } from '@core/shared/names-of';
import { showDay } from '@core/shared/calendar/display';
import { AnswerPage } from '@app/ui/answer-page';
import { List, ListRow } from '@app/ui/list';
import { Message } from '@app/ui/messages';
import { useQuery } from '@app/data/query';
import { Share } from './share';
import './coverage.scss';

/** 交叉任职: who of the party organisations' committees serves in the unit, and where secretaries come from. */
export function Leadership() {
  const query = useQuery('organization.leadership', {}, { snapshot: true });
  return (
    <AnswerPage query={query} wide>
      {({ today, towns }) => {
        const all = sumLeadership(towns.map(({ counts }) => counts));
        return (
          <>
            <View className="note coverage__note">
              {showDay(today)}在任的，按已登记任职的党组织计：{all.organizations} 个党组织，已登记{' '}
              {all.entered} 个。
            </View>
            {all.entered === 0 ? (
              <Message icon="users" title="还没有登记任职">
                在党组织的页面登记“任职”时，写明在单位任什么职、怎样任职，这里就有统计。
              </Message>
            ) : (
              <Entered all={all} />
            )}
            {towns.length > 1 ? (
              <>
                <View className="section-title">各镇街、园区</View>
                <List>
                  {towns.map(({ townId, name, counts }) => (
                    <ListRow key={townId} title={name} note={lineOf(counts)} />
                  ))}
                </List>
              </>
            ) : null}
          </>
        );
      }}
    </AnswerPage>
  );
}

function Entered({ all }: { all: Counts }) {
  const sources = namesOf(appointmentSourceTitles).filter((source) => all.sources[source] > 0);
  return (
    <View className="columns">
      <Share title="班子成员交叉任职" part={all.inUnit} whole={all.members} />
      <Share title="班子成员中的出资人" part={all.owners} whole={all.members} />
      <Share title="书记在单位任职" part={all.managingSecretaries} whole={all.secretaries} />
      <Share title="书记由出资人担任" part={all.owningSecretaries} whole={all.secretaries} />
      {sources.map((source) => (
        <Share
          key={source}
          title={`书记来源：${appointmentSourceTitles[source]}`}
          part={all.sources[source]}
          whole={all.secretaries}
        />
      ))}
    </View>
  );
}

const lineOf = ({ entered, organizations, inUnit, members, ...counts }: Counts): string =>
  entered === 0
    ? `党组织 ${organizations} 个，还没有登记任职`
    : [
        `交叉任职 ${inUnit}/${members}，${percent(inUnit, members)}`,
        `出资人任书记 ${counts.owningSecretaries}/${counts.secretaries}`,
        `已登记 ${entered}/${organizations} 个党组织`,
      ].join(' · ');
