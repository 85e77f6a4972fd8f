import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { Indicator } from '@core/modules/points/rules.contract';
import { showAmount } from '@core/modules/points/amounts';
import { showSource, showWorth } from '@core/modules/points/explain';
import { Chip } from '@app/ui/chip';
import { Icon } from '@app/ui/icon';
import { Tap } from '@app/ui/tap';
import { go, useAsked } from '@app/data/routes';
import { howEvidenced, rulesFor, subjectOf } from './scale';
import { StandingPage } from './standing-page';
import { usePoints } from './use-points';
import './points.scss';

/** The indicators, an aspect at a time: what each gives, who confirms, and where it comes from. */
export function Indicators() {
  const subject = subjectOf(useAsked('indicators'));
  const query = usePoints(subject);
  const [aspect, setAspect] = useState<string | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  return (
    <StandingPage query={query}>
      {(data, scale) => {
        const chosen = aspect ?? scale.aspects[0]?.code ?? '';
        const counted = new Map(data.tally.indicators.map((at) => [at.code, at.counted]));
        const claim = (code: string): void => {
          go('claim', { ...subject, indicator: code });
        };
        return (
          <>
            <View className="row row--wrap points__chips">
              {scale.aspects.map(({ code, title }) => (
                <Chip key={code} on={chosen === code} onTap={() => setAspect(code)}>
                  {title}
                </Chip>
              ))}
            </View>
            <View className="list">
              {scale.indicators
                .filter((one) => one.aspect === chosen)
                .map((one) => (
                  <IndicatorRow
                    key={one.code}
                    indicator={one}
                    counted={counted.get(one.code) ?? 0}
                    isOpen={open === one.code}
                    onTap={() => setOpen(open === one.code ? null : one.code)}
                    onClaim={
                      data.mayClaim && one.evidence.by === 'claim' && one.kind === 'award'
                        ? () => claim(one.code)
                        : null
                    }
                  />
                ))}
            </View>
            <View className="section-title">说明</View>
            <View className="card note stack">
              {rulesFor(data.packId, data.year)?.notes.map((note) => (
                <View key={note}>{note}</View>
              ))}
            </View>
          </>
        );
      }}
    </StandingPage>
  );
}

interface RowProps {
  indicator: Indicator;
  counted: number;
  isOpen: boolean;
  onTap: () => void;
  onClaim: (() => void) | null;
}

function IndicatorRow({ indicator, counted, isOpen, onTap, onClaim }: RowProps) {
  return (
    <View className="points__entry">
      <Tap className="points__indicator" onTap={onTap} expanded={isOpen}>
        <View className="grow">
          <View>{indicator.title}</View>
          <View className="note">{showWorth(indicator)}</View>
        </View>
        {indicator.kind === 'veto' ? null : <Text>{showAmount(counted)} 分</Text>}
        <Icon name={isOpen ? 'chevron-up' : 'chevron-down'} small />
      </Tap>
      {isOpen ? (
        <View className="note">
          <View>{howEvidenced(indicator)}</View>
          <View>{showSource(indicator.source)}</View>
          {onClaim ? (
            <Tap className="points__link" onTap={onClaim} label={`申报：${indicator.title}`}>
              申报这一项
            </Tap>
          ) : null}
        </View>
      ) : null}
    </View>
  );
}
