import { useForm } from '@mantine/form';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { ApiError } from '../../api/api-error.ts';
import type { AwardJudgement } from '../../contract/project-detail.ts';
import type { Problem } from '../../contract/problem.ts';
import type { z } from '../../contract/schema-kit.ts';
import type { AcknowledgedVerdict } from '../../domain/vocabulary.ts';
import { acknowledgedVerdict } from './acknowledged-verdict.ts';
import { type ConflictChoices, type ConflictRow, conflictRows, mergedValues } from './conflict-rows.ts';
import { dropDraft, type EditDraft, keepDraft, keptDraft } from './edit-draft.ts';
import { type Draft, type FieldIssue, type FormValues, sameValues } from './form-values.ts';
import { IssueWords } from './issue-words.tsx';
import { changedFields, leavesOf } from '../../domain/revision/record-leaf.ts';

type AnyFields = Record<string, unknown>;
type Read<Fields> = { version: number; fields: Fields };

/** Says that a record is stored although its verdict is this one. */
export type Acknowledgement = { verdict: AcknowledgedVerdict; reason: string };

/** What is to be stored: a new record whole, of a stored one what changed since it was read. */
export type Submission<Fields> = {
  values: FormValues;
  fields: Fields;
  changed: Partial<Fields>;
  /** null for a new record. */
  version: number | null;
  idempotencyKey: string;
  why: string | undefined;
  acknowledge: Acknowledgement | undefined;
};

type RecordFormOptions<Fields extends AnyFields> = {
  draftKey: string;
  /** Of a stored record's fields; leaves out what is no field. */
  schema: z.ZodType<Fields>;
  /** null for a new record. */
  stored: Read<Fields> | null;
  emptyValues: FormValues;
  valuesOf: (fields: Fields) => FormValues;
  draftOf: (values: FormValues, read: Fields | null) => Draft<Fields>;
  /** Where the form shows an issue of what was sent. */
  pathOf: (field: string, sent: Fields) => string;
  send: (submission: Submission<Fields>) => Promise<void>;
  onDirtyChange: (isDirty: boolean) => void;
};

/** What stands between the fields and the stored record. */
export type FormStep<Fields> =
  | { step: 'fields' }
  | {
      step: 'acknowledge';
      judgement: AwardJudgement | null;
      affected: NonNullable<Problem['affected']>;
      verdict: AcknowledgedVerdict;
      /** Whether another verdict was acknowledged just before. */
      isRepeated: boolean;
    }
  | { step: 'conflict'; rows: ConflictRow[]; theirs: Read<Fields> }
  | { step: 'withdraw' };

