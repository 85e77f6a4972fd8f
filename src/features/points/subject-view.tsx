import { Text, View } from '@tarojs/components';
import { showDay } from '@core/shared/calendar/display';
import { showChange } from '@core/modules/points/amounts';
import { Button } from '@app/ui/button';
import { List, ListRow } from '@app/ui/list';
import { Message } from '@app/ui/messages';
import { UnsentButton } from '@app/ui/withdraw-button';
import { useOutbox } from '@app/data/outbox';
import { opens } from '@app/data/routes';
import { ClaimCard } from './claim-card';
import { DisputeList } from './dispute-list';
import { pendingClaims } from './pending';
import { titleIn } from './scale';
import { AspectBars, RatingCard, StandingCard, type Standing } from './standing';
import { scaleOf } from './use-points';

const RECENT = 3;

/** A subject's stars and what they rest on: one's own, a member's, or a branch's. */
export function SubjectView({ standing, self = false }: { standing: Standing; self?: boolean }) {
  const outbox = useOutbox();
  const scale = scaleOf(standing);
  if (!scale) return <Message icon="info" title="小程序版本过旧，请更新后查看积分" />;
  const { subject, entries, claims, mayClaim, today, year } = standing;
  const sent = pendingClaims(outbox, subject, self);
  const count = scale.indicators.length;
  return (
    <View className="stack">
      <StandingCard standing={standing} scale={scale} />
      {mayClaim ? (
        <Button look="main" icon="plus" onTap={opens('claim', self ? {} : subject)}>
          {self ? '申报' : '代为申报'}
        </Button>
      ) : null}
      {sent.length + claims.length > 0 ? (
        <View>
          <View className="section-title">申报</View>
          <View className="stack">
            {sent.map((item) => (
              <View className="card" key={item.id}>
                <View>{titleIn(scale, item.input.indicator)}</View>
                <View className="note">
                  {item.state === 'held' ? `待处理：${item.reason ?? ''}` : '已存本机，待送达'}
                </View>
                <UnsentButton item={item} />
              </View>
            ))}
            {claims.map((claim) => (
              <ClaimCard
                isDisputed={standing.disputes.some(({ about }) => about.id === claim.claimId)}
                key={claim.claimId}
                claim={claim}
                scale={scale}
                today={today}
                mayAnswer={mayClaim}
              />
            ))}
          </View>
        </View>
      ) : null}
      <DisputeList standing={standing} />
      <View>
        <View className="section-title">各方面</View>
        <AspectBars standing={standing} scale={scale} />
      </View>
      <View>
        <View className="section-title">依据</View>
        <List>
          {entries.slice(0, RECENT).map((entry) => (
            <View className="list-row" key={entry.id}>
              <View className="grow">
                <View>{titleIn(scale, entry.indicator)}</View>
                <View className="note">
                  {showDay(entry.on, today)}
                  {entry.reverses ? ' · 冲销' : ''}
                </View>
              </View>
              <Text>{showChange(entry.points)}</Text>
            </View>
          ))}
          <ListRow
            icon="list-checks"
            title="全部明细"
            note={`${year} 年度共 ${entries.length} 笔`}
            onTap={opens('entries', subject)}
          />
          <ListRow
            icon="book-open"
            title={`${count} 项指标和依据`}
            note="每项计多少分、由谁确认、出自哪里"
            onTap={opens('indicators', subject)}
          />
          {subject.kind === 'member' ? (
            <ListRow
              icon="printer"
              title="积分卡片"
              note="给没有手机的同志打印"
              onTap={opens('card', subject)}
            />
          ) : null}
        </List>
      </View>
      <RatingCard standing={standing} scale={scale} />
    </View>
  );
}
