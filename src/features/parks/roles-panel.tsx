import { type ReactNode, useMemo } from 'react';
import type { FilterDimension } from '../../domain/portfolio/portfolio-filter.ts';
import type { FigureTable } from '../../ui/figure-table.ts';
import { Explain } from '../../ui/explain.tsx';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { ChartPanel } from '../../viz/charts/chart-panel.tsx';
import { ParallelChart } from '../../viz/charts/parallel-chart.tsx';
import type { ParallelGroup } from '../../viz/charts/parallel-row.ts';
import { type ParkTexts, useParkTexts } from './park-texts.ts';
import { type ParkInView, useParks } from './parks-context.tsx';
import { type RoleRow, roleRows } from './role-rows.ts';

type ParkRoles = { park: ParkInView; roles: readonly RoleRow[] };
type Texts = ParkTexts & { chosen: readonly string[]; onToggle: (role: string) => void };

const OWN: FilterDimension = 'role';

/** R&D, production and application in each park, and which of them is missing. */
export function ParkRolesPanel(): ReactNode {
  const texts = useParkTexts();
  const { t } = texts;
  const { portfolio, filter, toggle, dataDate } = usePortfolioView();
  const { parks } = useParks();
  const columns = useMemo<ParkRoles[]>(
    () =>
      parks.map((park) => ({
        park,
        roles: roleRows(portfolio, park.shown.projects, park.all.projects),
      })),
    [portfolio, parks],
  );
  const roleTexts: Texts = {
    ...texts,
    chosen: filter[OWN] ?? [],
    onToggle: (role) => toggle(OWN, role),
  };
  const sentences = columns.map((column) => gapSentence(column, texts));
  const isFiltered = columns.some(({ roles }) =>
    roles.some(({ projects, allProjects }) => projects < allProjects),
  );
  return (
    <ChartPanel
      id="park-roles"
      title={t('parkRoles.title')}
      question={t('parkRoles.question')}
      legend={isFiltered ? [{ label: t('outside'), shape: 'fill', colour: 'var(--muted)' }] : []}
      notes={[...sentences.map((text) => ({ text })), { text: t('parkRoles.noteRole') }]}
      source={t('source')}
      table={rolesTable(columns, roleTexts)}
      explain={
        <Explain
          title={t('parkRoles.title')}
          definition={t('parkRoles.explainDefinition')}
          formula={t('parkRoles.explainFormula')}
          clause={[]}
          dataDate={dataDate}
          rows={columns.reduce((sum, { park }) => sum + park.shown.projectCount, 0)}
        />
      }
    >
      {(host) => (
        <ParallelChart
          host={host}
          names={parks.map(({ name }) => name)}
          groups={roleGroups(columns, roleTexts)}
          label={t('parkRoles.label', { sentences: sentences.join(t('clause')) })}
        />
      )}
    </ChartPanel>
  );
}

/** Which of the three roles no project of the park has, whatever is filtered. */
function gapSentence({ park, roles }: ParkRoles, { t, label, list }: ParkTexts): string {
  const gaps = roles.filter(({ allProjects }) => allProjects === 0);
  if (gaps.length === roles.length) return t('parkRoles.noProjects', { park: park.name });
  if (gaps.length === 0) return t('parkRoles.noGap', { park: park.name });
  return t('parkRoles.gap', {
    park: park.name,
    roles: list(gaps.map(({ role }) => label(`ecosystemRole.${role}`))),
  });
}

function roleGroups(columns: readonly ParkRoles[], texts: Texts): ParallelGroup[] {
  const { t, label, number, chosen, onToggle } = texts;
  const all = columns.flatMap(({ roles }) => roles);
  const rows = (
    read: (row: RoleRow) => { value: number; all: number; text: string; note: string | null },
  ): ParallelGroup['rows'] =>
    (columns[0]?.roles ?? []).map(({ role }, index) => ({
      key: role,
      label: label(`ecosystemRole.${role}`),
      colour: 'var(--ceiling)',
      isMuted: chosen.length > 0 && !chosen.includes(role),
      cells: columns.flatMap(({ park, roles }) => {
        const row = roles[index];
        if (row === undefined) return [];
        const { note, ...figure } = read(row);
        return {
          ...figure,
          ...(note === null ? {} : { note }),
          hint: `${park.name} · ${label(`ecosystemRole.${role}`)} ${figure.text}`,
          onToggle: () => onToggle(role),
        };
      }),
    }));
  return [
    {
      key: 'projects',
      title: t('parkRoles.projects'),
      top: Math.max(0, ...all.map(({ allProjects }) => allProjects)),
      rows: rows(({ projects, allProjects }) => ({
        value: projects,
        all: allProjects,
        text: projects === allProjects ? String(projects) : t('partOf', { part: projects, all: allProjects }),
        note: null,
      })),
    },
    {
      key: 'capacity',
      title: t('parkRoles.capacity'),
      top: Math.max(0, ...all.map(({ allMWh }) => allMWh)),
      rows: rows(({ mwh, allMWh, missingMWh }) => ({
        value: mwh,
        all: allMWh,
        text: number(mwh, 1),
        note: missingMWh === 0 ? null : t('parkRoles.missing', { count: missingMWh }),
      })),
    },
  ];
}

/** Every park and role with its figures; a row filters by its role. */
function rolesTable(columns: readonly ParkRoles[], texts: Texts): FigureTable {
  const { t, label, number, chosen, onToggle } = texts;
  return {
    columns: [
      { key: 'role', header: t('parkRoles.role'), align: 'left' },
      { key: 'park', header: t('park'), align: 'left' },
      { key: 'projects', header: t('parkRoles.projectsColumn'), align: 'right' },
      { key: 'capacityMWh', header: t('parkRoles.capacityColumn'), unit: 'MWh', align: 'right' },
      { key: 'missing', header: t('parkRoles.missingColumn'), align: 'right' },
    ],
    rows: columns.flatMap(({ park, roles }) =>
      roles.map(({ role, projects, mwh, missingMWh }) => ({
        key: `${park.id} ${role}`,
        cells: [label(`ecosystemRole.${role}`), park.name, projects, number(mwh, 1), missingMWh],
        exact: [label(`ecosystemRole.${role}`), park.name, projects, mwh, missingMWh],
        selected: chosen.includes(role),
        onToggle: () => onToggle(role),
      })),
    ),
  };
}
