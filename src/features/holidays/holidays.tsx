import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { YearOfNotices } from '@core/modules/holidays/actions';
import { showInstant } from '@core/shared/calendar/display';
import { AnswerPage } from '@app/ui/answer-page';
import { Button } from '@app/ui/button';
import { Icon } from '@app/ui/icon';
import { useQuery } from '@app/data/query';
import { Comparison } from './comparison';
import { NoticeDays } from './notice-days';
import { NoticeForm } from './notice-form';
import { WithdrawSheet } from './withdraw-sheet';
import './holidays.scss';

/** 节假日安排 for administrators: years with their notice; the next one is entered the day it is published. */
export function Holidays() {
  const query = useQuery('holidays.open', {});
  const [entering, setEntering] = useState<number | null>(null);
  const [compared, setCompared] = useState<number | null>(null);
  const [withdrawing, setWithdrawing] = useState<number | null>(null);
  return (
    <AnswerPage query={query} wide>
      {(data) => {
        const done = async (year: number): Promise<void> => {
          setEntering(null);
          setWithdrawing(null);
          await query.reload();
          setCompared(year);
        };
        return (
          <>
            <View className="note">
              放假安排还没公布的年份，按周一至周五扣除法定假日暂计。碰到节假日的期次不判未完成、不督办、不进完成率，录入通知后再判定。
            </View>
            {data.years.map((year) => (
              <View key={year.year} className="list holidays__year">
                <YearHead {...year} />
                {year.notice ? (
                  <View className="list-row">
                    <NoticeDays {...year.notice} />
                  </View>
                ) : null}
                <History history={year.history} />
                {entering === year.year ? (
                  <NoticeForm
                    year={year.year}
                    onDone={() => done(year.year)}
                    onClose={() => setEntering(null)}
                  />
                ) : (
                  <View className="row row--wrap holidays__actions">
                    <Button
                      look={year.source === 'none' ? 'main' : 'plain'}
                      onTap={() => setEntering(year.year)}
                      label={`${year.year} 年：${year.source === 'none' ? '录入通知' : '更正'}`}
                    >
                      {year.source === 'none' ? '录入通知' : '更正'}
                    </Button>
                    {year.source === 'entered' ? (
                      <>
                        <Button
                          onTap={() => setCompared(compared === year.year ? null : year.year)}
                          label={`${year.year} 年：重新判定了什么`}
                        >
                          重新判定了什么
                        </Button>
                        <Button
                          look="quiet"
                          onTap={() => setWithdrawing(year.year)}
                          label={`${year.year} 年：撤回录入`}
                        >
                          撤回录入
                        </Button>
                      </>
                    ) : null}
                  </View>
                )}
                {compared === year.year && year.source === 'entered' ? (
                  <View className="holidays__form">
                    <Comparison key={year.history.length} year={year.year} />
                  </View>
                ) : null}
              </View>
            ))}
            {withdrawing === null ? null : (
              <WithdrawSheet
                year={withdrawing}
                onDone={() => done(withdrawing)}
                onClose={() => setWithdrawing(null)}
              />
            )}
          </>
        );
      }}
    </AnswerPage>
  );
}

const SOURCES = {
  product: ['circle-check', 'met', '已公布'],
  entered: ['circle-check', 'met', '已录入'],
  none: ['clock', 'open', '未公布，暂计'],
} as const;

function YearHead({ year, source }: YearOfNotices) {
  const [icon, look, word] = SOURCES[source];
  return (
    <View className="list-row row--between">
      <View className="title">{year} 年</View>
      <View className={`tag tag--${look}`}>
        <Icon name={icon} small />
        <Text>{word}</Text>
      </View>
    </View>
  );
}

function History({ history }: Pick<YearOfNotices, 'history'>) {
  return (
    <>
      {history.map(({ at, by, kind, reason }) => (
        <View className="list-row note" key={at}>
          {showInstant(at)} {by} {kind === 'entered' ? '录入' : '撤回'}
          {reason ? `：${reason}` : ''}
        </View>
      ))}
    </>
  );
}
