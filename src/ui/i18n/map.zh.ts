export const mapZh = {
  name: '地图选址页',
} as const;
