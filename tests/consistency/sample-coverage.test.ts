import { describe, expect, it } from 'vitest';
import { shownBy } from './naive-filter.ts';
import { caps } from './naive-money-rows.ts';
import { LIGHTS, SITINGS, VERDICTS } from './naive-sums.ts';
import { CALLERS, FILTERS } from './pages-under-audit.ts';
import { policy } from './raw-records.ts';

/** A comparison of zeros would prove nothing. */
describe('what is compared', () => {
  const { commission, changping } = CALLERS;

  it('holds every verdict, siting, light and indicator', () => {
    const { awards, projects } = commission.ledger;
    const verdicts = new Set(awards.map(({ verdict }) => verdict));
    expect(VERDICTS.filter((verdict) => !verdicts.has(verdict))).toEqual(['invalid_input']);
    expect(new Set(projects.map(({ siting }) => siting))).toEqual(new Set(SITINGS));
    expect(new Set(projects.map(({ light }) => light.light))).toEqual(new Set(LIGHTS));
    const later = CALLERS['commission a year later'].ledger.projects;
    expect(new Set([...projects, ...later].map(({ light }) => light.indicator))).toEqual(
      new Set([null, 'milestone_overdue', 'forecast_slip', 'approved_undisbursed', 'no_milestone_dates']),
    );
  });

  it('holds money in every segment, and excess of both kinds', () => {
    const segments = new Set(
      [...commission.ledger.awards, ...changping.ledger.awards].map((award) => award.segment),
    );
    expect(segments).toEqual(
      new Set([null, 'in_ceiling', 'unverified', 'others', 'no_amount', 'not_monetary', 'out_of_period']),
    );
    const rows = caps(
      commission.ledger,
      shownBy(commission.ledger, {}),
      policy.measures.map(({ id }) => id),
    );
    expect(rows.some(({ excessFen }) => excessFen > 0n)).toBe(true);
    expect(rows.some(({ readingExcessFen }) => readingExcessFen > 0n)).toBe(true);
    expect(rows.length).toBeGreaterThan(10);
  });

  it('shows something under every filter but the last', () => {
    const counts = Object.values(FILTERS).map((filter) => shownBy(commission.ledger, filter).awards.length);
    expect(counts.slice(0, -1).every((count) => count > 0)).toBe(true);
    expect(counts.at(-1)).toBe(0);
    expect(changping.ledger.units.some(({ holdsOthers }) => holdsOthers)).toBe(true);
    // A unit of own awards alone, of which a base of others tells.
    const later = CALLERS['changping a year later'].ledger;
    const ids = new Set(later.awards.map(({ record }) => record.id));
    expect(
      later.units.some(({ holdsOthers, awards }) => holdsOthers && awards.every(({ id }) => ids.has(id))),
    ).toBe(true);
  });
});
