export const standingZh = {
  title: '进度与选址',
  question: '哪些项目亮了灯，为什么？在五环哪一侧？',
  lights: '进度灯',
  siting: '选址（按项目）',
  count_other: '{{count}} 个',
  ofAll: '/ {{all}}',
  indicator: {
    milestone_overdue: '里程碑逾期超过 {{threshold}} 天',
    forecast_slip: '预计推迟超过 {{threshold}} 天',
    approved_undisbursed: '批复后超过 {{threshold}} 天未拨付',
    no_milestone_dates: '没有任何里程碑日期',
  },
  worst: '最长 {{days}} 天',
  example: '灯的阈值为示例，政策未作规定',
  ringNote: '环线误差 ±20 米；五环条件只属于 III-1，不限制其他条款的资金',
  explain: {
    definition: '项目的灯取最严重的一条规则；规则看里程碑、预测和拨付日期。选址取项目各场址中最不利的一处。',
    formula:
      '逾期天数 = 数据日期 − 计划日期（未完成的里程碑）；推迟天数 = 预测日期 − 计划日期。超过阈值亮灯，阈值为示例。',
  },
} as const;
