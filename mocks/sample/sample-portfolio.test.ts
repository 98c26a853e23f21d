import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type PortfolioRecords, portfolioRecords } from '../../src/contract/record.ts';
import { areaIssues } from '../../src/domain/siting/area-check.ts';
import { wgs84Outline } from '../../src/domain/siting/area-outline.ts';
import { checkSite } from '../../src/domain/siting/site-check.ts';
import { ROUTES, SITING_VERDICTS } from '../../src/domain/vocabulary.ts';
import { checkRecords } from '../../src/server/ledger-check.ts';
import { readSources, SAMPLE_FILE } from './data-folder.ts';
import { portfolioText } from './portfolio-text.ts';
import { CHARGING_MW, ROUTE_BANDS } from './route-bands.ts';
import { SAMPLE_PROJECTS, SAMPLE_SEED, samplePortfolio } from './sample-portfolio.ts';

const { catalogue, boundaries, boundaryFiles } = readSources();
const sampleOf = (projects: number, seed = SAMPLE_SEED): PortfolioRecords =>
  samplePortfolio({ projects, seed, boundaries, catalogue });
const textOf = (records: PortfolioRecords): string => [...portfolioText(records)].join('');
const kept = sampleOf(SAMPLE_PROJECTS);
const large = sampleOf(1000);
const amountOf = (entries: readonly { amountFen: number }[]): number =>
  entries.reduce((sum, { amountFen }) => sum + amountFen, 0);

describe('the sample portfolio', () => {
  it('is the file in data, byte for byte', () => {
    expect(readFileSync(SAMPLE_FILE, 'utf8') === textOf(kept)).toBe(true);
  });

  it('repeats with its seed and changes with another', () => {
    expect(textOf(sampleOf(40)) === textOf(sampleOf(40))).toBe(true);
    expect(textOf(sampleOf(40)) === textOf(sampleOf(40, 1))).toBe(false);
  });

  it.each([1, 2, 200, 1000])('of %i projects keeps the contract and every reference', (count) => {
    const records = sampleOf(count);
    expect(records.projects).toHaveLength(count);
    expect(portfolioRecords.parse(JSON.parse(textOf(records)))).toEqual(records);
    const adcodes = new Set(boundaryFiles.districts.features.map(({ properties }) => properties.adcode));
    expect(checkRecords(records, catalogue, adcodes)).toEqual([]);
  });

  it('has 60 organisations per 200 projects, and nobody could take one for a real one', () => {
    expect(kept.organisations).toHaveLength(60);
    expect(kept.synthetic).toBe(true);
    for (const { name, creditCode } of kept.organisations) {
      expect(name.zh).toMatch(/^示例(企业|机构|区级部门) \d+$/);
      expect(name.en).toMatch(/^Sample (Enterprise|Institution|District Office) \d+$/);
      expect(creditCode).toBeNull();
    }
    for (const { name } of kept.projects)
      expect(`${name.zh}|${name.en}`).toMatch(/^示例项目 (\d{3})\|Sample Project \1$/);
    const texts = [
      ...kept.outputs.map(({ title }) => title),
      ...kept.districtPolicies.map(({ title }) => title),
      ...kept.clawbacks.map(({ reason }) => reason),
      ...kept.parks.flatMap(({ targets }) => targets.map(({ source }) => source)),
      ...kept.parks.flatMap(({ partners }) =>
        partners.flatMap(({ name, part, source }) => [name, part, source]),
      ),
      ...kept.projects.flatMap(({ documents }) => documents.map(({ title }) => title)),
    ];
    for (const { zh, en } of texts)
      expect([zh.startsWith('示例'), en.startsWith('Sample')]).toEqual([true, true]);
    expect(kept.notes.length).toBeGreaterThan(5);
    for (const { text, author } of kept.notes) {
      expect(text).toMatch(/^示例.*（合成）.* \/ Sample.*\(synthetic\)/);
      expect(author).toMatch(/^示例.* \/ Sample/);
    }
    for (const { evidence } of kept.awards.flatMap(({ conditions }) => conditions)) {
      if (evidence !== null) expect(evidence).toMatch(/^示例.*\/ Sample/);
    }
  });
});

