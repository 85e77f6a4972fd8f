import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Verdict } from '@core/modules/cadence/contract';
import type { BranchYear } from '@core/modules/meetings/contract';
import { explain, summarise } from '@core/modules/cadence/explain';
import { showPeriod, showDay } from '@core/shared/calendar/display';
import { toDayNumber } from '@core/shared/calendar/day';
import { periodOf } from '@core/shared/calendar/period';
import { showRate } from '@core/modules/meetings/roster';
import { AnswerPage } from '@app/ui/answer-page';
import { Chip } from '@app/ui/chip';
import { List, ListRow } from '@app/ui/list';
import { obligationTitle } from '@app/ui/obligation-titles';
import { PaperActions } from '@app/ui/paper-actions';
import { Tap } from '@app/ui/tap';
import { VerdictTag } from '@app/ui/verdict-tag';
import { call } from '@app/data/cloud-client/call';
import { useQuery } from '@app/data/query';
import { useAsked } from '@app/data/routes';
import './party-day.scss';

/** 支部年度: each obligation with its periods, attendance, hours. */
export function Year() {
  const { organizationId = '' } = useAsked('year');
  const query = useQuery('branchYear.open', { organizationId }, { snapshot: true });
  return (
    <AnswerPage query={query}>
      {(data) => {
        const codes = [...new Set(data.verdicts.map((v) => v.obligation))];
        return (
          <>
            <View className="title">
              {data.organizationName} · {data.year} 年
            </View>
            <QuarterFiles year={data} />
            <View className="section-title">组织生活</View>
            <View className="stack">
              {codes.map((code) => (
                <Obligation
                  key={code}
                  code={code}
                  verdicts={data.verdicts.filter((v) => v.obligation === code)}
                />
              ))}
            </View>
            <Attendance year={data} />
            {data.study.length > 0 ? (
              <>
                <View className="section-title">集中学习（每年不少于 {data.studyHours} 学时）</View>
                <List>
                  {data.study.map(({ personId, name, hours }) => (
                    <ListRow
                      key={personId}
                      title={name}
                      value={`${hours}/${data.studyHours} 学时`}
                    />
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

/** 季度纪实 of a quarter of the year, for those who keep the branch. */
function QuarterFiles({ year }: { year: BranchYear }) {
  const { organizationId, today } = year;
  const now = periodOf('quarter', today).key;
  const quarters = [1, 2, 3, 4].map((q) => `${year.year}-Q${q}`).filter((key) => key <= now);
  const [quarter, setQuarter] = useState(quarters[quarters.length - 1] ?? now);
  // Whoever sees all members' hours keeps the branch's papers.
  if (year.study.length <= 1) return null;
  return (
    <View className="card party-day__gap">
      <View>季度纪实</View>
      <View className="row row--wrap party-day__gap">
        {quarters.map((key) => (
          <Chip key={key} on={key === quarter} onTap={() => setQuarter(key)}>
            {key.slice(6)} 季度
          </Chip>
        ))}
      </View>
      <PaperActions
        make={(format) => call('branchQuarter.file', { organizationId, quarter, format })}
      />
    </View>
  );
}

const inTime = (period: Verdict['period']): string =>
  showPeriod({
    unit: period.unit,
    key: period.key,
    first: toDayNumber(period.first),
    last: toDayNumber(period.last),
  });

function Obligation({ code, verdicts }: { code: string; verdicts: readonly Verdict[] }) {
  const [shown, setShown] = useState<string | null>(null);
  const applicable = verdicts.filter((v) => v.state !== 'notApplicable');
  const open = applicable.find((v) => v.period.key === shown);
  if (applicable.length === 0) {
    return (
      <View className="card">
        <View>{obligationTitle(code)}</View>
        <View className="note">{verdicts[0] ? summarise(verdicts[0]) : ''}</View>
      </View>
    );
  }
  return (
    <View className="card">
      <View>{obligationTitle(code)}</View>
      <View className="row row--wrap party-day__gap">
        {applicable.map((verdict) => (
          <Tap
            key={verdict.period.key}
            className="party-day__period"
            expanded={shown === verdict.period.key}
            onTap={() => setShown(shown === verdict.period.key ? null : verdict.period.key)}
          >
            <View className="note">{inTime(verdict.period)}</View>
            <VerdictTag verdict={verdict} />
          </Tap>
        ))}
      </View>
      {open
        ? [summarise(open), ...explain(open, { title: obligationTitle(code) })].map((line) => (
            <View key={line} className="note">
              {line}
            </View>
          ))
        : null}
    </View>
  );
}

function Attendance({ year }: { year: BranchYear }) {
  return (
    <View>
      <View className="section-title">到会率（到会 ÷ 应到减免计）</View>
      <List>
        <ListRow
          title="全年合计"
          note={`本区要求不低于 ${Math.round(year.floor * 100)}%`}
          value={showRate(year.total)}
        />
        {year.events.map(({ meetingId, on, topic, rate, madeUp, owing }) => (
          <ListRow
            key={meetingId}
            title={topic}
            note={[
              showDay(on, year.today),
              madeUp > 0 ? `补学 ${madeUp} 人` : '',
              owing > 0 ? `待补学 ${owing} 人` : '',
            ]
              .filter(Boolean)
              .join(' · ')}
            value={showRate(rate)}
          />
        ))}
      </List>
    </View>
  );
}
