import { createContext, useContext } from 'react';
import type { EditTarget } from './edit-target.ts';

/** The way from a record on screen to its form and its history. */
export type EditRoad = {
  open: (target: EditTarget) => void;
  /** Whether something is open: what lies below leaves the keyboard to it. */
  isOpen: boolean;
  /** Whether the caller's role writes at all; which records, each record's answer says. */
  writes: boolean;
};

export const EditContext = createContext<EditRoad | null>(null);

/** null where nothing is edited: on a wall, and for a screen. */
export function useEditRoad(): EditRoad | null {
  return useContext(EditContext);
}
