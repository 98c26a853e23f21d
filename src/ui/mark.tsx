import type { ReactNode } from 'react';
import './mark.css';

export type MarkProps = { size?: number; withWord?: boolean };

/**
 * A glyph of a code list on a 16 × 16 field, `size` in px at the normal type size. With its word the glyph is
 * decoration; alone it speaks the word to screen readers.
 */
export function Mark({
  word,
  colour,
  size = 14,
  withWord = false,
  children,
}: MarkProps & { word: string; colour: string; children: ReactNode }): ReactNode {
  const side = `${size / 16}rem`;
  const glyph = (
    <svg
      className="mark"
      viewBox="0 0 16 16"
      style={{ width: side, height: side, color: colour }}
      {...(withWord ? { 'aria-hidden': true } : { role: 'img', 'aria-label': word })}
    >
      {children}
    </svg>
  );
  if (!withWord) return glyph;
  return (
    <span className="mark-with-word">
      {glyph}
      <span>{word}</span>
    </span>
  );
}
