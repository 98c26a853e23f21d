import type { EditedKind } from './leaf-words.ts';

/** How a form ended, for the page that it lies over. */
export type EditDone = {
  outcome: 'created' | 'saved' | 'withdrawn';
  kind: EditedKind;
  id: string;
  name: string;
};

/** What a form needs of the page. */
export type EditPlace = {
  draftKey: string;
  onDirtyChange: (isDirty: boolean) => void;
  onDone: (done: EditDone) => void;
  onClose: () => void;
};
