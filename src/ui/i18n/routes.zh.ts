export const routesZh = {
  title: '技术路线',
  question: '装了什么、装了多少，高安全路线占几成？',
  label:
    '{{count}} 条技术路线的储能容量。最多的是 {{route}}，{{capacity}} MWh。政策点名的高安全路线占 {{named}}，待认定的占 {{ambiguous}}。',
  labelEmpty: '当前筛选下没有填写容量的项目。',
  strip: '高安全路线占容量（固态锂离子、液流为政策点名）',
  route: '路线',
  named: '点名',
  ambiguous: '待认定',
  safety: '高安全路线',
  capacity: '容量',
  projects: '项目',
  projectsUnit: '个',
  allCapacity: '全部容量',
  allProjects: '全部项目',
  missing: '未填容量',
  share: '占所选容量',
  outside: '筛选外',
  click: '点按：只看这条路线，再点取消',
  megawattHours: '{{amount}} MWh',
  projectCount_other: '{{count}} 个',
  note: {
    missing_other: '{{count}} 个项目未填容量，不在条长之内',
    outside: '灰段：筛选外项目的容量',
  },
  source: '项目台账',
  explain: {
    title: '各路线的储能容量',
    definition:
      '所选项目按技术路线汇总的额定储能容量。高安全路线分三类：条款点名的固态锂离子和液流；是否算固态未写明的半固态；其余未点名。高安全的要求只出现在示范园区一句，不限制其他条款的资金。',
    formula: '占比 = 该类容量 ÷ 所选项目容量合计，四舍五入到一位小数；未填容量的项目不计入。',
  },
} as const;
