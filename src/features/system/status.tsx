import { Text, View } from '@tarojs/components';
import type { ActionOutput } from '@core/modules/actions';
import type { JobStatus } from '@core/modules/system/actions';
import { showDay, showInstant } from '@core/shared/calendar/display';
import { AnswerPage } from '@app/ui/answer-page';
import { Icon } from '@app/ui/icon';
import { keepTogether } from '@app/ui/keep-together';
import { useQuery } from '@app/data/query';
import { jobTitles } from './job-titles';

/** 系统状态 for administrators: what runs in the background, what phones hold back, whether the books agree. */
export function Status() {
  const query = useQuery('system.status', {});
  return (
    <AnswerPage query={query} wide>
      {(data) => {
        const { jobs, today } = data;
        return (
          <>
            <View className="section-title">后台任务 · 每十分钟一次</View>
            <View className="list">
              {jobs.map((job) => (
                <JobRow key={job.name} job={job} today={today} />
              ))}
            </View>
            <Phones phones={data.phones} />
            <Books reconciliations={data.reconciliations} today={today} />
          </>
        );
      }}
    </AnswerPage>
  );
}

const LOOKS = {
  done: { look: 'met', icon: 'circle-check', word: '已完成' },
  goesOn: { look: 'open', icon: 'clock', word: '进行中' },
  failed: { look: 'missed', icon: 'circle-alert', word: '失败' },
  /** It looks at every tick whether there is something to do. */
  idle: { look: 'exempt', icon: 'clock', word: '待命' },
} as const;

function JobRow({ job, today }: { job: JobStatus; today: string }) {
  const { name, outcome, businessDate, lastAt, waits, failures, why } = job;
  const { look, icon, word } = LOOKS[outcome === 'goesOn' && !waits ? 'idle' : (outcome ?? 'idle')];
  const facts = [
    // The day it worked for is worth saying only when it is not the day it ran on.
    businessDate === today ? '' : `业务日 ${showDay(businessDate, today)}`,
    lastAt ? `最近一次 ${showInstant(lastAt)}` : '还没有运行',
    waits ? '还有分块待续' : '',
    failures > 0 ? `当天失败 ${failures} 次` : '',
  ];
  return (
    <View className="list-row">
      <View className="grow">
        <View>{jobTitles[name] ?? name}</View>
        <View className="note">{keepTogether(facts.filter(Boolean).join(' · '))}</View>
        {why ? <View className="note">原因：{why}</View> : null}
      </View>
      <View className={`tag tag--${look}`}>
        <Icon name={icon} small />
        <Text>{word}</Text>
      </View>
    </View>
  );
}

type Phones = ActionOutput<'system.status'>['phones'];

function Phones({ phones }: { phones: Phones }) {
  return (
    <View>
      <View className="section-title">手机上待处理的记录 · 内容只在本人手机上</View>
      <View className="list">
        {phones.length === 0 ? <View className="list-row note">没有，都已送达。</View> : null}
        {phones.map(({ personId, name, held }) => (
          <View className="list-row" key={personId}>
            <View className="grow">
              <View>{name}</View>
              {held.map(({ title, reason, savedAt }) => (
                <View className="note" key={`${title}${savedAt}`}>
                  {keepTogether(`${title} · ${showInstant(savedAt)} · ${reason}`)}
                </View>
              ))}
            </View>
            <View className="tag tag--missed">
              <Icon name="circle-alert" small />
              <Text>{held.length} 条</Text>
            </View>
          </View>
        ))}
      </View>
    </View>
  );
}

type Reconciliations = ActionOutput<'system.status'>['reconciliations'];

function Books({ reconciliations, today }: { reconciliations: Reconciliations; today: string }) {
  return (
    <View>
      <View className="section-title">账目核对 · 由原始记录重算，应当没有差异</View>
      <View className="list">
        {reconciliations.length === 0 ? (
          <View className="list-row note">还没有核对过，后台任务运行后显示。</View>
        ) : null}
        {reconciliations.map(({ businessDate, at, units, subjects, differences }) => (
          <View className="list-row" key={businessDate}>
            <View className="grow">
              <View>{showDay(businessDate, today)}</View>
              <View className="note">
                {keepTogether(`单位年度 ${units} 份 · 积分账 ${subjects} 份 · ${showInstant(at)}`)}
              </View>
              {differences.map((id) => (
                <View className="note" key={id}>
                  {id}
                </View>
              ))}
            </View>
            <View className={`tag tag--${differences.length > 0 ? 'missed' : 'met'}`}>
              <Icon name={differences.length > 0 ? 'circle-alert' : 'circle-check'} small />
              <Text>{differences.length > 0 ? `${differences.length} 处差异` : '没有差异'}</Text>
            </View>
          </View>
        ))}
      </View>
    </View>
  );
}
