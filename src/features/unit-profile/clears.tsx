import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { ClearState } from '@core/modules/unit-profile/contract';
import { fiveClearTitles, threeClearTitles } from '@core/modules/unit-profile/labels';
import { showDay } from '@core/shared/calendar/display';
import { titleOf } from '@core/modules/unit-profile/ledger';
import { Icon } from '@app/ui/icon';
import { Tap } from '@app/ui/tap';
import type { LedgerView } from './pending';

type Clear = ClearState['clear'];

/** Short enough for five in a line. */
const SHORT: Readonly<Record<Clear, string>> = {
  ...fiveClearTitles,
  founding: '党组织',
  basics: '基本情况',
  coverage: '组织覆盖',
  work: '工作覆盖',
};

function fullTitle(clear: Clear, { unit }: LedgerView): string {
  if (clear === 'basics' && unit.kind === 'socialOrganization') return '组织基本情况';
  return { ...fiveClearTitles, ...threeClearTitles }[clear];
}

/** 五个清 and 三清: each clear or not; on a tap by whom and when, or what is missing. */
export function Clears({ page }: { page: LedgerView }) {
  const [chosen, setChosen] = useState<Clear | null>(null);
  const states = page.clears;
  const line = (title: string, shown: readonly ClearState[]) => {
    const open = shown.find(({ clear }) => clear === chosen);
    return (
      <View>
        <View className="section-title">
          {title} · {shown.filter(({ known }) => known).length}/{shown.length} 清
        </View>
        <View className={`clears clears--${shown.length}`}>
          {shown.map((state) => (
            <ClearButton
              key={state.clear}
              state={state}
              chosen={state.clear === chosen}
              label={`${fullTitle(state.clear, page)}：${wordOf(state)}`}
              onTap={() => setChosen(state.clear === chosen ? null : state.clear)}
            />
          ))}
        </View>
        {open ? (
          <View className="clears__why note" role="status">
            {fullTitle(open.clear, page)}：{whyOf(open, page)}
          </View>
        ) : null}
      </View>
    );
  };
  return (
    <View>
      {line(
        '五个清',
        states.filter(({ clear }) => clear in fiveClearTitles),
      )}
      {line(
        '三清',
        states.filter(({ clear }) => clear in threeClearTitles),
      )}
    </View>
  );
}

const wordOf = ({ known }: ClearState): string => (known ? '清' : '待核实');

interface Props {
  state: ClearState;
  chosen: boolean;
  label: string;
  onTap: () => void;
}

function ClearButton({ state, chosen, label, onTap }: Props) {
  const looks = `clear${state.known ? ' clear--known' : ''}${chosen ? ' clear--chosen' : ''}`;
  return (
    <Tap className={looks} onTap={onTap} label={label} expanded={chosen}>
      <Icon name={state.known ? 'circle-check' : 'circle-alert'} />
      <Text className="clear__title">{SHORT[state.clear]}</Text>
      <Text className="clear__word">{wordOf(state)}</Text>
    </Tap>
  );
}

function whyOf({ known, missing, byName, on }: ClearState, { today }: LedgerView): string {
  if (!known) return `还缺 ${missing.map(titleOf).join('、')}`;
  if (!on) return '已清，名册和记录里都有';
  return `已清，${byName ?? '本机'} ${showDay(on, today)}核实`;
}
