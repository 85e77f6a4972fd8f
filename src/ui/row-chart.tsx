import { Text, View } from '@tarojs/components';
import { keepTogether } from './keep-together';
import { Tap } from './tap';
import './row-chart.scss';

/** Looks of a part of a bar: the states', and four that only tell kinds apart. */
export type PartLook = 'met' | 'missed' | 'open' | 'a' | 'b' | 'c' | 'd';

export interface ChartBar {
  /** One after the other along the bar, in the order of the legend. */
  readonly parts: readonly { readonly look: PartLook; readonly value: number }[];
  /** What the whole track stands for. */
  readonly of: number;
  /** The number beside the bar. */
  readonly value: string;
  /** A target on the track, as a share of it. */
  readonly goal?: number | undefined;
  /** What a screen reader says of the bar, where its colour tells what it is of. */
  readonly label?: string;
}

export interface ChartRow {
  readonly key: string;
  readonly name: string;
  readonly bars: readonly ChartBar[];
  readonly note?: string | undefined;
  /** Opens what the row counts; its texts are what a screen reader says. */
  readonly onTap?: () => void;
}

interface Props {
  title: string;
  note?: string;
  legend?: readonly (readonly [look: PartLook, name: string])[];
  rows: readonly ChartRow[];
  className?: string;
}

/**
 * Bars of one or more parts with their numbers in words: a picture that can be read,
 * also by a screen reader and on paper, without a drawing library. A row may open to
 * what it counts.
 */
export function RowChart({ title, note, legend = [], rows, className = '' }: Props) {
  return (
    <View className={`card chart ${className}`}>
      <View className="chart__title">{title}</View>
      {note ? <View className="note">{note}</View> : null}
      {legend.length > 0 ? (
        <View className="row row--wrap note chart__legend">
          {legend.map(([look, name]) => (
            <View className="row" key={name}>
              <View className={`chart__mark chart__part--${look}`} />
              <Text>{name}</Text>
            </View>
          ))}
        </View>
      ) : null}
      {rows.map((row) =>
        row.onTap ? (
          <Tap key={row.key} className="chart__row chart__row--tap" onTap={row.onTap}>
            <Inside row={row} />
          </Tap>
        ) : (
          <View key={row.key} className="chart__row">
            <Inside row={row} />
          </View>
        ),
      )}
    </View>
  );
}

const named = (label: string) => ({
  ...(process.env.TARO_ENV === 'h5' ? { role: 'img' } : {}),
  'aria-label': label,
});

function Inside({ row: { name, bars, note } }: { row: ChartRow }) {
  return (
    <>
      <View className="chart__name">{name}</View>
      <View className="grow">
        {bars.map((bar, i) => (
          // Bars of a row never change places.
          <View className="chart__line" key={i} {...(bar.label ? named(bar.label) : {})}>
            <View className="chart__track chart__track--parts">
              {bar.parts.map(({ look, value }) =>
                value > 0 ? (
                  <View
                    key={look}
                    className={`chart__bar chart__part--${look}`}
                    style={{ width: `${(100 * value) / Math.max(1, bar.of)}%` }}
                  />
                ) : null,
              )}
              {bar.goal === undefined ? null : (
                <View className="chart__goal" style={{ left: `${100 * bar.goal}%` }} />
              )}
            </View>
            <View className="chart__value">{bar.value}</View>
          </View>
        ))}
        {note ? <View className="note">{keepTogether(note)}</View> : null}
      </View>
    </>
  );
}
