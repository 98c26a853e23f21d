import { type ReactNode, useId } from 'react';
import './segment.css';

type SegmentProps<Value extends string> = {
  /** Spoken, not shown. */
  label: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
};

/** One of a few, all in sight: a radio group drawn as a bar. */
export function Segment<Value extends string>({
  label,
  value,
  options,
  onChange,
}: SegmentProps<Value>): ReactNode {
  const name = useId();
  return (
    <div className="segment" role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}
