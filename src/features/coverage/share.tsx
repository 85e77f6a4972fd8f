import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { percent } from '@core/modules/coverage/coverage';

interface Props {
  title: string;
  part: number;
  whole: number;
  children?: ReactNode;
}

/** One measure: the fraction, and its share as a bar. */
export function Share({ title, part, whole, children }: Props) {
  const share = percent(part, whole);
  return (
    <View className="card">
      <View className="row row--between row--wrap">
        <View className="title">{title}</View>
        <View>
          {part}/{whole}　{share}
        </View>
      </View>
      <View
        className="progress coverage__bar"
        {...(process.env.TARO_ENV === 'h5' ? { role: 'img' } : {})}
        aria-label={`${title} ${part}/${whole}，${share}`}
      >
        <View
          className="progress__bar"
          style={{ width: whole === 0 ? '0' : `${(100 * part) / whole}%` }}
        />
      </View>
      {children}
    </View>
  );
}