/** The state of one record's form: what was typed, what the server made of it, and what is to be decided next. */
export function useRecordForm<Fields extends AnyFields>(options: RecordFormOptions<Fields>) {
  const { draftKey, schema, stored, emptyValues, valuesOf, draftOf, pathOf, send, onDirtyChange } = options;
  const [kept] = useState(() => keptDraft(draftKey, schema));
  const [read, setRead] = useState<Read<Fields> | null>(kept === null ? stored : kept.read);
  const [idempotencyKey, setIdempotencyKey] = useState(() => kept?.idempotencyKey ?? crypto.randomUUID());
  const [isRestored, setIsRestored] = useState(kept !== null);
  const [step, setStep] = useState<FormStep<Fields>>({ step: 'fields' });
  const [failure, setFailure] = useState<ApiError | null>(null);
  const [isSending, setIsSending] = useState(false);
  const [isUnchanged, setIsUnchanged] = useState(false);
  /** Counts refusals, so that what says why takes the focus each time. */
  const [refusals, setRefusals] = useState(0);
  const isDone = useRef(false);

  const form = useForm<Record<string, string>>({
    initialValues: { ...(kept?.values ?? (stored === null ? emptyValues : valuesOf(stored.fields))) },
    clearInputErrorOnChange: false,
    validate: (values) => {
      const draft = draftOf(values, read?.fields ?? null);
      return draft.state === 'broken' ? errorsOf(draft.issues) : {};
    },
  });
  const { values } = form;
  const readValues = read === null ? emptyValues : valuesOf(read.fields);
  const isDirty = !sameValues(values, readValues);

  useDraft(draftKey, isDirty, { values, read, idempotencyKey }, isDone);
  useEffect(() => onDirtyChange(isDirty), [isDirty, onDirtyChange]);

  function showIssues(issues: readonly FieldIssue[]): void {
    form.setErrors(errorsOf(issues));
    setRefusals((count) => count + 1);
    setStep({ step: 'fields' });
  }

  /** Runs a change; afterwards the form is done, or says what is to be decided. */
  async function attempt(run: () => Promise<void>, sent: Fields | null, from: Read<Fields> | null) {
    setIsSending(true);
    setFailure(null);
    try {
      isDone.current = true;
      onDirtyChange(false);
      await run();
      dropDraft(draftKey);
    } catch (error) {
      isDone.current = false;
      onDirtyChange(isDirty);
      setIsSending(false);
      if (!(error instanceof ApiError)) throw error;
      refused(error, sent, from);
    }
  }

  function refused(error: ApiError, sent: Fields | null, from: Read<Fields> | null): void {
    const { problem, issues } = error;
    const current = problem?.current;
    const theirs = current === undefined ? undefined : schema.safeParse(current.record);
    if (current !== undefined && theirs?.success === true && from !== null) {
      const mine = leavesOf(sent ?? from.fields);
      const rows = conflictRows(leavesOf(from.fields), mine, leavesOf(theirs.data));
      setStep({ step: 'conflict', rows, theirs: { version: current.version, fields: theirs.data } });
      return;
    }
    const verdict = problem === null ? null : acknowledgedVerdict(problem);
    if (error.code === 'acknowledgement_required' && verdict !== null) {
      setStep((last) => ({
        step: 'acknowledge',
        judgement: problem?.judgement ?? null,
        affected: problem?.affected ?? [],
        verdict,
        isRepeated: last.step === 'acknowledge',
      }));
      return;
    }
    if (sent !== null && issues.length > 0 && error.code !== 'in_use') {
      showIssues(issues.map(({ field, rule, detail }) => ({ path: pathOf(field, sent), rule, detail })));
      return;
    }
    setFailure(error);
    setRefusals((count) => count + 1);
  }

  async function submit(typed: FormValues, from: Read<Fields> | null, acknowledge?: Acknowledgement) {
    const draft = draftOf(typed, from?.fields ?? null);
    if (draft.state === 'broken') {
      showIssues(draft.issues);
      return;
    }
    const { fields } = draft;
    const changed = from === null ? fields : changedFields(from.fields, fields);
    const isNothing = from !== null && Object.keys(changed).length === 0;
    setIsUnchanged(isNothing);
    if (isNothing) {
      setStep({ step: 'fields' });
      return;
    }
    const why = (typed['why'] ?? '').trim();
    const submission: Submission<Fields> = {
      values: typed,
      fields,
      changed,
      version: from?.version ?? null,
      idempotencyKey,
      why: why === '' ? undefined : why,
      acknowledge,
    };
    await attempt(() => send(submission), fields, from);
  }

  return {
    values,
    errors: form.errors,
    read,
    step,
    failure,
    isSending,
    isUnchanged,
    isRestored,
    refusals,
    set: (path: string, value: string): void => {
      form.setValues({ [path]: value });
      form.clearFieldError(path);
      setIsUnchanged(false);
    },
    /** For a form element: checks what was typed, then stores it. */
    onSubmit: (event: FormEvent<HTMLFormElement>): void =>
      form.onSubmit(
        (typed) => submit(typed, read),
        () => setRefusals((count) => count + 1),
      )(event),
    acknowledge: (acknowledgement: Acknowledgement) => submit(values, read, acknowledgement),
    /** Goes on from the record as it is now, with the values that were chosen. */
    resolve: async (rows: readonly ConflictRow[], choices: ConflictChoices, theirs: Read<Fields>) => {
      const merged = mergedValues(values, valuesOf(theirs.fields), rows, choices);
      form.setValues({ ...merged });
      setRead(theirs);
      await submit(merged, theirs);
    },
    /** Runs another change of the record that was read: its withdrawal. */
    change: (run: (read: Read<Fields>) => Promise<void>) =>
      read === null ? Promise.resolve() : attempt(() => run(read), null, read),
    goTo: (next: 'fields' | 'withdraw'): void => {
      setFailure(null);
      setStep({ step: next });
    },
    /** Starts again from the stored record. */
    discard: (): void => {
      dropDraft(draftKey);
      setRead(stored);
      form.setValues({ ...(stored === null ? emptyValues : valuesOf(stored.fields)) });
      form.clearErrors();
      setIsRestored(false);
    },
    /** The next submission is another record, not a repetition. */
    startAnother: (): void => {
      setIdempotencyKey(crypto.randomUUID());
      setFailure(null);
    },
  };
}

export type RecordForm<Fields extends AnyFields> = ReturnType<typeof useRecordForm<Fields>>;

function errorsOf(issues: readonly FieldIssue[]): Record<string, ReactNode> {
  const errors: Record<string, ReactNode> = {};
  for (const issue of issues) errors[issue.path] ??= <IssueWords issue={issue} />;
  return errors;
}

/** Keeps what was typed while it differs from what is stored. */
function useDraft<Fields>(
  key: string,
  isDirty: boolean,
  { values, read, idempotencyKey }: EditDraft<Fields>,
  isDone: { readonly current: boolean },
): void {
  useEffect(() => {
    if (isDone.current) return;
    if (isDirty) keepDraft(key, { values, read, idempotencyKey });
    else dropDraft(key);
  }, [key, isDirty, values, read, idempotencyKey, isDone]);
}
