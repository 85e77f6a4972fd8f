import { useState } from 'react';
import { View } from '@tarojs/components';
import type { ActionOutput } from '@core/modules/actions';
import type { ReportRow } from '@core/modules/reports/contract';
import { reportStateTitles } from '@core/modules/reports/labels';
import { showInstant } from '@core/shared/calendar/display';
import { monthTitle } from '@core/modules/reports/month-words';
import { AnswerPage } from '@app/ui/answer-page';
import { Button } from '@app/ui/button';
import { Chip } from '@app/ui/chip';
import { Field } from '@app/ui/field';
import { List, ListRow } from '@app/ui/list';
import { Message } from '@app/ui/messages';
import { Sheet } from '@app/ui/sheet';
import { call } from '@app/data/cloud-client/call';
import { newId } from '@app/data/ids';
import { showFailure } from '@app/phone/show-failure';
import { useQuery } from '@app/data/query';
import { go, useAsked } from '@app/data/routes';

const open = (reportId: string): void => go('report', { reportId });

/** 月度通报: those that were made, the latest first, and a new one in two taps. */
export function Reports() {
  const [before, setBefore] = useState<number | null>(null);
  const [asking, setAsking] = useState(false);
  const query = useQuery('report.list', before ? { before } : {});
  return (
    <AnswerPage query={query} wide>
      {(data) => {
        const { reports, next } = data;
        return (
          <>
            <View className="stack">
              <Button look="main" icon="plus" onTap={() => setAsking(true)}>
                出一份通报
              </Button>
              {reports.length === 0 ? (
                <Message icon="file-text" title="还没有通报">
                  选一个月份，数字由记录自动统计，不用填表。
                </Message>
              ) : (
                <List>
                  {reports.map((report) => (
                    <ListRow
                      key={report.reportId}
                      icon="file-text"
                      title={`${report.scopeName} ${monthTitle(report.month)}`}
                      note={noteOf(report)}
                      value={reportStateTitles[report.state]}
                      onTap={() => open(report.reportId)}
                    />
                  ))}
                </List>
              )}
              {next ? (
                <Button look="quiet" onTap={() => setBefore(next)}>
                  更早的
                </Button>
              ) : null}
              {before ? (
                <Button look="quiet" onTap={() => setBefore(null)}>
                  回到最近
                </Button>
              ) : null}
            </View>
            {asking ? <StartSheet {...data} onClose={() => setAsking(false)} /> : null}
          </>
        );
      }}
    </AnswerPage>
  );
}

function noteOf({ number, issuedOn, startedAt }: ReportRow): string {
  return number ? `${number}，${issuedOn ?? ''} 签发` : `${showInstant(startedAt)} 开始统计`;
}

type Choices = Pick<ActionOutput<'report.list'>, 'months' | 'scopes'>;

/** The month, and the scope where there is a choice. */
function StartSheet({ months, scopes, onClose }: Choices & { onClose: () => void }) {
  // A link may name it; the month that has just ended is what is usually asked for.
  const asked = useAsked('reports')['month'] ?? '';
  const [month, setMonth] = useState(
    months.includes(asked) ? asked : (months[1] ?? months[0] ?? ''),
  );
  const [scope, setScope] = useState(scopes[0]?.townId ?? '');
  const [busy, setBusy] = useState(false);
  const start = async (): Promise<void> => {
    setBusy(true);
    const id = newId();
    try {
      await call('report.start', { id, month, ...(scope ? { townId: scope } : {}) });
      onClose();
      open(id);
    } catch (error) {
      showFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Sheet title="出一份通报" onClose={onClose}>
      <Field label="月份">
        <View className="row row--wrap">
          {months.slice(0, 6).map((key) => (
            <Chip key={key} on={month === key} onTap={() => setMonth(key)}>
              {monthTitle(key)}
            </Chip>
          ))}
        </View>
      </Field>
      {scopes.length > 1 ? (
        <Field label="范围">
          <View className="row row--wrap">
            {scopes.map(({ townId = '', name }) => (
              <Chip key={townId} on={scope === townId} onTap={() => setScope(townId)}>
                {name}
              </Chip>
            ))}
          </View>
        </Field>
      ) : null}
      <Button look="main" disabled={busy} onTap={() => void start()}>
        开始统计
      </Button>
    </Sheet>
  );
}
