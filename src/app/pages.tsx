import {
  IconBook2,
  IconBuildingFactory2,
  IconCoins,
  IconCpu,
  IconLayoutDashboard,
  IconListDetails,
  IconMap2,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';

const icon = { size: '1.125rem', stroke: 1.5, 'aria-hidden': true } as const;

/** The pages over the portfolio in the order of the rail. */
export const portfolioPages = [
  { page: 'overview', to: '/', icon: <IconLayoutDashboard {...icon} /> },
  { page: 'map', to: '/map', icon: <IconMap2 {...icon} /> },
  { page: 'parks', to: '/parks', icon: <IconBuildingFactory2 {...icon} /> },
  { page: 'routes', to: '/routes', icon: <IconCpu {...icon} /> },
  { page: 'funding', to: '/funding', icon: <IconCoins {...icon} /> },
  { page: 'projects', to: '/projects', icon: <IconListDetails {...icon} /> },
  { page: 'policy', to: '/policy', icon: <IconBook2 {...icon} /> },
] as const satisfies readonly { page: string; to: string; icon: ReactNode }[];
