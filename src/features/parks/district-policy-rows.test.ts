import { describe, expect, it } from 'vitest';
import { columnsOf, dayOf } from '../../../tests/fixtures/portfolio-ledger.ts';
import { smallLedger } from '../../../tests/fixtures/small-ledger.ts';
import { buildPortfolio } from '../../domain/portfolio/portfolio.ts';
import { districtPolicyRows } from './district-policy-rows.ts';

describe('districtPolicyRows', () => {
  it('are the district policies of the park’s own district, the latest first, the undated last', () => {
    const columns = columnsOf(smallLedger());
    const policy = columns.dictionaries.outputKind.indexOf('district_policy');
    const platform = columns.dictionaries.outputKind.indexOf('platform');
    const outputs = {
      id: ['O1', 'O2', 'O3', 'O4', 'O5', 'DP1'],
      measureCode: [3, 3, 3, 0, 3, 3],
      kindCode: [policy, policy, policy, platform, policy, policy],
      titleZh: ['甲', '乙', '丙', '丁', '戊', '甲'],
      titleEn: ['A', 'B', 'C', 'D', 'E', 'A'],
      organisationRow: [null, null, null, null, null, null],
      projectRow: [null, null, null, null, null, null],
      districtCode: [0, 0, 1, 0, 0, 0],
      completedDay: [
        dayOf('2024-01-01'),
        null,
        dayOf('2025-01-01'),
        dayOf('2025-01-01'),
        dayOf('2024-05-28'),
        dayOf('2024-01-01'),
      ],
    };
    const rows = districtPolicyRows(buildPortfolio({ ...columns, outputs }), 0);
    expect(rows.map(({ id, measure }) => [id, measure])).toEqual([
      ['O5', 'II-1'],
      ['O1', 'II-1'],
      ['O2', 'II-1'],
    ]);
    expect(rows.at(-1)?.issuedDay).toBeNull();
  });
});
