import { cutText } from '@core/shared/visible-text';
import { useState } from 'react';
import { View } from '@tarojs/components';
import { formationTitles, type Formation } from '@core/modules/units/labels';
import { Button } from '@app/ui/button';
import { Chip } from '@app/ui/chip';
import { DayField } from '@app/ui/day-field';
import { Field } from '@app/ui/field';
import { Sheet } from '@app/ui/sheet';
import { TextField } from '@app/ui/text-field';
import { newId } from '@app/data/ids';
import { saveRecord } from '@app/data/save';
import type { UnitOpen } from './pending';

type What = 'close' | 'reopen' | 'develop' | 'found';

/** What else happens to a unit: it closes and opens, people are developed, a branch is founded. */
export function MoreActions({ page }: { page: UnitOpen }) {
  const [doing, setDoing] = useState<What | null>(null);
  const { may, unit, facts, today } = page;
  const shut = facts.closures.some((c) => c.from <= today && (!c.to || c.to > today));
  const choices: [What, string, boolean][] = [
    ['close', '登记停业', may.reportClosure && !shut],
    ['reopen', '登记复工', may.reportClosure && shut],
    ['develop', '记发展党员', may.recordDevelopment],
    ['found', '登记建立党组织', may.foundOrganization && unit.formation === 'none'],
  ];
  const open = choices.filter(([, , allowed]) => allowed);
  if (open.length === 0) return null;
  const close = (): void => setDoing(null);
  return (
    <View>
      <View className="section-title">单位的变化</View>
      <View className="row row--wrap">
        {open.map(([what, title]) => (
          <Button key={what} onTap={() => setDoing(what)}>
            {title}
          </Button>
        ))}
      </View>
      {doing === 'close' || doing === 'reopen' ? (
        <ClosureSheet page={page} reopen={doing === 'reopen'} onClose={close} />
      ) : null}
      {doing === 'develop' ? <DevelopSheet page={page} onClose={close} /> : null}
      {doing === 'found' ? <FoundSheet page={page} onClose={close} /> : null}
    </View>
  );
}

interface Props {
  page: UnitOpen;
  onClose: () => void;
}

const DAYS = [
  [0, '今天'],
  [-1, '昨天'],
] as const;

function ClosureSheet({ page, reopen, onClose }: Props & { reopen: boolean }) {
  const { unit, today } = page;
  const [from, setFrom] = useState(today);
  const [reason, setReason] = useState('');
  const save = (): void => {
    const base = { id: newId(), unitId: unit.unitId, reason: reason.trim() };
    const saved = reopen
      ? saveRecord('closure.end', { ...base, lastDay: from }, `复工：${unit.name}`)
      : saveRecord('closure.report', { ...base, from }, `停业：${unit.name}`);
    if (saved) onClose();
  };
  return (
    <Sheet title={reopen ? '登记复工' : '登记停业'} onClose={onClose}>
      <View className="note">
        {reopen
          ? '复工后恢复按期联系。'
          : '停业的日子不计联系次数；由指导员登记的，待镇街确认后生效。'}
      </View>
      <DayField
        label={reopen ? '停业的最后一天' : '哪天起停业'}
        value={from}
        onChange={setFrom}
        today={today}
        end={today}
        quick={DAYS}
      />
      <TextField label="原因" value={reason} max={reopen ? 100 : 200} onChange={setReason} />
      <Button look="main" onTap={save} disabled={!reason.trim()}>
        提交
      </Button>
    </Sheet>
  );
}

function DevelopSheet({ page, onClose }: Props) {
  const { unit, today } = page;
  const [name, setName] = useState('');
  const [step, setStep] = useState<'activist' | 'probationary'>('probationary');
  const [on, setOn] = useState(today);
  const save = (): void => {
    const input = { id: newId(), unitId: unit.unitId, name: name.trim(), step, on };
    if (saveRecord('development.record', input, `发展党员：${unit.name}`)) onClose();
  };
  return (
    <Sheet title="记发展党员" onClose={onClose}>
      <View className="note">
        只记姓名、阶段和日期，仅本支部和镇街可见；单位的联系情况只取日期。
      </View>
      <TextField label="姓名" value={name} max={20} onChange={setName} />
      <Field label="阶段">
        <View className="row row--wrap">
          <Chip on={step === 'probationary'} onTap={() => setStep('probationary')}>
            接收预备党员
          </Chip>
          <Chip on={step === 'activist'} onTap={() => setStep('activist')}>
            列为积极分子
          </Chip>
        </View>
      </Field>
      <DayField label="日期" value={on} onChange={setOn} today={today} end={today} quick={DAYS} />
      <Button look="main" onTap={save} disabled={!name.trim()}>
        保存
      </Button>
    </Sheet>
  );
}

const FORMATIONS: readonly Exclude<Formation, 'none'>[] = [
  'separate',
  'joint',
  'attached',
  'onePlusX',
];

function FoundSheet({ page, onClose }: Props) {
  const { unit, today } = page;
  const [name, setName] = useState(cutText(`中共${unit.name}支部委员会`, 50));
  const [formation, setFormation] = useState<Exclude<Formation, 'none'>>('separate');
  const [on, setOn] = useState(today);
  const save = (): void => {
    const input = {
      id: newId(),
      name: name.trim(),
      kind: formation === 'joint' ? ('jointBranch' as const) : ('branch' as const),
      formation,
      unitIds: [unit.unitId],
      on,
    };
    if (saveRecord('organization.found', input, `建立党组织：${unit.name}`)) onClose();
  };
  return (
    <Sheet title="登记建立党组织" onClose={onClose}>
      <TextField label="党组织名称" value={name} max={50} onChange={setName} />
      <Field label="组建方式">
        <View className="row row--wrap">
          {FORMATIONS.map((value) => (
            <Chip key={value} on={formation === value} onTap={() => setFormation(value)}>
              {formationTitles[value]}
            </Chip>
          ))}
        </View>
      </Field>
      <DayField
        label="批准成立日期"
        value={on}
        onChange={setOn}
        today={today}
        end={today}
        quick={DAYS}
      />
      <Button look="main" onTap={save} disabled={!name.trim()}>
        保存
      </Button>
    </Sheet>
  );
}
