// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { framedSvg } from './framed-svg.ts';

const TOKENS = `
  :root { --surface: #ffffff; --ink: #161b21; --ink2: #46515c; --ink3: #65707b; --line: #e1e5e8; --awarded: #7c93ae }
  .label { fill: var(--ink2); font-size: 14px; font-weight: 600 }
  .gone { display: none }
`;
const CHART = `
  <svg class="recharts-surface" width="300" height="120" viewBox="0 0 300 120" style="width: 100%" role="application">
    <defs><pattern id="hatch" width="5" height="5"><path d="M0 0V5" stroke="var(--ink)" class="label"/></pattern></defs>
    <g class="bars"><rect class="bar" x="1" y="2" width="30" height="9" fill="var(--awarded)" tabindex="0"/>
      <rect x="40" width="9" height="9" fill="url(#hatch)" onclick="alert(1)"/>
      <rect data-export="skip" width="300" height="120" fill="transparent"/>
      <rect class="gone" width="5" height="5"/></g>
    <text class="label" x="4" y="40">批复 <tspan style="fill: var(--ink)">9,523.89</tspan></text>
    <image href="https://example.invalid/x.png"/><use href="https://example.invalid/y.svg#z"/>
    <script>alert(1)</script>
  </svg>`;

const frame = {
  title: '资金与上限',
  lines: ['各条款的批复用到上限的几成？', '筛选：区：昌平区'],
  mark: '合成数据 · 非真实项目',
  legend: [
    { label: '批复', shape: 'fill', colour: 'var(--awarded)' },
    { label: '上限合计', shape: 'outline', colour: 'var(--ink3)' },
  ],
  foot: ['来源：批复台账', '数据截至 2026-10-31'],
} as const;

let chart: SVGSVGElement;

beforeEach(() => {
  document.head.innerHTML = `<style>${TOKENS}</style>`;
  document.body.innerHTML = CHART;
  const found = document.querySelector<SVGSVGElement>('svg.recharts-surface');
  if (found === null) throw new Error('no chart');
  chart = found;
});

afterEach(() => {
  document.head.innerHTML = '';
  document.body.innerHTML = '';
});

function parsed(svg: string): Document {
  return new DOMParser().parseFromString(svg, 'image/svg+xml');
}

describe('framedSvg', () => {
  it('holds title, question, filters, legend, source, date and the synthetic mark', () => {
    const text = parsed(framedSvg({ picture: chart, ...frame })).documentElement.textContent;
    for (const words of [frame.title, ...frame.lines, frame.mark, '批复', '上限合计', ...frame.foot]) {
      expect(text).toContain(words);
    }
  });

  it('needs nothing from the page', () => {
    const svg = framedSvg({ picture: chart, ...frame });
    expect(svg).not.toMatch(
      /var\(|class=|style=|<script|onclick|tabindex|<image|https?:\/\/(?!www\.w3\.org)|alert/,
    );
    expect(parsed(svg).querySelector('parsererror')).toBeNull();
  });

  it('turns styles into attributes', () => {
    const svg = parsed(framedSvg({ picture: chart, ...frame }));
    const body = svg.querySelector('svg svg');
    expect(body?.querySelector('rect')?.getAttribute('fill')).toBe('#7c93ae');
    const label = body?.querySelector('text');
    expect(label?.getAttribute('fill')).toBe('#46515c');
    expect(label?.getAttribute('font-size')).toBe('14');
    expect(label?.getAttribute('font-weight')).toBe('600');
    expect(label?.querySelector('tspan')?.getAttribute('fill')).toBe('#161b21');
    expect(label?.querySelector('tspan')?.hasAttribute('font-size')).toBe(false);
  });

  it('keeps local patterns and leaves out what is not drawn', () => {
    const body = parsed(framedSvg({ picture: chart, ...frame })).querySelector('svg svg');
    const rects = Array.from(body?.querySelectorAll('rect') ?? []);
    expect(rects.map((rect) => rect.getAttribute('fill'))).toEqual(['#7c93ae', 'url(#hatch)']);
    expect(body?.querySelector('pattern#hatch path')?.getAttribute('stroke')).toBe('#161b21');
    expect(body?.querySelector('use')?.hasAttribute('href')).toBe(false);
  });

  it('gives the picture a place of its own size', () => {
    const svg = parsed(framedSvg({ picture: chart, ...frame })).documentElement;
    const body = svg.querySelector('svg');
    expect([body?.getAttribute('width'), body?.getAttribute('height')]).toEqual(['300', '120']);
    const bottom = Number(body?.getAttribute('y')) + 120;
    expect(Number(svg.getAttribute('height'))).toBeGreaterThan(bottom);
    expect(Number(svg.getAttribute('width'))).toBe(468);
  });

  it('wraps long filters inside the picture', () => {
    const filters = `筛选：${'昌平区、'.repeat(40)}`;
    const svg = parsed(framedSvg({ picture: chart, ...frame, lines: [filters] }));
    const lines = Array.from(svg.querySelectorAll('text')).filter((text) =>
      text.textContent.includes('昌平区、'),
    );
    expect(lines.length).toBeGreaterThan(3);
  });

  it('takes SVG text, cleans it and leaves nothing on the page', () => {
    const before = document.body.innerHTML;
    const svg = framedSvg({
      picture: CHART.trim().replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" '),
      ...frame,
    });
    expect(svg).not.toMatch(/var\(|class=|<script|onclick|<image/);
    expect(svg).toContain('9,523.89');
    expect(document.body.innerHTML).toBe(before);
  });

  it('refuses text that is not SVG', () => {
    expect(() => framedSvg({ picture: '<p>no</p>', ...frame })).toThrow('not SVG');
  });
});
