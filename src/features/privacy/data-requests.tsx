import { useState } from 'react';
import { View } from '@tarojs/components';
import type { DataRequest } from '@core/modules/privacy/contract';
import { dataRequestTitles } from '@core/modules/privacy/labels';
import { showInstant } from '@core/shared/calendar/display';
import { AnswerPage } from '@app/ui/answer-page';
import { Button } from '@app/ui/button';
import { Message } from '@app/ui/messages';
import { Sheet } from '@app/ui/sheet';
import { TextField } from '@app/ui/text-field';
import { call } from '@app/data/cloud-client/call';
import { newId } from '@app/data/ids';
import { hasRole, useSession } from '@app/data/session';
import { failureMessage } from '@app/phone/show-failure';
import { useQuery } from '@app/data/query';

/** 更正和删除申请 of one's scope, oldest first; each gets an answer by a person. */
export function DataRequests() {
  const query = useQuery('dataRequest.list', {});
  const session = useSession();
  const [chosen, setChosen] = useState<DataRequest | null>(null);
  return (
    <AnswerPage query={query} wide>
      {(data) => {
        const mayErase = hasRole(session.data, 'administrator');
        return (
          <>
            {data.requests.length === 0 ? (
              <Message icon="circle-check" title="没有待办的申请">
                个人在“我的数据”里提出的更正和删除申请会列在这里。
              </Message>
            ) : null}
            <View className="stack">
              {data.requests.map((request) => (
                <View className="card stack" key={request.requestId}>
                  <View className="title">
                    {dataRequestTitles[request.kind]} · {request.personName}
                  </View>
                  <View>{request.text}</View>
                  <View className="note">{showInstant(request.at)} 提交</View>
                  {request.kind === 'erasure' && !mayErase ? (
                    <View className="note">由系统管理员办理。</View>
                  ) : (
                    <Button
                      onTap={() => setChosen(request)}
                      label={`办理${request.personName}的申请`}
                    >
                      办理
                    </Button>
                  )}
                </View>
              ))}
            </View>
            {chosen ? (
              <AnswerSheet
                request={chosen}
                onClose={(done) => {
                  setChosen(null);
                  if (done) void query.reload();
                }}
              />
            ) : null}
          </>
        );
      }}
    </AnswerPage>
  );
}

interface Props {
  request: DataRequest;
  onClose: (done: boolean) => void;
}

function AnswerSheet({ request, onClose }: Props) {
  const { requestId, personId, kind } = request;
  const [text, setText] = useState('');
  const [ids] = useState(() => [newId(), newId()] as const);
  const [why, setWhy] = useState('');
  const erases = kind === 'erasure';
  const answer = async (done: boolean): Promise<void> => {
    setWhy('');
    try {
      if (erases && done) await call('person.erase', { id: ids[0], personId, reason: text.trim() });
      await call('dataRequest.answer', { id: ids[1], requestId, done, text: text.trim() });
      onClose(true);
    } catch (error) {
      setWhy(failureMessage(error));
    }
  };
  return (
    <Sheet title={`办理${dataRequestTitles[kind]}申请`} onClose={() => onClose(false)}>
      <View className="note">
        {erases
          ? '确定后删除姓名、手机号和微信绑定，不能恢复；台账记录保留，显示为“已删除的人员”。'
          : '请先在相应页面更正，再在这里答复。'}
      </View>
      <TextField
        label={erases ? '依据' : '答复（对方能看到）'}
        name={erases ? '依据' : '答复'}
        value={text}
        max={200}
        onChange={setText}
      />
      {why ? <View className="field__error">{why}</View> : null}
      <Button look="main" disabled={!text.trim()} onTap={() => void answer(true)}>
        {erases ? '确定删除' : '已更正'}
      </Button>
      <Button disabled={!text.trim()} onTap={() => void answer(false)}>
        不办理
      </Button>
    </Sheet>
  );
}
