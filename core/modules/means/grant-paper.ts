/** 经费登记表 of one grant: what it rests on, who signed, what was paid and spent. Nothing is paid by it. */
import type { Block, Paper } from '@core/modules/papers/contract';
import { logTable } from '@core/modules/standards/log-table';
import { FEN, grantStateTitles } from './labels';
import { yuanWords } from './money';
import type { GrantPage } from './pages.contract';

export function grantPaper(page: GrantPage): Paper {
  const { grant, today } = page;
  return {
    title: `${grant.title}登记表`,
    subtitle: `${grant.subject.name} · 截至 ${today}`,
    issuer: grant.subject.townName,
    blocks: [
      {
        kind: 'lines',
        lines: [
          { label: '对象', text: grant.subject.name },
          { label: '镇街', text: grant.subject.townName },
          { label: '金额', text: yuanWords(grant.fen) },
          { label: '渠道', text: grant.channelTitle },
          { label: '用途', text: grant.purposeTitle },
          { label: '依据', text: grant.ground },
          {
            label: grant.raised ? '登记' : '提出',
            text: `${grant.begunOn}　${grant.begunByName}`,
          },
          ...(grant.raised ? [] : [{ label: '第二人签字', text: grant.signedByName ?? '' }]),
          { label: '现在', text: grantStateTitles[grant.state] },
          ...(grant.source ? [{ label: '来源', text: grant.source.sentence }] : []),
        ],
      },
      { kind: 'heading', text: '一、到账和支出' },
      {
        kind: 'paragraph',
        runs: [
          { text: '到账 ' },
          { text: yuanWords(grant.paid), from: '没有冲销的到账之和', bold: true },
          { text: '，支出 ' },
          { text: yuanWords(grant.spent), from: '没有冲销的支出之和', bold: true },
          { text: '，结余 ' },
          { text: yuanWords(grant.paid - grant.spent), from: '到账减支出', bold: true },
        ],
      },
      lineTable(page),
      { kind: 'note', text: '本表只作登记，不是付款凭证。' },
      { kind: 'heading', text: '二、办理记录' },
      logTable(page.history),
    ],
  };
}

const lineTable = ({ lines }: GrantPage): Block => ({
  kind: 'table',
  name: '到账和支出',
  columns: [
    { title: '日期', width: 2 },
    { title: '收支', width: 1 },
    { title: '金额（元）', width: 2, from: '凭证上的金额' },
    { title: '凭证号', width: 2 },
    { title: '用途', width: 2 },
    { title: '说明', width: 3 },
    { title: '登记人', width: 2 },
  ],
  rows: lines.map(({ on, kind, fen, voucher, purposeTitle, words, byName }) => [
    { day: on },
    kind === 'pay' ? '到账' : '支出',
    fen / FEN,
    voucher,
    purposeTitle ?? '',
    words ?? '',
    byName,
  ]),
});
