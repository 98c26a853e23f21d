import { describe, expect, it } from 'vitest';
import { dayText, glanceMoney, ratingText, shareText } from './figure-text.ts';

describe('glanceMoney', () => {
  it.each([
    [0, 'zh-CN', '0', 'wan'],
    [85_150_000, 'zh-CN', '85.15', 'wan'],
    [1_234_500, 'zh-CN', '1.235', 'wan'],
    [9_999_990_000, 'zh-CN', '10,000', 'wan'],
    [61_890_000_000, 'zh-CN', '6.189', 'yi'],
    [1_234_567_000_000, 'zh-CN', '123.5', 'yi'],
    [123_456_700_000_000, 'zh-CN', '12,346', 'yi'],
    [61_890_000_000, 'en', '618.9', 'cnyMillion'],
    [85_150_000, 'en', '0.852', 'cnyMillion'],
  ] as const)('writes %d fen in %s as %s %s', (fen, language, text, unit) => {
    const glance = glanceMoney(fen, language);
    expect(glance.unit).toBe(unit);
    expect(glance.text).toBe(text);
  });
});

describe('the other figures', () => {
  it('keeps one decimal', () => {
    expect(ratingText(1234.56, 'zh-CN')).toBe('1,234.6');
    expect(ratingText(977, 'en')).toBe('977');
    expect(shareText(42.66, 100)).toBe('42.7');
    expect(shareText(0, 0)).toBeNull();
    expect(dayText(20_756)).toBe('2026-10-30');
  });
});
