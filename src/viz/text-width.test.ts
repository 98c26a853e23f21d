import { describe, expect, it } from 'vitest';
import { textWidth, wrappedLines } from './text-width.ts';

describe('textWidth', () => {
  it('takes a full-width character for one em', () => {
    expect(textWidth('昌平', 14)).toBe(28);
    expect(textWidth('MW', 14)).toBeLessThan(28);
  });
});

describe('wrappedLines', () => {
  it('keeps a line that fits', () => {
    expect(wrappedLines('批复与拨付', 100, 14)).toEqual(['批复与拨付']);
    expect(wrappedLines('', 100, 14)).toEqual([]);
  });

  it('breaks Chinese anywhere, but never before a closing mark', () => {
    expect(wrappedLines('筛选：昌平、房山', 42, 14)).toEqual(['筛选：', '昌平、', '房山']);
  });

  it('breaks Latin text between words and loses none', () => {
    const text = 'Filter: district Changping, Fangshan; route vanadium flow';
    const lines = wrappedLines(text, 160, 12);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join(' ')).toBe(text);
    for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(160);
  });

  it('gives a word that is too long a line of its own', () => {
    expect(wrappedLines('a extraordinarily b', 40, 12)).toEqual(['a', 'extraordinarily', 'b']);
  });
});
