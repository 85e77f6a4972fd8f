import { Text, View } from '@tarojs/components';
import './bar-chart.scss';

interface Series {
  readonly name: string;
  readonly values: readonly number[];
}

interface Props {
  title: string;
  categories: readonly string[];
  series: readonly Series[];
  /** Values are shares of 1. */
  percent?: boolean | undefined;
  onTap?: ((category: number) => void) | undefined;
}

/**
 * Bars with their numbers beside them, in the order they come in: a picture that can be
 * read, also by a screen reader and on paper, without a drawing library.
 */
export function BarChart({ title, categories, series, percent = false, onTap }: Props) {
  const top = percent ? 1 : Math.max(1, ...series.flatMap(({ values }) => values));
  const shown = (value: number): string =>
    percent ? `${(value * 100).toFixed(1)}%` : String(value);
  return (
    <View className="card chart">
      <View className="chart__title">{title}</View>
      {series.length > 1 ? (
        <View className="row row--wrap note">
          {series.map(({ name }, i) => (
            <View className="row" key={name}>
              <View className={`chart__mark chart__bar--${i}`} />
              <Text>{name}</Text>
            </View>
          ))}
        </View>
      ) : null}
      {categories.map((category, c) => (
        <View className="chart__row" key={category} {...(onTap ? { onClick: () => onTap(c) } : {})}>
          <View className="chart__name">{category}</View>
          <View className="grow">
            {series.map(({ name, values }, i) => {
              const value = values[c] ?? 0;
              return (
                <View
                  className="chart__line"
                  key={name}
                  {...(process.env.TARO_ENV === 'h5' ? { role: 'img' } : {})}
                  aria-label={`${category} ${name} ${shown(value)}`}
                >
                  <View className="chart__track">
                    <View
                      className={`chart__bar chart__bar--${i}`}
                      style={{ width: `${(100 * value) / top}%` }}
                    />
                  </View>
                  <View className="chart__value">{shown(value)}</View>
                </View>
              );
            })}
          </View>
        </View>
      ))}
    </View>
  );
}
