import { useState } from 'react';
import Taro from '@tarojs/taro';
import { Text, View } from '@tarojs/components';
import type { DataSection } from '@core/modules/privacy/contract';
import {
  dataRequestTitles,
  ERASED_WITHIN_DAYS,
  dataSections,
  type DataRequestKind,
} from '@core/modules/privacy/labels';
import { showDay } from '@core/shared/calendar/display';
import { AnswerPage } from '@app/ui/answer-page';
import { Button } from '@app/ui/button';
import { Sheet } from '@app/ui/sheet';
import { TextField } from '@app/ui/text-field';
import { UnfoldRow } from '@app/ui/unfold-row';
import { call } from '@app/data/cloud-client/call';
import { newId } from '@app/data/ids';
import { useReloadOnDelivery } from '@app/data/outbox';
import { saveRecord } from '@app/data/save';
import { takeAlong } from '@app/phone/take-along';
import { failureMessage } from '@app/phone/show-failure';
import { useQuery } from '@app/data/query';
import { asJson, asText, type MyData } from './my-data.shared';
import './my-data.scss';

/** 我的数据: what is stored about the reader, to read, to take along, to have put right or removed. */
export function MyDataPage() {
  const query = useQuery('myData.open', {});
  const [asking, setAsking] = useState<DataRequestKind | null>(null);
  useReloadOnDelivery(query.reload);
  return (
    <AnswerPage query={query}>
      {({ today, sections }) => (
        <>
          <View className="note">
            以下是系统保存的与您有关的全部内容。手机号按保存时的遮盖显示，积分和会议记录属于组织台账。
          </View>
          <View className="list my-data">
            {sections.map((section) => (
              <Section key={section.code} section={section} today={today} />
            ))}
          </View>
          <Export onDone={query.reload} />
          <View className="section-title">更正与删除</View>
          <View className="stack">
            <Button onTap={() => setAsking('correction')}>有内容不对，申请更正</Button>
            <Button look="quiet" onTap={() => setAsking('erasure')}>
              申请删除个人信息
            </Button>
          </View>
          {asking ? <AskSheet kind={asking} onClose={() => setAsking(null)} /> : null}
        </>
      )}
    </AnswerPage>
  );
}

function Section({ section, today }: { section: DataSection; today: string }) {
  const [open, setOpen] = useState(section.code === 'person');
  const { code, count, lines } = section;
  return (
    <UnfoldRow
      title={dataSections[code]}
      value={count > 0 ? `${count} 条` : '没有'}
      open={open}
      onToggle={() => setOpen(!open)}
    >
      {count > 0 ? (
        <View className="my-data__lines">
          {lines.map((line, i) => (
            <View key={i}>
              {line.on ? <Text className="note">{showDay(line.on, today)} </Text> : null}
              {line.text}
            </View>
          ))}
          {count > lines.length ? (
            <View className="note">只显示最近 {lines.length} 条，导出时包含全部。</View>
          ) : null}
        </View>
      ) : null}
    </UnfoldRow>
  );
}

function Export({ onDone }: { onDone: () => Promise<void> }) {
  const [why, setWhy] = useState('');
  const take = (form: (data: MyData) => { name: string; content: string }): void => {
    setWhy('');
    call('myData.export', { id: newId() }).then(
      (data) => {
        const { name, content } = form(data);
        void takeAlong(name, content).then(onDone);
      },
      (error: unknown) => setWhy(failureMessage(error)),
    );
  };
  return (
    <View>
      <View className="section-title">带走一份</View>
      <View className="row row--wrap">
        <Button onTap={() => take(asText)}>导出文字</Button>
        <Button onTap={() => take(asJson)}>导出 JSON</Button>
      </View>
      {why ? <View className="field__error">{why}</View> : null}
    </View>
  );
}

const HINTS: Readonly<Record<DataRequestKind, string>> = {
  correction: '写明哪一项不对、应是什么。由镇街或工委核对办理，结果在“更正和删除申请”里。',
  erasure: `由系统管理员办理：姓名、手机号、微信绑定当即删除，之后不能再登录；他人写的文字、导入和导出的资料里的姓名、手机号在 ${ERASED_WITHIN_DAYS} 天内清除。组织台账中的记录保留，显示为“已删除的人员”。已签发的通报按机关文件归档的规定原样保存 10 年或 30 年。`,
};

function AskSheet({ kind, onClose }: { kind: DataRequestKind; onClose: () => void }) {
  const [text, setText] = useState('');
  const send = (): void => {
    const input = { id: newId(), kind, text: text.trim() };
    if (saveRecord('dataRequest.submit', input, `申请${dataRequestTitles[kind]}`)) onClose();
  };
  const ask = async (): Promise<void> => {
    if (kind === 'correction') return send();
    const { confirm } = await Taro.showModal({
      title: '申请删除个人信息？',
      content: '办理后不能恢复。',
      confirmText: '提交申请',
    });
    if (confirm) send();
  };
  return (
    <Sheet title={`申请${dataRequestTitles[kind]}`} onClose={onClose}>
      <View className="note">{HINTS[kind]}</View>
      <TextField
        label={kind === 'correction' ? '哪里不对' : '原因'}
        value={text}
        max={300}
        onChange={setText}
        long
      />
      <Button look="main" disabled={!text.trim()} onTap={() => void ask()}>
        提交
      </Button>
    </Sheet>
  );
}
