/**
 * 台账 of a unit: ten groups of facts. The one table from which the screens, the
 * validation and the history take their fields. Least data: no numbers of
 * identity papers, no disciplinary matters, nobody's name but who answers for founding.
 */
import type { GroupSpec } from './spec.contract';

const PEOPLE = { kind: 'number', max: 99_999, unit: '人', source: 'stated' } as const;
const OF_MEMBERS = { ...PEOPLE, within: ['membersHere', 'membersElsewhere'] } as const;
const YES_NO = { kind: 'yesNo', source: 'stated' } as const;
const TEXT = { kind: 'text', max: 60, source: 'stated' } as const;
const CHOICE = { kind: 'choice', source: 'stated' } as const;
const RECORDED = { kind: 'text', max: 200, source: 'records' } as const;
const LAST_TIME = { kind: 'date', past: true, source: 'stated', when: 'organized' } as const;

export const ledgerGroups = {
  place: {
    title: '位置',
    fields: {
      town: { ...RECORDED, title: '镇街、园区', clears: ['basics'] },
      building: { ...TEXT, title: '楼宇、门牌' },
    },
  },
  unit: {
    title: '单位情况',
    fields: {
      name: { ...RECORDED, title: '名称' },
      creditCode: { ...RECORDED, title: '信用代码', clears: ['basics'] },
      type: { ...RECORDED, title: '类型' },
      status: { ...RECORDED, title: '经营状态', clears: ['operation', 'basics'] },
      phone: { ...RECORDED, title: '电话' },
      registeredAt: { ...TEXT, title: '注册地', of: 'enterprise', clears: ['basics'] },
      operatesAt: {
        ...TEXT,
        title: '经营地',
        of: 'enterprise',
        clears: ['operation', 'basics'],
      },
      // The roster may tell it; what a person states since then goes before.
      headcount: {
        ...PEOPLE,
        title: '从业人数',
        of: 'enterprise',
        clears: ['staff', 'basics'],
      },
      aboveScale: { ...YES_NO, title: '规模以上', of: 'enterprise', clears: ['operation'] },
      internet: { ...YES_NO, title: '互联网企业', of: 'enterprise' },
      trade: {
        ...CHOICE,
        title: '行业',
        options: {
          farming: '农林牧渔业',
          mining: '采矿业',
          making: '制造业',
          building: '建筑业',
          selling: '批发和零售业',
          carrying: '交通运输、仓储和邮政业',
          lodging: '住宿和餐饮业',
          software: '信息传输、软件业',
          property: '房地产业',
          serving: '租赁和商务服务业',
          science: '科学研究和技术服务业',
          living: '居民服务业',
          teaching: '教育',
          caring: '卫生和社会工作',
          culture: '文化、体育和娱乐业',
          other: '其他',
        },
      },
      nature: {
        ...CHOICE,
        title: '性质',
        of: 'socialOrganization',
        options: { association: '社会团体', service: '社会服务机构', foundation: '基金会' },
        clears: ['basics'],
      },
      registrar: { ...TEXT, title: '登记机关', of: 'socialOrganization', clears: ['basics'] },
      sponsor: { ...TEXT, title: '业务主管单位', of: 'socialOrganization' },
      inspection: {
        ...CHOICE,
        title: '年检结果',
        of: 'socialOrganization',
        options: {
          passed: '合格',
          partly: '基本合格',
          failed: '不合格',
          absent: '未参检',
        },
        clears: ['operation'],
      },
      fullTime: {
        ...PEOPLE,
        title: '专职人数',
        of: 'socialOrganization',
        clears: ['staff', 'basics'],
      },
      partTime: { ...PEOPLE, title: '兼职人数', of: 'socialOrganization', clears: ['staff'] },
    },
  },
  investor: {
    title: '出资人（负责人）',
    fields: {
      investorMember: { ...YES_NO, title: '是否党员', clears: ['investor', 'basics'] },
      investorSecretary: {
        ...YES_NO,
        title: '是否兼任书记',
        when: 'organized',
        clears: ['investor'],
      },
      investorPost: {
        ...CHOICE,
        title: '两代表一委员',
        options: {
          none: '都不是',
          party: '党代表',
          people: '人大代表',
          advisory: '政协委员',
          several: '兼任多项',
        },
        clears: ['investor'],
      },
    },
  },
  founding: {
    title: '组建',
    fields: {
      organized: {
        ...YES_NO,
        source: 'records',
        title: '已建立党组织',
        clears: ['founding', 'coverage'],
      },
      organization: { ...RECORDED, title: '党组织', when: 'organized' },
      form: { ...RECORDED, title: '组建形式', when: 'organized' },
      organizationKind: { ...RECORDED, title: '类别', when: 'organized' },
      foundedOn: { ...LAST_TIME, title: '建立时间', clears: ['founding', 'coverage'] },
      gatheredFrom: {
        ...CHOICE,
        title: '在哪里组建',
        of: 'socialOrganization',
        when: 'organized',
        options: {
          amongMembers: '会员中',
          inCouncil: '理事会中',
          withSponsor: '主管部门联合',
          other: '其他',
        },
      },
      jointReach: {
        kind: 'number',
        max: 999,
        unit: '家',
        source: 'stated',
        title: '联合支部覆盖',
        of: 'socialOrganization',
        when: 'organized',
      },
      noneReason: {
        ...CHOICE,
        title: '未建原因',
        when: 'unorganized',
        options: {
          noMembers: '没有党员',
          ownerUnwilling: '出资人不支持',
          notGuided: '上级未及时指导',
          other: '其他',
        },
        clears: ['founding', 'coverage'],
      },
      ripeness: { ...RECORDED, title: '组建条件', when: 'unorganized' },
      noneNote: { ...TEXT, max: 200, title: '具体说明', when: 'unorganized' },
      foundBy: {
        kind: 'date',
        past: false,
        source: 'stated',
        title: '拟建日期',
        when: 'unorganized',
      },
      foundOwner: { ...TEXT, max: 20, title: '责任人', when: 'unorganized' },
      hasInstructor: {
        ...YES_NO,
        source: 'records',
        title: '已选派指导员',
        clears: ['coverage', 'work'],
      },
    },
  },
  secretary: {
    title: '书记',
    fields: {
      secretaryFrom: {
        ...CHOICE,
        title: '书记来源',
        when: 'organized',
        options: {
          investor: '出资人',
          manager: '中层',
          sent: '上级选派',
          other: '其他',
        },
        clears: ['coverage'],
      },
    },
  },
  workers: {
    title: '党务工作者',
    fields: {
      workers: { ...PEOPLE, title: '人数', clears: ['work'] },
      workersFullTime: { ...PEOPLE, title: '其中专职', within: ['workers'] },
    },
  },
  members: {
    title: '党员',
    fields: {
      membersHere: { ...PEOPLE, title: '关系在本单位', clears: ['members', 'coverage'] },
      membersElsewhere: { ...PEOPLE, title: '关系不在本单位', clears: ['members', 'coverage'] },
      fullMembers: { ...OF_MEMBERS, title: '正式党员', clears: ['members'] },
      membersYoung: { ...OF_MEMBERS, title: '35 岁以下' },
      membersManaging: { ...OF_MEMBERS, title: '中层' },
      membersFrontLine: { ...OF_MEMBERS, title: '一线' },
      membersDeveloped: { ...OF_MEMBERS, title: '近 3 年发展' },
    },
  },
  masses: {
    title: '群团',
    fields: {
      union: { ...YES_NO, title: '有工会', clears: ['work'] },
      youth: { ...YES_NO, title: '有共青团', clears: ['work'] },
      women: { ...YES_NO, title: '有妇联', clears: ['work'] },
    },
  },
  premises: {
    title: '场所与经费',
    fields: {
      ownRoom: { ...YES_NO, title: '有单独场所' },
      area: {
        kind: 'number',
        max: 99_999,
        unit: '平方米',
        source: 'stated',
        title: '场所面积',
      },
      budget: {
        kind: 'number',
        max: 99_999_999,
        unit: '元',
        source: 'stated',
        title: '全年党务经费',
      },
    },
  },
  life: {
    title: '组织生活',
    fields: {
      meetings: {
        ...CHOICE,
        title: '三会一课',
        when: 'organized',
        options: { regular: '按期开展', partly: '部分开展', none: '未开展' },
      },
      appraisedOn: { ...LAST_TIME, title: '上次民主评议' },
      electedOn: { ...LAST_TIME, title: '上次换届' },
    },
  },
} as const satisfies Record<string, GroupSpec>;
