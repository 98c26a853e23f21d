import { Textarea } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { HELP_BELOW } from './form-context.tsx';

type Words = { reason: string; confirm: string; reasonMissing: string; confirmMissing: string };

/** A reason and an explicit confirmation, both required before anything is sent. */
export function useConfirmedReason(words: Words, help?: string) {
  const [reason, setReason] = useState('');
  const [isConfirmed, setIsConfirmed] = useState(false);
  const [isChecked, setIsChecked] = useState(false);
  const id = useId();
  const text = reason.trim();
  const lacksReason = isChecked && text === '';
  const lacksConfirmation = isChecked && !isConfirmed;

  const fields: ReactNode = (
    <div className="edit-reason">
      <Textarea
        id={`${id}-reason`}
        label={words.reason}
        description={help}
        rows={3}
        inputWrapperOrder={HELP_BELOW}
        maxLength={500}
        value={reason}
        error={lacksReason ? words.reasonMissing : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <label className="edit-check">
        <input
          type="checkbox"
          id={`${id}-confirm`}
          checked={isConfirmed}
          aria-invalid={lacksConfirmation}
          aria-describedby={lacksConfirmation ? `${id}-error` : undefined}
          onChange={(event) => setIsConfirmed(event.currentTarget.checked)}
        />
        <span>{words.confirm}</span>
      </label>
      {lacksConfirmation && (
        <p className="edit-error" id={`${id}-error`}>
          {words.confirmMissing}
        </p>
      )}
    </div>
  );

  return {
    fields,
    /** The reason; null while something is missing, which then is said and focused. */
    confirmed(): string | null {
      setIsChecked(true);
      if (text !== '' && isConfirmed) return text;
      document.getElementById(`${id}-${text === '' ? 'reason' : 'confirm'}`)?.focus();
      return null;
    },
  };
}
