import type { PortfolioRecords } from '../../contract/record.ts';
import type { StoredFlag } from './ledger-tables.ts';
import type { StoredRows } from './stored-rows.ts';

const name = (row: { name_zh: string; name_en: string }) => ({ zh: row.name_zh, en: row.name_en });
const title = (row: { title_zh: string; title_en: string }) => ({ zh: row.title_zh, en: row.title_en });
const optionalFlag = (stored: StoredFlag | null): boolean | null =>
  stored === null ? null : Boolean(stored);

/** The records that the rows, each table in its order, were made of. */
export function recordsOfRows(
  rows: StoredRows,
  ledger: Pick<PortfolioRecords, 'dataDate' | 'synthetic'>,
): PortfolioRecords {
  const targets = Map.groupBy(rows.park_target, ({ park_id }) => park_id);
  const bases = Map.groupBy(rows.award_base, ({ award_id }) => award_id);
  const conditions = Map.groupBy(rows.award_condition, ({ award_id }) => award_id);
  return {
    dataDate: ledger.dataDate,
    synthetic: ledger.synthetic,
    organisations: rows.organisation.map((row) => ({
      id: row.id,
      kind: row.kind,
      name: name(row),
      creditCode: row.credit_code,
      sizeClass: row.size_class,
      manufacturing: optionalFlag(row.manufacturing),
      benchmark: optionalFlag(row.benchmark),
    })),
    parks: rows.park.map((row) => ({
      id: row.id,
      name: name(row),
      districtAdcode: row.district_adcode,
      centre: { lon: row.centre_lon, lat: row.centre_lat, crs: row.centre_crs },
      radiusM: row.radius_m,
      targets: (targets.get(row.id) ?? []).map((target) => ({
        kind: target.kind,
        value: target.value,
        dueOn: target.due_on,
        source: { zh: target.source_zh, en: target.source_en },
      })),
    })),
    projects: rows.project.map((row) => ({
      id: row.id,
      code: row.code,
      name: name(row),
      organisationId: row.organisation_id,
      parkId: row.park_id,
      districtAdcode: row.district_adcode,
      route: row.route,
      scenario: row.scenario,
      ecosystemRole: row.ecosystem_role,
      pilot: row.pilot,
      powerMW: row.power_mw,
      capacityMWh: row.capacity_mwh,
      roundTripEfficiencyPct: row.round_trip_efficiency_pct,
      cycleLife: row.cycle_life,
      physicalStage: row.physical_stage,
    })),
    sites: rows.site.map((row) => ({
      id: row.id,
      projectId: row.project_id,
      siteType: row.site_type,
      lon: row.lon,
      lat: row.lat,
      crs: row.crs,
      precisionM: row.precision_m,
    })),
    milestones: rows.milestone.map((row) => ({
      id: row.id,
      projectId: row.project_id,
      awardId: row.award_id,
      track: row.track,
      stage: row.stage,
      plannedOn: row.planned_on,
      forecastOn: row.forecast_on,
      actualOn: row.actual_on,
    })),
    awards: rows.award.map((row) => ({
      id: row.id,
      projectId: row.project_id,
      organisationId: row.organisation_id,
      measure: row.measure,
      fundingStage: row.funding_stage,
      appliedFen: row.applied_fen,
      approvedFen: row.approved_fen,
      appliedOn: row.applied_on,
      approvedOn: row.approved_on,
      supportYear: row.support_year,
      days: row.days,
      baseRef: row.base_ref,
      basesFen: Object.fromEntries(
        (bases.get(row.id) ?? []).map(({ base, amount_fen }) => [base, amount_fen]),
      ),
      conditions: (conditions.get(row.id) ?? []).map(({ condition_id, state, evidence }) => ({
        conditionId: condition_id,
        state,
        evidence,
      })),
    })),
    disbursements: rows.disbursement.map((row) => ({
      id: row.id,
      awardId: row.award_id,
      amountFen: row.amount_fen,
      paidOn: row.paid_on,
    })),
    clawbacks: rows.clawback.map((row) => ({
      id: row.id,
      awardId: row.award_id,
      amountFen: row.amount_fen,
      decidedOn: row.decided_on,
      reason: { zh: row.reason_zh, en: row.reason_en },
    })),
    outputs: rows.output.map((row) => ({
      id: row.id,
      measure: row.measure,
      kind: row.kind,
      title: title(row),
      organisationId: row.organisation_id,
      projectId: row.project_id,
      districtAdcode: row.district_adcode,
      completedOn: row.completed_on,
    })),
    districtPolicies: rows.district_policy.map((row) => ({
      id: row.id,
      districtAdcode: row.district_adcode,
      title: title(row),
      measure: row.measure,
      issuedOn: row.issued_on,
    })),
  };
}
