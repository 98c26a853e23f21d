/** Loading, empty, failed and stale. A failure says what happened, what is safe and what to do. */
export const stateZh = {
  loading: '正在载入',
  empty: { title: '还没有记录', text: '数据文件里没有项目。载入记录后，这里会显示总览。' },
  nothingSelected: {
    title: '没有项目符合这些筛选',
    text: '现有筛选：{{filters}}。记录没有减少，只是没有显示。',
    clear: '清除筛选',
  },
  failed: {
    title: '数据没有载入',
    safe: '服务器上的记录没有改动。',
    retry: '重试',
    network: '连接不上服务器，请检查网络后重试。',
    unreadable:
      '服务器的回答不符合约定，可能是版本不一致。刷新页面后重试；仍不行，请把下面的说明交给管理员。',
    refused: '服务器拒绝了请求（{{code}}）。请稍后重试；仍不行，请把下面的说明交给管理员。',
    unavailable: '服务器暂时不可用，请稍后重试。',
    detail: '说明',
  },
  panelFailed: { title: '“{{panel}}”没有显示出来', text: '其他部分和数据不受影响。', retry: '重试' },
  staleAnswer: { title: '没能更新，显示的是 {{time}} 的数据', retry: '重试' },
  staleData: '数据截至 {{date}}，距今 {{days}} 天，可能不反映近况。',
} as const;
