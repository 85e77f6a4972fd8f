import { View } from '@tarojs/components';

interface Props {
  /** What progresses, for a screen reader. */
  label: string;
  done: number;
  total: number;
}

/** How far something is, as a bar; the words below it are the caller's. */
export function Progress({ label, done, total }: Props) {
  const percent = total === 0 ? 0 : Math.round((done / total) * 100);
  return (
    <View
      className="progress"
      role="progressbar"
      aria-label={label}
      aria-valuenow={percent}
      aria-valuemin={0}
      aria-valuemax={100}
    >
      <View className="progress__bar" style={{ width: `${percent}%` }} />
    </View>
  );
}
