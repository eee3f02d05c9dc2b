import { loadTheme } from '@fluentui/react/lib/Styling';

const text = { fontFamily: '"Segoe UI", "Open Sans", "Noto Sans", system-ui, sans-serif', fontSize: '13px' };

/** The portal's look of Fluent: its blue, and smaller type and fields than Fluent's own. */
export function loadAzureTheme(): void {
  loadTheme({
    defaultFontStyle: { fontFamily: text.fontFamily },
    fonts: { small: text, smallPlus: text, medium: text, mediumPlus: text },
    palette: { themePrimary: '#0078d4', neutralPrimary: '#292827' },
  });
}
