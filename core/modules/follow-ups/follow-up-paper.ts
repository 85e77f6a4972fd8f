/** 提示 · 催办 · 通报 · 约谈 单 (documents.md 7) of one case: a form a signed step, in order. */
import type { FollowUpCase } from './contract';
import type { Block, Paper } from '@core/modules/papers/contract';
import { followUpDocument, type FollowUpDocument } from './document';

/** The paper of a case; nothing but its facts for a draft. */
export function followUpPaper(followUp: FollowUpCase): Paper {
  const forms = followUp.acts.map((act) => followUpDocument(followUp, act));
  return {
    title: '督办记录',
    subtitle: `${followUp.subjectName} · ${followUp.townName}`,
    issuer: followUp.townName,
    blocks:
      forms.length === 0
        ? [{ kind: 'note', text: '还没有签发。' }]
        : forms.flatMap((form) => formOf(form)),
  };
}

function formOf(form: FollowUpDocument): Block[] {
  const { reply, closed } = form;
  return [
    { kind: 'heading', text: `${form.title} ${form.number}` },
    {
      kind: 'lines',
      lines: [
        { label: '编号', text: form.number },
        { label: '依据记录', text: form.basis.join('\n') },
        { label: '事项', text: form.matter },
        { label: '要求', text: form.requirement },
        { label: '责任单位', text: form.responsibleUnit },
        { label: '责任人', text: form.responsiblePerson },
        { label: '时限', text: `${form.dueOn} 前回复` },
        { label: '签发', text: `${form.signedBy}　${form.signedOn}` },
        { label: '反馈', text: reply ? `${reply.text}（${reply.by}，${reply.on}）` : '' },
        { label: '销号', text: closed ? `${closed.reason}（${closed.by}，${closed.on}）` : '' },
      ],
    },
  ];
}
