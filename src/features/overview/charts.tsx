/** The charts of 总览; each row leads to the list of what it counts. */
import type { PeriodFigures } from '@core/modules/figures/actions';
import type { Coverage, CoverageTarget } from '@core/modules/coverage/contract';
import { coverageTitles } from '@core/modules/coverage/labels';
import { addCoverage, emptyCoverage, percent, together } from '@core/modules/coverage/coverage';
import { namesOf } from '@core/shared/names-of';
import { obligationTitle } from '@app/ui/obligation-titles';
import { RowChart, type ChartRow } from '@app/ui/row-chart';
import { opens } from '@app/data/routes';
import {
  contactWords,
  monthName,
  owedIn,
  reachedIn,
  shortDays,
  sumMonths,
  sumWeeks,
  targetWords,
  unsettledNote,
  weekName,
  type Figures,
  type Month,
} from './sums.shared';

interface Props {
  figures: readonly Figures[];
  /** The town that is looked at; nothing for all. */
  at: { townId?: string };
}

/** 两个覆盖 against their targets, both kinds of unit together. */
export function CoverageChart({
  figures,
  targets,
  at,
}: Props & { targets: readonly CoverageTarget[] }) {
  const all = figures.reduce<Coverage>((sum, f) => addCoverage(sum, f.coverage), emptyCoverage());
  const count = together(all);
  const rows = namesOf(coverageTitles).map((measure): ChartRow => {
    const [n, d] = [count[measure], count.operating];
    const target = targets.find((t) => t.measure === measure && !t.kind);
    return {
      key: measure,
      name: coverageTitles[measure],
      bars: [
        {
          parts: [{ look: 'a', value: n }],
          of: d,
          value: percent(n, d),
          goal: target?.atLeast,
        },
      ],
      note: [`${n}/${d}`, target && targetWords(target, count)].filter(Boolean).join('　'),
      onTap: opens('coverage', { measure, ...at }),
    };
  });
  return (
    <RowChart
      title="两个覆盖"
      note={`${targets.length > 0 ? '竖线是目标。' : '规则中没有设定目标。'}点开看未计入的单位`}
      rows={rows}
    />
  );
}

/** Done and owed of what is owed weekly, week by week. */
export function CadenceChart({ figures, at }: Props) {
  const weeks = sumWeeks(figures.flatMap(({ charts }) => charts ?? []));
  const codes = [...new Set(weeks.map(({ obligation }) => obligation))];
  return (
    <>
      {codes.map((code) => (
        <RowChart
          key={code}
          className="overview__weeks"
          title={`每周${obligationTitle(code)}`}
          note="已完成/应完成。点开看未完成的单位"
          legend={[
            ['met', '已完成'],
            ['missed', '未完成'],
            ['open', '未到期或待定'],
          ]}
          rows={weeks.filter(({ obligation }) => obligation === code).map((w) => weekRow(w, at))}
        />
      ))}
    </>
  );
}

function weekRow(week: PeriodFigures, at: Props['at']): ChartRow {
  const { met, missed, contested, open: running, period } = week;
  const note = unsettledNote(week);
  const days = shortDays(period.first, period.last);
  const value = met + missed === 0 ? '—' : `${met}/${met + missed}`;
  return {
    key: period.key,
    name: weekName(period.key),
    bars: [
      {
        parts: [
          { look: 'met', value: met },
          { look: 'missed', value: missed },
          { look: 'open', value: contested + running },
        ],
        of: owedIn(week),
        value,
      },
    ],
    note: [days, note].filter(Boolean).join('　'),
    onTap: opens('figure', { week: period.key, ...at }),
  };
}

/** From the first in which something was recorded on. */
function monthsOf(figures: readonly Figures[], isEmpty: (month: Month) => boolean): Month[] {
  const months = sumMonths(figures.flatMap(({ charts }) => charts ?? []));
  const first = months.findIndex((month) => !isEmpty(month));
  return months.slice(first);
}

/** Contacts that reached somebody, by kind and month. */
export function ContactsChart({ figures, at }: Props) {
  const months = monthsOf(
    figures,
    ({ contacts }) => reachedIn(contacts) + contacts.notReached === 0,
  );
  const top = Math.max(1, ...months.map(({ contacts }) => reachedIn(contacts)));
  const rows = months.map(({ month, contacts }): ChartRow => ({
    key: month,
    name: monthName(month),
    bars: [
      {
        parts: [
          { look: 'a', value: contacts.phone },
          { look: 'b', value: contacts.onsite },
          { look: 'c', value: contacts.online },
          { look: 'd', value: contacts.elsewhere },
        ],
        of: top,
        value: String(reachedIn(contacts)),
      },
    ],
    note: contactWords(contacts),
    onTap: opens('figure', { month, ...at }),
  }));
  return (
    <RowChart
      title="联系，按方式"
      note="联系到的次数。点开看各单位的联系"
      legend={[
        ['a', '电话'],
        ['b', '走访'],
        ['c', '线上'],
        ['d', '其他地点'],
      ]}
      rows={rows}
    />
  );
}

/** Needs raised in a month, and needs solved in it. */
export function NeedsChart({ figures, at }: Props) {
  const months = monthsOf(figures, ({ needs: { raised, open } }) => raised + open === 0);
  const top = Math.max(1, ...months.flatMap(({ needs }) => [needs.raised, needs.solved]));
  const rows = months.map(({ month, needs }): ChartRow => {
    const { raised, solved, declined, open: left } = needs;
    const note = [declined > 0 && `不能办理 ${declined}`, `月末在办 ${left}`]
      .filter(Boolean)
      .join(' · ');
    return {
      key: month,
      name: monthName(month),
      bars: [
        { parts: [{ look: 'a', value: raised }], of: top, value: `提出 ${raised}` },
        { parts: [{ look: 'b', value: solved }], of: top, value: `解决 ${solved}` },
      ],
      note,
      onTap: opens('needs', { month, ...at }),
    };
  });
  return (
    <RowChart
      title="诉求"
      note="当月提出和解决的件数。点开看诉求"
      legend={[
        ['a', '提出'],
        ['b', '已解决'],
      ]}
      rows={rows}
    />
  );
}
