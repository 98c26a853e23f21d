export const findZh = {
  title: '查找页面、图表、项目、园区、条款',
  hint: '名称、编号、拼音或首字母，如 cpny',
  results: '查找结果',
  kind: {
    page: '页面',
    panel: '图表',
    park: '园区',
    clause: '条款',
    project: '项目',
    enterprise: '企业',
    district: '区',
  },
  some: '{{name}}（列出 {{shown}} / {{total}}，再输入几个字可缩小范围）',
  nothing: '没有找到“{{query}}”。可换名称、编号或拼音首字母。',
  looking: '查找中',
  keys: '↑ ↓ 选择 · 回车打开 · Esc 关闭',
} as const;