describe('places', () => {
  const checked = kept.sites.map((site) => ({ site, check: checkSite(boundaries, site) }));

  it('show every siting verdict, most of them outside the ring', () => {
    for (const verdict of SITING_VERDICTS) {
      expect(checked.filter(({ check }) => check.verdict === verdict).length).toBeGreaterThan(3);
    }
    const outside = checked.filter(({ check }) => check.verdict === 'outside').length;
    expect(outside / checked.length).toBeGreaterThan(0.8);
  });

  it('lie, once converted from any system, in the district of their project; one in a hundred in Hebei', () => {
    const located = checked.filter(({ check }) => check.wgs84 !== null);
    expect(new Set(located.map(({ site }) => site.crs))).toEqual(
      new Set(['WGS84', 'CGCS2000', 'GCJ02', 'BD09']),
    );
    const own = new Map(kept.projects.map(({ id, districtAdcode }) => [id, districtAdcode]));
    const beyond = located.filter(({ check }) => check.district === null);
    expect(beyond).toHaveLength(2);
    for (const { site, check } of located) {
      if (check.district !== null) expect(check.district.adcode).toBe(own.get(site.projectId));
    }
  });

  it('have areas in two parks, in two systems, within their district and outside the ring', () => {
    const drawn = kept.parks.filter(({ outline }) => outline !== null);
    expect(drawn.map(({ id, outline }) => [id, outline?.crs])).toEqual([
      ['K1', 'CGCS2000'],
      ['K2', 'GCJ02'],
    ]);
    for (const { outline, districtAdcode } of drawn) {
      expect(areaIssues(outline?.polygons ?? [])).toEqual([]);
      for (const polygon of wgs84Outline(outline) ?? []) {
        for (const [corner, [lon, lat]] of polygon.flat().entries()) {
          const [nextLon, nextLat] = polygon.flat()[corner + 1] ?? [lon, lat];
          const middle = { lon: (lon + nextLon) / 2, lat: (lat + nextLat) / 2 };
          for (const point of [{ lon, lat }, middle]) {
            const check = checkSite(boundaries, { ...point, crs: 'WGS84', precisionM: 0 });
            expect([check.verdict, check.district?.adcode]).toEqual(['outside', districtAdcode]);
          }
        }
      }
    }
  });

  it('name central and local partners, and documents of about a third of the projects', () => {
    expect(new Set(kept.parks.flatMap(({ partners }) => partners.map(({ side }) => side)))).toEqual(
      new Set(['central', 'local']),
    );
    expect(kept.parks.filter(({ partners }) => partners.length === 0)).toHaveLength(1);
    const withDocuments = large.projects.filter(({ documents }) => documents.length > 0).length;
    expect(Math.abs(withDocuments / large.projects.length - 1 / 3)).toBeLessThan(0.05);
    for (const { url, issuedOn } of kept.projects.flatMap(({ documents }) => documents)) {
      expect(url).toMatch(/^https:\/\/documents\.example\//);
      expect((issuedOn ?? kept.dataDate) <= kept.dataDate).toBe(true);
    }
  });

  it('fill the two demonstration areas first, and leave out the two core districts', () => {
    const count = (adcode: number): number =>
      kept.projects.filter((project) => project.districtAdcode === adcode).length;
    expect(count(110114)).toBeGreaterThan(40);
    expect(count(110111)).toBeGreaterThan(30);
    expect(count(110101) + count(110102)).toBe(0);
    expect(new Set(kept.projects.map(({ districtAdcode }) => districtAdcode)).size).toBe(14);
    expect(new Set(kept.projects.map(({ parkId }) => parkId))).toEqual(
      new Set(['K1', 'K2', 'K3', 'K4', null]),
    );
  });
});

describe('projects', () => {
  it('occur on every route, within its bands', () => {
    expect(new Set(kept.projects.map(({ route }) => route))).toEqual(new Set(ROUTES));
    for (const {
      route,
      scenario,
      powerMW,
      capacityMWh,
      roundTripEfficiencyPct,
      cycleLife,
    } of large.projects) {
      const band = ROUTE_BANDS[route];
      const isCharging = scenario === 'v2g' || scenario.startsWith('pv_storage');
      if (powerMW !== null) {
        const [low, high] = band.powerMW;
        if (isCharging) {
          expect(powerMW).toBeGreaterThanOrEqual(CHARGING_MW[0]);
          expect(powerMW).toBeLessThanOrEqual(CHARGING_MW[1]);
        } else if (scenario === 'user_side' || scenario === 'backup') {
          expect(powerMW).toBeGreaterThanOrEqual(low);
          expect(powerMW).toBeLessThanOrEqual(high);
        } else {
          expect(powerMW).toBeLessThanOrEqual(band.stationMW[1]);
        }
      }
      if (powerMW !== null && capacityMWh !== null) {
        expect(capacityMWh / powerMW).toBeGreaterThan(band.hours[0] - 0.002);
        expect(capacityMWh / powerMW).toBeLessThan(band.hours[1] + 0.002);
      }
      if (roundTripEfficiencyPct !== null)
        expect(roundTripEfficiencyPct).toBeLessThanOrEqual(band.efficiencyPct[1]);
      if (cycleLife !== null) expect(cycleLife).toBeLessThanOrEqual(band.cycleLife?.[1] ?? 0);
    }
  });

  it('cost what the route costs, as far as the in-scope investment shows it', () => {
    const projects = new Map(large.projects.map((project) => [project.id, project]));
    const shown = large.awards.filter(
      ({ measure, basesFen }) => measure === 'III-2' && basesFen['reward_scope_investment'],
    );
    expect(shown.length).toBeGreaterThan(100);
    for (const { projectId, basesFen } of shown) {
      const project = projects.get(projectId);
      const { cost } = ROUTE_BANDS[project?.route ?? 'li_lfp'];
      const size = cost.per === 'kWh' ? project?.capacityMWh : project?.powerMW;
      if (size === null || size === undefined) continue;
      const unitYuan = (basesFen['reward_scope_investment'] ?? 0) / 100 / (size * 1000);
      expect(unitYuan).toBeGreaterThan(cost.yuan[0] * 0.77);
      // The disagreeing second figure of a shared base is higher by a twelfth.
      expect(unitYuan).toBeLessThan(cost.yuan[1] * 0.97 * 1.09);
    }
  });

  it('have gaps: a few ratings are not on record', () => {
    for (const field of ['powerMW', 'capacityMWh', 'roundTripEfficiencyPct', 'cycleLife'] as const) {
      const missing = kept.projects.filter((project) => project[field] === null).length;
      expect(missing).toBeGreaterThan(0);
      expect(missing).toBeLessThan(60);
    }
  });

  it('run late and on time on both tracks, and never know the future', () => {
    for (const track of ['physical', 'funding'] as const) {
      const done = kept.milestones.filter(
        (milestone) =>
          milestone.track === track && milestone.actualOn !== null && milestone.plannedOn !== null,
      );
      const late = done.filter(({ actualOn, plannedOn }) => (actualOn ?? '') > (plannedOn ?? ''));
      expect(late.length).toBeGreaterThan(done.length * 0.1);
      expect(late.length).toBeLessThan(done.length * 0.75);
    }
    expect(kept.milestones.some(({ forecastOn }) => forecastOn !== null)).toBe(true);
    for (const { actualOn, forecastOn } of large.milestones) {
      if (actualOn !== null) expect(actualOn <= large.dataDate).toBe(true);
      if (forecastOn !== null) expect(forecastOn > large.dataDate).toBe(true);
    }
  });
});

describe('money', () => {
  it('is paid after its approval and never beyond it, and recovered after it was paid', () => {
    const paid = Map.groupBy(large.disbursements, ({ awardId }) => awardId);
    const recovered = Map.groupBy(large.clawbacks, ({ awardId }) => awardId);
    expect(large.clawbacks.length).toBeGreaterThan(3);
    for (const award of large.awards) {
      const payments = paid.get(award.id) ?? [];
      const clawbacks = recovered.get(award.id) ?? [];
      expect(amountOf(payments)).toBeLessThanOrEqual(award.approvedFen ?? 0);
      expect(amountOf(clawbacks)).toBeLessThanOrEqual(amountOf(payments));
      for (const { paidOn } of payments) {
        expect(paidOn > (award.approvedOn ?? '9')).toBe(true);
        expect(paidOn <= large.dataDate).toBe(true);
      }
      if (award.approvedFen !== null) expect(award.appliedFen).toBeGreaterThanOrEqual(award.approvedFen);
      if (award.fundingStage === 'clawed_back') expect(clawbacks).toHaveLength(1);
      if (award.fundingStage === 'disbursed') expect(payments.length).toBeGreaterThan(0);
    }
  });

  it('amounts to what a city might approve, is not round, and comes from all measures with money', () => {
    const approved = kept.awards.map(({ approvedFen }) => approvedFen).filter((fen) => fen !== null);
    const totalYi = approved.reduce((sum, fen) => sum + fen, 0) / 1e10;
    expect(totalYi).toBeGreaterThan(4);
    expect(totalYi).toBeLessThan(9);
    expect(approved.filter((fen) => fen % 1_000_000 === 0).length).toBeLessThan(approved.length * 0.15);
    const monetary = catalogue.measures.filter(({ monetary: hasMoney }) => hasMoney).map(({ id }) => id);
    const used = new Set(
      kept.awards.filter(({ approvedFen }) => approvedFen !== null).map(({ measure }) => measure),
    );
    expect(monetary.filter((measure) => !used.has(measure))).toEqual([]);
  });

  it('has results of every clause without money', () => {
    const withoutMoney = catalogue.measures.filter(({ monetary }) => !monetary).map(({ id }) => id);
    const shown = new Set(kept.outputs.map(({ measure }) => measure));
    expect(withoutMoney.filter((measure) => !shown.has(measure))).toEqual([]);
  });

  it('fills in the checklist of each award from its measure', () => {
    const conditions = new Map(
      catalogue.measures.map(({ id, conditions: list }) => [id, list.map((item) => item.id)]),
    );
    for (const award of kept.awards) {
      expect(award.conditions.map(({ conditionId }) => conditionId)).toEqual(conditions.get(award.measure));
    }
    const states = new Set(kept.awards.flatMap((award) => award.conditions.map(({ state }) => state)));
    expect(states).toEqual(new Set(['met', 'not_met', 'unknown']));
  });
});
