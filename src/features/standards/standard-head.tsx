import { Text, View } from '@tarojs/components';
import { checkPhaseTitles, type CheckPhase } from '@core/modules/standards/labels';
import type { StandardPage } from '@core/modules/standards/pages.contract';
import { showDay } from '@core/shared/calendar/display';
import { DueLine } from '@app/ui/due-line';
import { Progress } from '@app/ui/progress';

const LOOKS: Readonly<Record<CheckPhase, string>> = {
  open: 'open',
  returned: 'dueSoon',
  public: 'open',
  held: 'met',
  expired: 'missed',
  revoked: 'missed',
};

/** How a check stands, in a word. */
export function PhaseTag({ phase }: { phase: CheckPhase | undefined }) {
  return (
    <Text className={`tag tag--${phase ? LOOKS[phase] : 'exempt'}`}>
      {phase ? checkPhaseTitles[phase] : '未开始'}
    </Text>
  );
}

/** What it is, of whom, how far it is, and what passes. */
export function StandardHead({ page }: { page: StandardPage }) {
  const { standard, subject, check, met, of, points, today } = page;
  return (
    <View className="card stack">
      <View className="row row--between row--wrap">
        <Text className="title">{standard.title}</Text>
        <PhaseTag phase={check?.phase} />
      </View>
      <View>
        {subject.name} · {subject.townName}
      </View>
      <View>
        <Progress
          label="已达到"
          done={points ? points.earned : met}
          total={points ? points.all : of}
        />
        <View className="note">{metWords(page)}</View>
      </View>
      <View className="note">通过条件：{standard.passes}</View>
      {standard.follows.map((words) => (
        <View className="note" key={words}>
          通过后{words}
        </View>
      ))}
      <HeldLines page={page} />
      <DueLine due={check?.due} today={today} />
      {standard.itemsFrom === 'source' ? null : (
        <View className="note">
          {standard.itemsFrom === 'ours' ? '各条' : '标明“自拟”的条目'}
          由本系统拟定：来源只公布了名称，没有公布条目。
        </View>
      )}
      <View className="note">依据：{standard.source.sentence}</View>
    </View>
  );
}

/** `已达到 8/12 项`, or by points where it is scored. */
const metWords = ({ met, of, points }: StandardPage): string =>
  points ? `已得 ${points.earned} 分，满分 ${points.all} 分` : `已达到 ${met}/${of} 项`;

function HeldLines({ page: { check, today } }: { page: StandardPage }) {
  if (!check) return null;
  const { phase, heldFrom, heldUntil, dueAgainFrom, publicUntil, inDoubt } = check;
  return (
    <>
      {phase === 'public' && publicUntil ? (
        <View className="note">公示到 {showDay(publicUntil, today)}，期间可以提出异议</View>
      ) : null}
      {heldFrom ? (
        <View className="note">
          {showDay(heldFrom, today)}起有效{heldUntil ? `，到 ${showDay(heldUntil, today)}` : ''}
          {dueAgainFrom ? `；${showDay(dueAgainFrom, today)}起可以申请复核` : ''}
        </View>
      ) : null}
      {inDoubt ? (
        <View className="banner banner--soon">
          通过时依据的记录后来有更正，请验收单位再核对一次。
        </View>
      ) : null}
    </>
  );
}
