import {
  createTheme,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  useComputedColorScheme,
} from '@mantine/core';
import type { ColourScheme } from './colour-scheme.ts';

/** The scheme on screen. */
export function useColorScheme(): ColourScheme {
  return useComputedColorScheme('light');
}

/** The kit wants ten shades of a colour; ours are two, one a scheme, at the shades that the kit then picks. */
const accent: MantineColorsTuple = [
  '#e6eff9',
  '#cfe0f3',
  '#a9c8ea',
  '#7fb6f2',
  '#5b98d8',
  '#3d80c4',
  '#2870b8',
  '#1665b2',
  '#0b5cad',
  '#08488a',
];

export const theme = createTheme({
  fontFamily: 'var(--font)',
  fontSizes: { xs: 'var(--t1)', sm: 'var(--t2)', md: 'var(--t3)', lg: 'var(--t4)', xl: 'var(--t5)' },
  lineHeights: { xs: 'var(--lh)', sm: 'var(--lh)', md: 'var(--lh)', lg: 'var(--lh)', xl: 'var(--lh)' },
  spacing: { xs: 'var(--s2)', sm: 'var(--s3)', md: 'var(--s4)', lg: 'var(--s5)', xl: 'var(--s6)' },
  radius: { xs: 'var(--r1)', sm: 'var(--r2)', md: 'var(--r2)', lg: 'var(--r3)', xl: 'var(--r3)' },
  defaultRadius: 'sm',
  headings: { fontWeight: '600' },
  colors: { accent },
  primaryColor: 'accent',
  primaryShade: { light: 8, dark: 3 },
  autoContrast: true,
  respectReducedMotion: true,
  cursorType: 'pointer',
});

/** The kit's own surfaces, lines and text follow the tokens, so that it meets their contrast in every theme. */
const surfaces = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink3)',
  '--mantine-color-placeholder': 'var(--ink3)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--sunk)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line2)',
  '--mantine-color-error': 'var(--v-exceeds)',
  '--mantine-primary-color-filled': 'var(--accent)',
  '--mantine-primary-color-filled-hover': 'var(--accent)',
  '--mantine-primary-color-contrast': 'var(--on-accent)',
  '--mantine-primary-color-light': 'var(--accent-tint)',
  '--mantine-primary-color-light-hover': 'var(--accent-tint)',
  '--mantine-primary-color-light-color': 'var(--accent)',
};

/** Fields, drop-downs and hovers of the dark scheme, which the kit takes from these shades. */
const darkShades = {
  '--mantine-color-dark-4': 'var(--line2)',
  '--mantine-color-dark-5': 'var(--sunk)',
  '--mantine-color-dark-6': 'var(--surface)',
  '--mantine-color-dark-7': 'var(--sunk)',
  '--mantine-color-dark-8': 'var(--ground)',
};

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-shadow-xs': 'none',
    '--mantine-shadow-sm': 'none',
    '--mantine-shadow-md': '0 4px 16px rgb(0 0 0 / 12%)',
    '--mantine-shadow-xl': '0 4px 16px rgb(0 0 0 / 12%)',
  },
  // The kit sets its own in each scheme, which would win over those of both.
  light: surfaces,
  dark: { ...surfaces, ...darkShades },
});
