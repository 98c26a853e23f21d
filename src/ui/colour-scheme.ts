/** The schemes of the page; the big screen has a theme of its own in the tokens. */
export const COLOUR_SCHEMES = ['light', 'dark'] as const;
export type ColourScheme = (typeof COLOUR_SCHEMES)[number];
