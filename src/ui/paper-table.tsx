import { View } from '@tarojs/components';
import type { Block, Cell } from '@core/modules/papers/contract';
import { percent } from '@core/modules/coverage/coverage';

/** Letters from which a text goes on in a second line: a day and a short name stay whole. */
const LONG = 12;

interface Props {
  table: Extract<Block, { kind: 'table' }>;
  /** The heading above says already what it is of. */
  titled: boolean;
}

/** A table of a paper; one that is wider than the screen is moved sideways, and shows that it can be. */
export function TableView({ table, titled }: Props) {
  const { name, columns, rows, summed } = table;
  return (
    <View className="paper-view__table-block">
      {titled ? null : <View className="paper-view__caption">{name}</View>}
      <View
        className="paper-view__scroll"
        {...(process.env.TARO_ENV === 'h5' ? { tabIndex: 0, role: 'region' } : {})}
        aria-label={`${name}，可左右滑动`}
      >
        <View className="paper-view__table">
          <View className="paper-view__tr paper-view__tr--head">
            {columns.map(({ title }) => (
              <View className="paper-view__td" key={title}>
                {title}
              </View>
            ))}
          </View>
          {rows.map((cells, r) => (
            <View
              className={`paper-view__tr${summed && r === rows.length - 1 ? ' paper-view__tr--sum' : ''}`}
              key={r}
            >
              {cells.map((cell, c) => (
                <View
                  className={`paper-view__td${isLong(cell) ? ' paper-view__td--long' : ''}`}
                  key={c}
                >
                  {shownCell(cell)}
                </View>
              ))}
            </View>
          ))}
        </View>
      </View>
    </View>
  );
}

const isLong = (cell: Cell): boolean => typeof cell === 'string' && cell.length > LONG;

function shownCell(cell: Cell): string {
  if (typeof cell !== 'object') return String(cell);
  if ('day' in cell) return cell.day;
  return cell.of === 0 ? '—' : `${percent(cell.part, cell.of)} ${cell.part}/${cell.of}`;
}
