/**
 * The way through an empty cloud: 规则包 → 组织架构 → 名册 → 邀请.
 *
 * G1 A step is done when what it makes is there, whoever made it and in whatever order.
 * G2 The first that is not done is the next; those after it come later.
 */
export interface Present {
  readonly packTitle: string;
  /** By the office, by the deployment's setting, or by records that stand on it. */
  readonly packIsChosen: boolean;
  readonly towns: number;
  readonly hasUnits: boolean;
  /** Somebody beside the first administrator is bound. */
  readonly hasOthers: boolean;
  /** A binding code is waiting for somebody. */
  readonly hasCodes: boolean;
}

type Step = 'pack' | 'towns' | 'roster' | 'invitations';
export interface GuideState {
  readonly step: Step;
  readonly state: 'done' | 'next' | 'later';
  readonly told: string;
}

export function guideOf(present: Present): GuideState[] {
  const { packTitle, packIsChosen, towns, hasUnits, hasOthers, hasCodes } = present;
  const steps: readonly (readonly [Step, boolean, string])[] = [
    ['pack', packIsChosen, packIsChosen ? `使用${packTitle}的规则` : '选定本区县使用的规则'],
    ['towns', towns > 0, towns > 0 ? `已有 ${towns} 个镇街、园区` : '添加镇街、园区'],
    ['roster', hasUnits, hasUnits ? '名册已导入' : '导入单位、党组织、党员和指导员'],
    [
      'invitations',
      hasOthers,
      hasOthers ? '已有人绑定' : hasCodes ? '绑定码已发，等待绑定' : '为名册上的人发绑定码',
    ],
  ];
  const next = steps.find(([, done]) => !done)?.[0];
  return steps.map(([step, done, told]) => ({
    step,
    state: done ? 'done' : step === next ? 'next' : 'later',
    told,
  }));
}
