import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { Verdict } from '@core/modules/cadence/contract';
import { explain, summarise } from '@core/modules/cadence/explain';
import { Icon } from '@app/ui/icon';
import { obligationIcon, obligationTitle } from '@app/ui/obligation-titles';
import { Tap } from '@app/ui/tap';
import { VerdictTag } from '@app/ui/verdict-tag';
import type { UnitView } from './pending';
import { VerdictActions } from './verdict-actions';

const PERIODS: Readonly<Record<Verdict['period']['unit'], string>> = {
  week: '每周',
  month: '每月',
  quarter: '每季',
  halfYear: '每半年',
  year: '每年',
};

/**
 * The lights of the running periods, and of an earlier one that can still be
 * recorded: each says how it stands, and on a tap why.
 */
export function Lights({ page }: { page: UnitView }) {
  const { verdicts, today } = page;
  const [open, setOpen] = useState<string | null>(null);
  return (
    <View className="list">
      {verdicts
        .filter((v) => v.period.last >= today || v.state === 'open')
        .map((verdict) => {
          const key = `${verdict.obligation}/${verdict.period.key}`;
          return (
            <Light
              key={key}
              verdict={verdict}
              page={page}
              open={open === key}
              onTap={() => setOpen(open === key ? null : key)}
            />
          );
        })}
    </View>
  );
}

interface LightProps {
  verdict: Verdict;
  page: UnitView;
  open: boolean;
  onTap: () => void;
}

function Light({ verdict, page, open, onTap }: LightProps) {
  const title = `${PERIODS[verdict.period.unit]}${obligationTitle(verdict.obligation)}`;
  return (
    <View className="light">
      <Tap className="list-row" onTap={onTap} expanded={open}>
        <Icon name={obligationIcon(verdict.obligation)} />
        <View className="grow">
          <View className="row row--wrap">
            <Text>{title}</Text>
            <VerdictTag verdict={verdict} />
          </View>
          <View className="note">
            {verdict.backfillUntil ? '上一期：' : ''}
            {summarise(verdict)}
          </View>
        </View>
        <Icon name={open ? 'chevron-up' : 'chevron-down'} small />
      </Tap>
      {open ? (
        <View className="light__detail note">
          {explain(verdict, { title }).map((line) => (
            <Text key={line}>{line}</Text>
          ))}
          <VerdictActions verdict={verdict} page={page} />
        </View>
      ) : null}
    </View>
  );
}
