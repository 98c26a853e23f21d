// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { I18nextProvider } from 'react-i18next';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { collectDownloads, giveBoxes } from '../../../tests/fixtures/panel-page.tsx';
import { i18n, speak } from '../../ui/i18n/i18n.ts';
import type { Exportable } from './export-frame.ts';
import { ExportMenu } from './export-menu.tsx';

const chart = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="100"><text x="1" y="20">9,523.89</text></svg>`;
const exportable: Exportable = {
  name: '资金与上限',
  getPicture: () => chart,
  table: {
    columns: [
      { key: 'clause', header: '条款', align: 'left' },
      { key: 'approved', header: '批复', unit: '万元', align: 'right' },
    ],
    rows: [{ key: 'III-2', cells: ['III-2', '637.11'], exact: ['III-2', '6371140.00'] }],
  },
  exactUnits: { approved: '元' },
  frame: {
    title: '资金与上限',
    question: '各条款的批复用到上限的几成？',
    legend: [{ label: '批复', shape: 'fill', colour: '#7c93ae' }],
    filters: '区：昌平区',
    source: '批复台账',
    exclusions: ['3 笔缺基数，不计入占比'],
    dataDate: '2026-10-31',
    synthetic: true,
  },
};

let saved: ReturnType<typeof collectDownloads>;

beforeEach(() => {
  giveBoxes(400);
  saved = collectDownloads();
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  speak('zh-CN');
});

async function choose(item: string, change: Partial<Exportable> = {}): Promise<void> {
  const user = userEvent.setup();
  render(
    <I18nextProvider i18n={i18n}>
      <MantineProvider env="test">
        <ExportMenu {...exportable} {...change} />
      </MantineProvider>
    </I18nextProvider>,
  );
  await user.click(screen.getByRole('button', { name: /资金与上限/ }));
  await user.click(await screen.findByRole('menuitem', { name: new RegExp(item) }));
}

describe('ExportMenu', () => {
  it('saves exact figures with date, filter, source and nature of the data on every record', async () => {
    await choose('CSV');
    await vi.waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0]?.name).toBe('资金与上限_2026-10-31.csv');
    expect(await saved[0]?.text()).toBe(
      '条款,批复 (元),数据截至,筛选,来源,数据性质\r\n' +
        'III-2,6371140.00,2026-10-31,区：昌平区,批复台账,合成数据 · 非真实项目\r\n',
    );
  });

  it('saves the picture with everything a reader needs inside', async () => {
    await choose('SVG');
    await vi.waitFor(() => expect(saved).toHaveLength(1));
    const svg = (await saved[0]?.text()) ?? '';
    for (const words of [
      ...['资金与上限', '各条款的批复用到上限的几成？', '筛选：区：昌平区', '批复', '9,523.89'],
      ...['3 笔缺基数，不计入占比', '来源：批复台账', '数据截至 2026-10-31', '合成数据 · 非真实项目'],
    ]) {
      expect(svg).toContain(words);
    }
  });

  it('says so when nothing could be exported', async () => {
    await choose('SVG', { getPicture: () => '<p>not a picture</p>' });
    expect((await screen.findByRole('alert')).textContent).toContain('没有导出');
    expect(saved).toHaveLength(0);
  });

  it('offers figures alone while the table stands in the picture’s place', async () => {
    const user = userEvent.setup();
    render(
      <I18nextProvider i18n={i18n}>
        <MantineProvider env="test">
          <ExportMenu {...exportable} getPicture={() => null} />
        </MantineProvider>
      </I18nextProvider>,
    );
    await user.click(screen.getByRole('button', { name: '导出：资金与上限' }));
    const [svg, png, csv] = await screen.findAllByRole('menuitem');
    expect([svg, png, csv].map((item) => item?.hasAttribute('disabled'))).toEqual([true, true, false]);
    expect(screen.getByText('切换到“图”后可以导出图片')).toBeDefined();
  });
});
