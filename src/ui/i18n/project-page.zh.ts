/** The page of one project, the table as a page, and projects side by side. */
export const projectPageZh = {
  name: '项目页',
  facts: '基本情况',
  missing: {
    title: '没有这个项目，或者不在您的范围内',
    text: '编号 {{id}} 在您能看到的记录里没有。可能已撤出、链接有误，或属于别的区。其他数据不受影响。',
    all: '看全部项目',
  },
  neighbours: {
    label: '前后项目',
    before: '上一个：{{name}}',
    after: '下一个：{{name}}',
    place: '第 {{place}} / {{count}} 个',
  },
} as const;
