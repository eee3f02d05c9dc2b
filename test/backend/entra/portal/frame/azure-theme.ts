import { loadTheme } from '@fluentui/react/lib/Styling';

const text = { fontFamily: '"Segoe UI", "Open Sans", "Noto Sans", system-ui, sans-serif', fontSize: '13px' };

/** Fluent's greys in dark: each takes the place of its opposite. */
const darkGreys = {
  themePrimary: '#2899f5',
  black: '#ffffff',
  white: '#1b1a19',
  neutralDark: '#faf9f8',
  neutralPrimary: '#f3f2f1',
  neutralPrimaryAlt: '#c8c6c4',
  neutralSecondary: '#a19f9d',
  neutralTertiary: '#797775',
  neutralTertiaryAlt: '#605e5c',
  neutralQuaternary: '#484644',
  neutralQuaternaryAlt: '#3b3a39',
  neutralLight: '#323130',
  neutralLighter: '#292827',
  neutralLighterAlt: '#201f1e',
};

/** The portal's look of Fluent: its blue, and smaller type and fields than Fluent's own. */
export function loadAzureTheme(dark: boolean): void {
  loadTheme({
    defaultFontStyle: { fontFamily: text.fontFamily },
    fonts: { small: text, smallPlus: text, medium: text, mediumPlus: text },
    isInverted: dark,
    palette: dark ? darkGreys : { themePrimary: '#0078d4', neutralPrimary: '#292827' },
  });
}
