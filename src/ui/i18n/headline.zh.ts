export const headlineZh = {
  title: '关键数字',
  moneyBracket: '资金四类，分别统计，互不相加',
  attention: '需要处理的判定',
  figure: {
    projects: '项目',
    capacity: '储能容量',
    applied: '申报',
    approved: '批复',
    disbursed: '拨付',
    clawedBack: '追回',
    headroom: '可算上限余量',
    pilots: '试点在五环外',
    highSafety: '政策点名的高安全路线',
  },
  unit: { projects: '个', MWh: 'MWh', percent: '%', ofPilots: '/ {{pilots}} 个', awards: '笔' },
  note: {
    all: '全部 {{all}} 个',
    power: '功率 {{power}} MW',
    missing: '{{count}} 个未填',
    missingAwards: '{{count}} 笔未填',
    awards: '{{count}} 笔',
    records: '{{count}} 笔',
    utilisation: '占可算上限 {{pct}}%',
    noCeiling: '没有可算的上限',
    lastPaid: '最近一笔 {{date}}',
    neverPaid: '还没有拨付',
    ceiling: '上限合计 {{amount}}，{{count}} 个获支持单位',
    onTheLine: '压线 {{count}}',
    inside: '五环内 {{count}}',
    unknown: '位置不明 {{count}}',
    flagUnknown: '试点未填 {{count}}',
    noPilots: '没有试点项目',
    ambiguous: '待认定 {{pct}}%',
    notNamed: '未点名 {{pct}}%',
    noCapacity: '没有填写容量的项目',
  },
  city: {
    title: '全市合计',
    note: '只有总数；不足 5 个项目或 3 家单位的不公布',
    projects: '项目 {{value}}',
    power: '功率 {{value}}',
    capacity: '容量 {{value}}',
    approved: '批复 {{value}}',
    disbursed: '拨付 {{value}}',
    withheld: '未公布',
  },
  onlyClause: '只看 {{measure}}：{{count}} 笔',
  explain: {
    projects: {
      definition: '符合当前筛选的项目，以及全部项目。',
      formula: '逐个计数，一个项目只计一次。',
    },
    capacity: {
      definition: '所示项目的额定能量容量与额定功率。',
      formula: '容量逐项相加，功率逐项相加；未填的不按零计，另行标出。',
    },
    applied: {
      definition: '所示奖补的申报金额，不论目前处于哪个资金阶段。',
      formula: '申报金额逐笔相加；未填的另行标出。不与批复、拨付、追回相加。',
    },
    approved: {
      definition: '所示奖补中已批复及以后各阶段的批复金额。占比只计上限可算的支持单位。',
      formula:
        '批复金额逐笔相加；占比 = 这些单位中所示奖补的批复金额 ÷ 这些单位的上限合计。百分比在 100 以内舍去尾数，超过 100 进位。',
    },
    disbursed: {
      definition: '已拨付给所示奖补的资金，不扣除追回。',
      formula: '拨付记录逐笔相加。',
    },
    clawedBack: {
      definition: '从所示奖补追回的资金。追回不减少批复，也不降低对上限的占用。',
      formula: '追回记录逐笔相加。',
    },
    headroom: {
      definition:
        '上限可算的支持单位还可以再批多少。支持单位是共用一个上限的奖补（按企业、项目、贷款等）；政策没有写预算总额，这里的合计不是预算。',
      formula:
        '对每个单位取 上限 − 批复合计，不小于零，再相加。无法核验的单位不计入；单位的上限只要有一笔奖补被显示就完整计入一次。',
      cut: '其中 {{count}} 个单位还有未显示的奖补。',
    },
    pilots: {
      definition: '标为试点示范的项目中，全部场地都在五环路以外的。五环条件只属于 III-1。',
      formula: '场地到五环线的测地距离；比精度加 20 米更近的为“压线”，需要测绘。',
    },
    highSafety: {
      definition:
        '固态锂离子与各类液流电池是政策点名的高安全路线；半固态锂是否算固态，文本没有说明，列为待认定。',
      formula: '点名路线的容量 ÷ 所示项目已填容量合计；未填容量的项目不计入。',
    },
    attention: {
      definition:
        '已批复及以后的奖补里，超上限、依解读而定、无法核验的笔数。判定依据全部台账，筛选不会改变判定。上限内不等于符合条件。',
      formula:
        '对每笔奖补，按各种候选的计算单位与解读分别核对上限；结果不一致且其中一种超出，为“依解读而定”；缺少基数等数据，为“无法核验”。',
    },
    rowsProjects: '{{count}} 个项目',
    rowsAwards: '{{count}} 笔奖补',
    rowsPayments: '{{count}} 笔记录',
    rowsUnits: '{{count}} 个支持单位',
  },
} as const;
