import { Text, View } from '@tarojs/components';
import type { FollowUpAct, FollowUpCase } from '@core/modules/follow-ups/contract';
import { followUpStepTitles } from '@core/modules/follow-ups/labels';
import type { Day } from '@core/shared/calendar/day';
import { showDay, showInstant } from '@core/shared/calendar/display';
import { matterOf, responsibleUnitOf } from '@core/modules/follow-ups/document';
import { Facts } from '@app/ui/facts';
import { Icon } from '@app/ui/icon';
import { keepTogether } from '@app/ui/keep-together';
import { List, ListRow } from '@app/ui/list';
import { Tap } from '@app/ui/tap';
import { VerdictTag } from '@app/ui/verdict-tag';
import { opens } from '@app/data/routes';
import { FollowUpTag } from './state-tag';
import { subjectOf } from './words';

/** The facts that the form has, those that are known so far. */
export function CaseHead({ followUp, today }: { followUp: FollowUpCase; today: Day }) {
  const last = followUp.acts[followUp.acts.length - 1];
  const facts: [string, string | undefined][] = [
    ['编号', last?.number],
    ['事项', matterOf(followUp)],
    ['责任单位', responsibleUnitOf(followUp)],
    ['责任人', last?.responsibleName ?? (followUp.overdue ? undefined : followUp.personName)],
    ['要求', last?.requirement],
    ['时限', last && `${showDay(last.dueOn, today)}前回复`],
    followUp.overdue
      ? ['应办', `${showDay(followUp.window.last, today)}前`]
      : [
          '期间',
          `${showDay(followUp.window.first, today)} 至 ${showDay(followUp.window.last, today)}`,
        ],
    ['起草', `${showDay(followUp.draftedOn, today)}，由系统按门槛起草`],
    ['有效期', `至 ${showDay(followUp.expiresOn, today)}，此后不再作为依据`],
  ];
  return (
    <View className="card">
      <View className="row row--between row--wrap">
        <Text className="follow-up__name">{subjectOf(followUp)}</Text>
        <FollowUpTag state={followUp.state} />
      </View>
      <Facts facts={facts} />
    </View>
  );
}

/** 依据记录: each verdict with its explanation; it leads to where its light stands. */
export function CaseBasis({ followUp }: { followUp: FollowUpCase }) {
  const { unitId, organizationId, overdue } = followUp;
  if (overdue) return <OverdueBasis overdue={overdue} />;
  const open = unitId
    ? opens('unit', { unitId })
    : opens('year', { organizationId: organizationId ?? '' });
  return (
    <View>
      <View className="section-title">依据记录 · {followUp.basis.length} 条</View>
      <View className="card">
        {followUp.basis.map(({ verdict, lines }) => (
          <Tap key={verdict.period.key} className="follow-up__basis" onTap={open}>
            <View className="row row--between">
              <VerdictTag verdict={verdict} />
              <Icon name="chevron-right" small />
            </View>
            {lines.map((line) => (
              <View key={line}>{line}</View>
            ))}
          </Tap>
        ))}
      </View>
    </View>
  );
}

/** The deadline in words; it leads to what is overdue. */
function OverdueBasis({ overdue }: { overdue: NonNullable<FollowUpCase['overdue']> }) {
  const { lines, opens: where } = overdue;
  const open = where && opensPractice(where);
  return (
    <View>
      <View className="section-title">依据记录</View>
      <View className="stack">
        <View className="card stack">
          {lines.map((line) => (
            <View key={line}>{keepTogether(line)}</View>
          ))}
        </View>
        {open ? (
          <List>
            <ListRow title="看办理到哪一步" onTap={open} />
          </List>
        ) : null}
      </View>
    </View>
  );
}

/** The page of a check, a run, a pair, a grant or a pledge. */
function opensPractice({ kind, id }: NonNullable<NonNullable<FollowUpCase['overdue']>['opens']>) {
  switch (kind) {
    case 'standard':
      return opens('standard', { checkId: id });
    case 'process':
      return opens('process', { runId: id });
    case 'pair':
      return opens('pair', { pairId: id });
    case 'means':
      return opens('grant', { grantId: id });
    case 'pledge':
      return opens('pledge', { pledgeId: id });
  }
}

/** Both sides in order of time: what was signed, what came back, how it ended. */
export function CaseTimeline({ followUp, today }: { followUp: FollowUpCase; today: Day }) {
  const { acts, ended } = followUp;
  if (acts.length === 0 && !ended) return null;
  return (
    <View>
      <View className="section-title">办理过程</View>
      <View className="card">
        {acts.map((act) => (
          <Act key={act.number} act={act} today={today} />
        ))}
        {ended ? (
          <View className="follow-up__act">
            <Text className="title">{ended.kind === 'closed' ? '销号' : '不予督办'}</Text>
            <View>{ended.reason}</View>
            <View className="note">
              {ended.byName ?? '系统'} · {showDay(ended.on, today)}
            </View>
          </View>
        ) : null}
      </View>
    </View>
  );
}

function Act({ act, today }: { act: FollowUpAct; today: Day }) {
  return (
    <View className="follow-up__act">
      <Text className="title">{act.number}</Text>
      {act.reason ? (
        <View>
          {followUpStepTitles[act.step]}原因：{act.reason}
        </View>
      ) : null}
      <View>要求：{act.requirement}</View>
      <View className="note">
        {act.signedByName}签发 · {showDay(act.signedOn, today)} · 请{act.responsibleName}于
        {showDay(act.dueOn, today)}前回复
      </View>
      {act.reply ? (
        <View className="follow-up__reply">
          <View>反馈：{act.reply.text}</View>
          <View className="note">
            {act.reply.byName} · {showInstant(act.reply.at)}
          </View>
        </View>
      ) : (
        <View className="note">{act.dueOn < today ? '到期未回复' : '还没有回复'}</View>
      )}
    </View>
  );
}
