import { View } from '@tarojs/components';
import type { ActionOutput } from '@core/modules/actions';
import { Button } from '@app/ui/button';
import { DraftLine } from '@app/ui/draft-line';
import { FailureLine, Waiting } from '@app/ui/messages';
import { Page } from '@app/ui/page';
import { ReasonField } from '@app/ui/reason-field';
import { useDraft } from '@app/data/draft';
import { useQuery } from '@app/data/query';
import { useAsked } from '@app/data/routes';
import { ContactFields, OfficeFields } from './fact-fields';
import { changesOf, missingIn, newFactsOf, typedOf, type TypedFacts } from './typed-facts';
import { useSending, type Sending } from './use-sending';

const REASONS = ['登记有误', '联系人换了', '单位情况变了'];

/** 新增单位, or 改正单位信息 of the unit that the link names. */
export function UnitForm() {
  const { unitId, townId } = useAsked('unitFacts');
  const query = useQuery('unit.facts', unitId ? { unitId } : {}, { snapshot: true });
  return (
    <Page wide>
      {query.data ? (
        <Form unitId={unitId} townId={townId} page={query.data} />
      ) : (
        <Waiting {...query} />
      )}
    </Page>
  );
}

interface Props {
  unitId: string | undefined;
  townId: string | undefined;
  page: ActionOutput<'unit.facts'>;
}

function Form({ unitId, townId, page: { facts, towns, all } }: Props) {
  const [only] = towns.length === 1 ? towns : [];
  const draft = useDraft<TypedFacts>(`unit/${unitId ?? 'new'}`, typedOf(facts, townId ?? only?.id));
  const sending = useSending();
  const { value: typed, change } = draft;
  const missing = all ? missingIn(typed) : {};
  const changes = facts ? changesOf(facts, typed, all) : {};
  const nothing = facts !== undefined && Object.keys(changes).length === 0;
  const save = (): void => {
    if (Object.keys(missing).length > 0) return sending.refuse(missing);
    if (!facts || !unitId) {
      void sending.add(newFactsOf(typed), draft.clear);
      return;
    }
    const reason = typed.reason.trim();
    const input = { unitId, changes, ...(reason ? { reason } : {}) };
    void sending.correct(input, facts.name, draft.clear);
  };
  const fields = { typed, change, errors: sending.errors };
  return (
    <View className="stack">
      <View>
        <View className="title">{facts ? facts.name : '新增单位'}</View>
        <View className="note">{noteOf(facts !== undefined, all)}</View>
      </View>
      <DraftLine draft={draft} />
      {all ? <OfficeFields {...fields} towns={towns} /> : null}
      <ContactFields {...fields} phone={facts?.phone} />
      {facts ? (
        <ReasonField
          label="原因（可不填）"
          name="原因"
          usual={REASONS}
          value={typed.reason}
          max={100}
          onChange={(reason) => change({ reason })}
        />
      ) : null}
      <FailureLine why={sending.why || markedWords(sending.errors)} />
      <Button look="main" onTap={save} disabled={sending.busy || nothing}>
        {sending.busy ? '正在保存' : '保存'}
      </Button>
    </View>
  );
}

/** The fields may be out of sight. */
function markedWords(errors: Sending['errors']): string {
  const count = Object.keys(errors).length;
  return count > 0 ? `有 ${count} 处需要核对，已在上面标出；没有保存` : '';
}

function noteOf(known: boolean, all: boolean): string {
  if (!known) return '名册里没有的单位在这里登记，从今天起建档；以后导入的名册会认出它。';
  return all
    ? '改动会记入变更记录，可以撤销；以后导入的名册不会悄悄改回去。'
    : '指导员可以改正电话和联系人，其他信息请报镇街。';
}
