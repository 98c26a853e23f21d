// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { PanelPage } from '../../../tests/fixtures/panel-page.tsx';
import { columnsOf } from '../../../tests/fixtures/portfolio-ledger.ts';
import { smallLedger } from '../../../tests/fixtures/small-ledger.ts';
import { buildPortfolio } from '../../domain/portfolio/portfolio.ts';
import type { CityTotals } from '../../domain/portfolio-columns.ts';
import { speak } from '../../ui/i18n/i18n.ts';
import { CityLine } from './city-line.tsx';

const portfolio = buildPortfolio(columnsOf(smallLedger()));
const city: CityTotals = {
  projectCount: 200,
  powerMW: 429.05,
  capacityMWh: null,
  approvedFen: 46_835_971_166,
  disbursedFen: 0,
};

function show(totals: CityTotals | null): string {
  const { container } = render(
    <PanelPage portfolio={portfolio}>
      <CityLine city={totals} />
    </PanelPage>,
  );
  return container.textContent ?? '';
}

afterEach(() => {
  cleanup();
  speak('zh-CN');
});

describe('the line of the whole city', () => {
  it('gives each total with its unit, and says which is not published; zero is a total', () => {
    const text = show(city);
    expect(screen.getByText('全市合计')).toBeDefined();
    expect(text).toContain('项目 200 个');
    expect(text).toContain('容量 未公布');
    expect(text).toContain('批复 4.684 亿元');
    expect(text).toContain('拨付 0 万元');
  });

  it('speaks English', () => {
    speak('en');
    expect(show(city)).toContain('energy not published');
  });

  it('is not there for a reader of all districts', () => {
    expect(show(null)).not.toContain('全市合计');
  });
});
