import { registerIcons, setIconOptions } from '@fluentui/react/lib/Styling';
import type { JSX } from 'react';

const paths: Readonly<Record<string, string>> = {
  Add: 'M8 2v12M2 8h12',
  Copy: 'M5 5V2h9v9h-3M2 5h9v9H2z',
  ChevronDown: 'm2 5 6 6 6-6',
  ChevronUp: 'm2 11 6-6 6 6',
  CheckMark: 'm2.500 8.500 3.500 3.500 7.500-8',
  Info: 'M8 1.500a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13zM8 7v4.500M8 4.500v1',
  Save: 'M2 2h10.500L14 3.500V14H2zM4.500 2v4h6V2M4.500 14V9.500h7V14',
  Cancel: 'm2.500 2.500 11 11m0-11-11 11',
  Clear: 'm3.500 3.500 9 9m0-9-9 9',
  Search: 'M9.700 2a4.300 4.300 0 1 0 0 8.600 4.300 4.300 0 0 0 0-8.600zM6.500 9.500 2 14',
  Play: 'M4 2.500 13 8l-9 5.500z',
  Refresh: 'M13.500 8a5.500 5.500 0 1 1-1.800-4.100M13.800 1.500v3h-3',
  Edit: 'm2 14 1-3.800L11.300 1.900l2.800 2.800L5.800 13zM10 3.200 12.800 6',
  Feedback: 'M1.500 2.500h13v8.500H8l-3.500 3v-3h-3z',
  RedEye: 'M1 8c3-5 11-5 14 0-3 5-11 5-14 0zM8 6a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
};

/** Fluent's own icon font comes from a foreign host; these few are drawn here instead. */
export function registerFrameIcons(): void {
  const icons: Record<string, JSX.Element> = {};
  for (const [name, path] of Object.entries(paths)) {
    icons[name] = (
      <svg viewBox="0 0 16 16" width="14" height="14" fill="none" stroke="currentColor" aria-hidden="true">
        <path d={path} />
      </svg>
    );
  }
  setIconOptions({ disableWarnings: true });
  registerIcons({ fontFace: { fontFamily: 'inherit' }, style: { fontStyle: 'normal' }, icons });
}
