import { useState } from 'react';
import { View } from '@tarojs/components';
import type { MeetingPage } from '@core/modules/meetings/contract';
import type { Appraisal } from '@core/modules/meetings/votes.contract';
import { appraisalGradeTitles, type AppraisalGrade } from '@core/modules/meetings/votes.labels';
import { appraisalProblem, countedOf, excellentWarning } from '@core/modules/meetings/appraisal';
import { namesOf } from '@core/shared/names-of';
import { Button } from '@app/ui/button';
import { Chip } from '@app/ui/chip';
import { TextInput } from '@app/ui/control';
import { Field } from '@app/ui/field';
import { List, ListRow } from '@app/ui/list';
import { FailureLine } from '@app/ui/messages';
import { Sheet } from '@app/ui/sheet';
import { newId } from '@app/data/ids';
import { saveRecord } from '@app/data/save';

type Row = Appraisal['rows'][number];
const GRADES = namesOf(appraisalGradeTitles);
const NO_VOTES = { excellent: 0, qualified: 0, basic: 0, unqualified: 0 };

/** 民主评议: ballots without names counted member by member, and the grade that the branch has resolved. */
export function AppraisalForm({ page }: { page: MeetingPage }) {
  const members = (page.roster ?? []).filter(({ visitorOf }) => !visitorOf);
  const [ballots, setBallots] = useState(page.appraisal ? String(page.appraisal.ballots) : '');
  const [rows, setRows] = useState<readonly Row[]>(page.appraisal?.rows ?? []);
  const [open, setOpen] = useState<string | null>(null);
  const rowOf = (personId: string): Row =>
    rows.find((row) => row.personId === personId) ?? { personId, votes: NO_VOTES };
  const said: Appraisal = { ballots: Number(ballots), rows: [...rows] };
  const problem = appraisalProblem(said, new Set(members.map(({ personId }) => personId)));
  const warning = excellentWarning(rows);
  const asked = members.find(({ personId }) => personId === open);
  const save = (): void => {
    saveRecord(
      'appraisal.record',
      { id: newId(), meetingId: page.meetingId, ...said },
      '民主评议测评汇总',
    );
  };
  return (
    <View className="card stack">
      <View className="title">民主评议测评</View>
      <View className="note">测评票无记名，在会议记录里打印。等次由支部研究确定，不以票取人。</View>
      <Field label="收回测评票（张）">
        <TextInput
          label="收回测评票"
          type="number"
          value={ballots}
          maxlength={3}
          onInput={(event) => setBallots(event.detail.value)}
        />
      </Field>
      <List>
        {members.map(({ personId, name }) => (
          <ListRow
            key={personId}
            title={name}
            note={describeRow(rowOf(personId))}
            onTap={() => setOpen(personId)}
          />
        ))}
      </List>
      {warning ? <View className="note">{warning}</View> : null}
      <FailureLine why={problem ? whyOf(problem, said, members) : ''} />
      <Button onTap={save} disabled={!/^\d{1,3}$/.test(ballots) || problem !== null}>
        保存测评汇总
      </Button>
      {asked ? (
        <PersonSheet
          name={asked.name}
          row={rowOf(asked.personId)}
          onClose={() => setOpen(null)}
          onSave={(row) => {
            setRows([...rows.filter(({ personId }) => personId !== row.personId), row]);
            setOpen(null);
          }}
        />
      ) : null}
    </View>
  );
}

function describeRow(row: Row): string {
  if (countedOf(row) === 0 && !row.grade) return '未填';
  const counts = GRADES.map((grade) => `${appraisalGradeTitles[grade]} ${row.votes[grade]}`);
  return [...counts, row.grade ? `定为${appraisalGradeTitles[row.grade]}` : '未定等次'].join(' · ');
}

/** The problem with the member's name, where it is a member's. */
function whyOf(
  { path, why }: { path: string; why: string },
  { rows }: Appraisal,
  members: readonly { personId: string; name: string }[],
): string {
  const at = /^rows\.(\d+)/.exec(path)?.[1];
  const personId = at === undefined ? '' : rows[Number(at)]?.personId;
  const name = members.find((member) => member.personId === personId)?.name;
  return name ? `${name}：${why}` : why;
}

interface SheetProps {
  name: string;
  row: Row;
  onClose: () => void;
  onSave: (row: Row) => void;
}

function PersonSheet({ name, row, onClose, onSave }: SheetProps) {
  const [votes, setVotes] = useState<Readonly<Record<AppraisalGrade, string>>>({
    excellent: String(row.votes.excellent),
    qualified: String(row.votes.qualified),
    basic: String(row.votes.basic),
    unqualified: String(row.votes.unqualified),
  });
  const [grade, setGrade] = useState(row.grade);
  const whole = GRADES.every((one) => /^\d{1,3}$/.test(votes[one]));
  const save = (): void => {
    const counted = {
      excellent: Number(votes.excellent),
      qualified: Number(votes.qualified),
      basic: Number(votes.basic),
      unqualified: Number(votes.unqualified),
    };
    onSave({ personId: row.personId, votes: counted, ...(grade ? { grade } : {}) });
  };
  return (
    <Sheet title={name} onClose={onClose}>
      <View className="party-day__choices">
        {GRADES.map((one) => (
          <Field key={one} label={`${appraisalGradeTitles[one]}（票）`}>
            <TextInput
              label={`${appraisalGradeTitles[one]}票数`}
              type="number"
              value={votes[one]}
              maxlength={3}
              onInput={(event) => setVotes({ ...votes, [one]: event.detail.value })}
            />
          </Field>
        ))}
      </View>
      <Field label="支部研究定为（可以之后再填）">
        <View className="row row--wrap">
          {GRADES.map((one) => (
            <Chip
              key={one}
              on={grade === one}
              onTap={() => setGrade(grade === one ? undefined : one)}
            >
              {appraisalGradeTitles[one]}
            </Chip>
          ))}
        </View>
      </Field>
      <Button look="main" onTap={save} disabled={!whole}>
        确定
      </Button>
    </Sheet>
  );
}
