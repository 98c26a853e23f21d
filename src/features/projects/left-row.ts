/** Where the table was left for a project's own page; one place, for the way back. */
let left: { id: string; address: string } | null = null;

/** The project's page is opened from the table of the present address. */
export function leaveRow(id: string): void {
  left = { id, address: location.href };
}

/** The project from which the table of the present address was left; null for none. */
export function leftRow(): string | null {
  return left?.address === location.href ? left.id : null;
}

export function forgetLeftRow(): void {
  left = null;
}
