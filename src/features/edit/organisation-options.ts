/** An organisation to choose, by the name on screen. */
export type OrganisationOption = { value: string; label: string };

/** More would not be read; typing narrows them. */
export const SHOWN_ORGANISATIONS = 60;

/**
 * The organisations that a typed text finds, the chosen one in any case. The chosen one's own name finds all: it stands
 * in the field because it was chosen, not because it was typed.
 */
export function organisationOptions(
  all: readonly OrganisationOption[],
  typed: string,
  chosen: string,
): OrganisationOption[] {
  const current = all.find(({ value }) => value === chosen);
  const wanted = typed.trim().toLowerCase();
  const isOwnName = wanted === current?.label.toLowerCase();
  const found: OrganisationOption[] = [];
  for (const option of all) {
    if (found.length === SHOWN_ORGANISATIONS) break;
    if (isOwnName || option.label.toLowerCase().includes(wanted)) found.push(option);
  }
  return current === undefined || found.includes(current) ? found : [current, ...found];
}
