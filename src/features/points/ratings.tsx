import { Text, View } from '@tarojs/components';
import type { RatingRun, RatingState } from '@core/modules/ratings/actions';
import type { SubjectKind } from '@core/modules/points/rules.contract';
import { showDay } from '@core/shared/calendar/display';
import { AnswerPage } from '@app/ui/answer-page';
import { Button } from '@app/ui/button';
import { List, ListRow } from '@app/ui/list';
import { Message } from '@app/ui/messages';
import { call } from '@app/data/cloud-client/call';
import { newId } from '@app/data/ids';
import { hasRole, useSession } from '@app/data/session';
import { showFailureUntilRead } from '@app/phone/show-failure';
import { useQuery } from '@app/data/query';
import { useWork } from '@app/data/use-work';
import { go } from '@app/data/routes';
import { Corrections } from './corrections';
import './points.scss';

const KINDS: Readonly<Record<SubjectKind, string>> = { member: '党员', organization: '党组织' };
const UNITS: Readonly<Record<SubjectKind, string>> = { member: '名', organization: '个' };
const STATES: Readonly<Record<RatingState, string>> = {
  running: '评定中',
  ready: '已评定，未公示',
  published: '公示中',
  final: '最终结果',
};

/** 年度评星: the runs of the district, and what its staff does with them. */
export function Ratings() {
  const session = useSession();
  const staff = hasRole(session.data, 'districtSupervisor');
  const list = useQuery('rating.list', {}, { snapshot: true });
  return (
    <AnswerPage query={list} wide>
      {({ runs, years, today }) => {
        const [lastYear] = years;
        const missing = (['member', 'organization'] as const).filter(
          (kind) => !runs.some((run) => run.kind === kind && run.year === lastYear),
        );
        return (
          <>
            {runs.length === 0 ? (
              <Message icon="award" title="还没有公示的评星">
                上一年度的积分在 3 月 31 日确认截止，七一前评定并公示。
              </Message>
            ) : null}
            <View className="stack">
              {runs.map((run) => (
                <Run key={run.runId} run={run} today={today} staff={staff} reload={list.reload} />
              ))}
              {staff && lastYear
                ? missing.map((kind) => (
                    <StartButton key={kind} kind={kind} year={lastYear} reload={list.reload} />
                  ))
                : null}
            </View>
          </>
        );
      }}
    </AnswerPage>
  );
}

interface RunProps {
  run: RatingRun;
  today: string;
  staff: boolean;
  reload: () => Promise<void>;
}

function Run({ run, today, staff, reload }: RunProps) {
  const { runId, state } = run;
  const open = (): void => go('rating', { runId, kind: run.kind });
  return (
    <View className="card stack">
      <View className="row row--between row--wrap">
        <Text className="title">
          {run.year} 年度{KINDS[run.kind]}评星
        </Text>
        <Text className="note">{STATES[state]}</Text>
      </View>
      <View className="note">
        确认截止 {run.cutOff} · 规则 {run.rulesFrom} 版
        {run.publicUntil ? ` · 公示到 ${showDay(run.publicUntil, today)}` : ''}
      </View>
      {staff ? (
        <View>
          {run.counts.map(({ title, count }) => (
            <View className="row row--between" key={title}>
              <Text>{title}</Text>
              <Text>
                {count} {UNITS[run.kind]}
              </Text>
            </View>
          ))}
        </View>
      ) : null}
      {state === 'running' || (state === 'ready' && !staff) ? null : (
        <List>
          <ListRow title="按级别和姓名查看" onTap={open} />
        </List>
      )}
      {staff ? <Steps run={run} reload={reload} /> : null}
      {staff && (state === 'published' || state === 'final') ? <Corrections runId={runId} /> : null}
    </View>
  );
}

/** What comes next in a run's life. */
function Steps({ run, reload }: { run: RatingRun; reload: () => Promise<void> }) {
  const { runId, kind, year, state } = run;
  const { busy, take } = useStep(reload);
  switch (state) {
    case 'running':
      return (
        <Button onTap={() => take(() => finish(runId))} disabled={busy}>
          继续评定
        </Button>
      );
    case 'ready':
      return (
        <>
          <Button
            look="main"
            disabled={busy}
            onTap={() => take(() => call('rating.publish', { id: newId(), runId }))}
          >
            开始公示
          </Button>
          <Button disabled={busy} onTap={() => take(() => start(kind, year))}>
            重新评定
          </Button>
        </>
      );
    case 'published':
      return (
        <Button
          disabled={busy}
          onTap={() => take(() => call('rating.finalize', { id: newId(), runId }))}
        >
          定为最终结果
        </Button>
      );
    case 'final':
      return null;
  }
}

function StartButton({
  kind,
  year,
  reload,
}: {
  kind: SubjectKind;
  year: number;
  reload: () => Promise<void>;
}) {
  const { busy, take } = useStep(reload);
  return (
    <Button disabled={busy} onTap={() => take(() => start(kind, year))}>
      评定 {year} 年度{KINDS[kind]}
    </Button>
  );
}

async function start(kind: SubjectKind, year: number): Promise<void> {
  const { run } = await call('rating.start', { id: newId(), kind, year });
  await finish(run.runId);
}

/** Chunk after chunk, while the page is open; the timer would go on without it. */
async function finish(runId: string): Promise<void> {
  for (let more = true; more;) {
    const { run } = await call('rating.advance', { runId });
    more = run.state === 'running';
  }
}

/** A step of a rating: its refusal stays on the screen until it is read. */
function useStep(reload: () => Promise<void>) {
  const { busy, doing } = useWork(reload);
  const take = (step: () => Promise<unknown>): void =>
    void doing(() =>
      step().then(
        () => undefined,
        (error: unknown) => showFailureUntilRead('没有完成', error),
      ),
    );
  return { busy, take };
}
