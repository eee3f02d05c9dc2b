/** Drawn for this replica, on a 16 × 16 grid. `line` icons take the text's colour, the others bring their own. */
const line = {
  Add: '<path d="M8 2v12M2 8h12"/>',
  Refresh: '<path d="M13.5 8a5.5 5.5 0 1 1-1.8-4.1M13.8 1.5v3h-3"/>',
  Download: '<path d="M8 1.5v9M4.5 7.5 8 11l3.5-3.5M3 14.5h10"/>',
  Upload: '<path d="M8 14.5v-9M4.5 8.500 8 5l3.500 3.500M3 1.500h10"/>',
  Columns: '<path d="M1.500 4h5M1.500 8h5M1.500 12h5M9.500 4h5M9.500 8h5M9.500 12h5"/>',
  Feedback:
    '<path d="M8.500 1.500h6v4.500h-2l-1.800 1.700V6H8.500zM1.500 14.500c0-2.500 1.600-4 3.800-4s3.800 1.500 3.800 4"/><circle cx="5.300" cy="7.800" r="2.300"/>',
  Preview: '<path d="M1.500 2.500h13v11h-13zM1.500 5.500h13M4.500 8l1.500 1.500L4.500 11M8 11h3.500"/>',
  Save: '<path d="M2 2h10.500L14 3.500V14H2zM4.500 2v4h6V2M4.500 14V9.500h7V14"/>',
  Discard: '<path d="m2.500 2.500 11 11m0-11-11 11"/>',
  Edit: '<path d="m2 14 1-3.800L11.300 1.900l2.800 2.800L5.800 13zM10 3.200 12.800 6"/>',
  Delete: '<path d="M2.500 3.500h11M6 3.500V2h4v1.500M4 3.500V14h8V3.500M6.500 6v5.500M9.500 6v5.500"/>',
  Search: '<circle cx="9.700" cy="6.300" r="4.300"/><path d="M6.500 9.500 2 14"/>',
  ChevronDown: '<path d="m3 5.500 5 5 5-5"/>',
  ChevronUp: '<path d="m3 10.500 5-5 5 5"/>',
  ChevronRight: '<path d="m5.500 3 5 5-5 5"/>',
  DoubleLeft: '<path d="m7.500 3.500-4.500 4.500 4.500 4.500m5-9L8 8l4.500 4.500"/>',
  Copy: '<path d="M5.500 1.500h5L13 4v7.500H5.500zM10.500 1.500V4H13M5.500 4.500H3v10h7.500v-3"/>',
  Undo: '<path d="M3 2.500v4h4M3.300 6.200A5.300 5.300 0 1 1 4 11.700"/>',
  Checklist: '<path d="m1.500 3.500 1 1 2-2m-3 6 1 1 2-2m-3 6 1 1 2-2M7 3.500h7.500M7 8.500h7.500M7 13.500h7.500"/>',
  Key: '<circle cx="5.500" cy="5.500" r="3.500"/><path d="m8 8 6 6M11.500 11.500l1.500-1.500"/>',
  Bell: '<path d="M8 1.500a4 4 0 0 1 4 4v4l1.500 2.500h-11L4 9.500v-4a4 4 0 0 1 4-4zM6.500 14h3"/>',
  Gear: '<circle cx="8" cy="8" r="2.300"/><path d="M8 1.500v2M8 12.500v2M1.500 8h2M12.500 8h2M3.400 3.400l1.400 1.400M11.200 11.200l1.400 1.400M12.600 3.400l-1.400 1.400M4.800 11.200l-1.400 1.400"/>',
  Help: '<circle cx="8" cy="8" r="6.500"/><path d="M6 6.200c0-1.200.9-2 2-2s2 .8 2 1.900c0 1.400-2 1.500-2 3M8 11v1"/>',
  CloudShell: '<path d="M1.500 2.500h13v11h-13zM4 5.500 6.500 8 4 10.500M8 11h4"/>',
  Menu: '<path d="M1.500 4h13M1.500 8h13M1.500 12h13"/>',
  Info: '<circle cx="8" cy="8" r="6.500"/><path d="M8 7v4.500M8 4.500v1"/>',
  Check: '<path d="m2.500 8.500 3.500 3.500 7.500-8"/>',
  Sort: '<path d="M5 13V3L2.500 5.500M11 3v10l2.500-2.500"/>',
  Filter: '<path d="M1.500 2h10L8 6.500V12l-2 1.500v-7zM12.500 8.500v5M10 11h5"/>',
  Book: '<path d="M8 3c-1.500-1-3.500-1-6-1v10.500c2.500 0 4.500 0 6 1 1.500-1 3.500-1 6-1V2c-2.500 0-4.500 0-6 1zm0 0v10.500"/>',
  Prohibited: '<circle cx="8" cy="8" r="6.500"/><path d="m3.500 3.500 9 9"/>',
  Puzzle:
    '<path d="M4 4h2.500c-.8-1.200-.3-2.500 1-2.500s1.800 1.300 1 2.500H12v3c1.200-.8 2.500-.3 2.500 1S13.200 9.800 12 9v4H8.700c.6-1.300.1-2.300-1-2.300s-1.600 1-1 2.300H4V9.300c-1.300.6-2.300.1-2.300-1s1-1.600 2.300-1z"/>',
  Lock: '<path d="M3 7h10v7.500H3zM5 7V4.500a3 3 0 0 1 6 0V7"/>',
  Link: '<path d="M7 5H4.500a3 3 0 0 0 0 6H7M9 5h2.500a3 3 0 0 1 0 6H9M5.500 8h5"/>',
  UserSync:
    '<circle cx="6.500" cy="4.500" r="3"/><path d="M1.500 14c0-3 2-5 5-5M14 9.500a3 3 0 0 0-5 .5m0-2v2h2M9 13a3 3 0 0 0 5-.5m0 2v-2h-2"/>',
  Plug: '<path d="m1.500 14.500 3-3M6 6l4 4-1.500 1.500c-1.200 1.200-3 1.200-4.200 0s-1.200-3 0-4.200zM7.500 7.500 10 5M10 10l2.500-2.500"/>',
  More: '<circle cx="3" cy="8" r=".6"/><circle cx="8" cy="8" r=".6"/><circle cx="13" cy="8" r=".6"/>',
  ExpandAll: '<path d="m5 6 3-3 3 3M5 10l3 3 3-3"/>',
} as const;

const person = (colour: string, x: number, scale = 1) =>
  `<g transform="translate(${x} 0) scale(${scale})" fill="${colour}"><circle cx="8" cy="4.500" r="3.500"/><path d="M1.500 15.500c0-4 2.500-7 6.500-7s6.500 3 6.500 7z"/></g>`;
const grid = [0, 1, 2]
  .flatMap((row) =>
    [0, 1, 2].map(
      (column) =>
        `<path fill="${row + column > 2 ? '#5ea0ef' : '#0078d4'}" d="M${1 + column * 5} ${1 + row * 5}h4v4h-4z"/>`,
    ),
  )
  .join('');

const coloured = {
  Information: '<circle cx="8" cy="8" r="7.500" fill="#0078d4"/><path d="M7 7h2v5.500H7zM7 3.500h2v2H7z" fill="#fff"/>',
  Success:
    '<circle cx="8" cy="8" r="7.500" fill="#57a300"/><path d="m4 8.300 2.700 2.700L12 5.300" stroke="#fff" stroke-width="1.600" fill="none"/>',
  Failure:
    '<circle cx="8" cy="8" r="7.500" fill="#e00b1c"/><path d="M7.100 3.500h1.800v5.700H7.100zM7.100 10.500h1.800v1.900H7.100z" fill="#fff"/>',
  Applications: grid,
  Application: `${grid}<circle cx="12" cy="12" r="4" fill="#86d633"/>`,
  Person: person('#32bedd', 0),
  People: `${person('#0078d4', 5.5, 0.65)}${person('#32bedd', -0.5, 0.85)}`,
  Properties:
    '<path d="M3 1v6M3 11v4M8 1v2M8 7v8M13 1v8M13 13v2" stroke="#0078d4" stroke-width="2"/><path d="M1.500 8.500h3M6.500 4.500h3M11.500 11h3" stroke="#32bedd" stroke-width="2"/>',
  Roles: `${person('#57a300', 0, 0.9)}<path d="M10 9h6v6h-6z" fill="#32bedd"/>`,
  SignOn:
    '<circle cx="8" cy="8" r="6.300" fill="none" stroke="#0078d4" stroke-width="2.400" stroke-dasharray="32 8"/><path d="M1 8h8M6.500 5 9.500 8l-3 3" stroke="#57a300" stroke-width="2" fill="none"/>',
  Provisioning:
    '<path d="M5.500 3a3 3 0 1 0 0 5.500M10.500 7.500a3 3 0 1 1 0 5.500" stroke="#8661c5" stroke-width="1.800" fill="none"/><path d="M6 5.700h5M5 10.300h5" stroke="#0078d4" stroke-width="1.800"/>',
  Proxy: `${grid}<path d="M8 6v8M4 10h8" stroke="#ffb900" stroke-width="2"/>`,
  SelfService:
    '<circle cx="8" cy="8" r="6" fill="none" stroke="#5ea0ef" stroke-width="2"/><path d="M7 8h7" stroke="#ffb900" stroke-width="2.400"/>',
  Attributes:
    '<path d="M1 2h14v12H1z" fill="#32bedd"/><path d="M3 5h5M3 8h10M3 11h7" stroke="#fff" stroke-width="1.500"/>',
  Shield:
    '<path d="M8 .8 14 3v5c0 3.800-2.500 6-6 7.300C4.500 14 2 11.800 2 8V3z" fill="#57a300"/><path d="m5 8 2.300 2.300L11 6" stroke="#fff" stroke-width="1.500" fill="none"/>',
  Permissions:
    '<path d="M6 1h4v4H6zM1 11h4v4H1zM11 11h4v4h-4z" fill="#0078d4"/><path d="M8 5v3M3 11V8h10v3" stroke="#57a300" stroke-width="1.500" fill="none"/>',
  Tools:
    '<path d="m3 2 10 12" stroke="#0078d4" stroke-width="2.400"/><path d="M13 2 3 14" stroke="#32bedd" stroke-width="2.400"/>',
  Groups: `${person('#5ea0ef', 5, 0.7)}${person('#0078d4', -0.5, 0.85)}`,
  Devices: '<path d="M1 3h10v8H1z" fill="#5ea0ef"/><path d="M9 6h6v9H9z" fill="#0078d4"/>',
  Logs: '<path d="M3 1h10v14H3z" fill="#0078d4"/><path d="M5.500 5h5M5.500 8h5" stroke="#fff" stroke-width="1.300"/>',
  Insights:
    '<path d="M8 1a5 5 0 0 1 3 9v2H5v-2a5 5 0 0 1 3-9z" fill="#8661c5"/><path d="M5.500 14h5" stroke="#8661c5" stroke-width="2"/>',
  Expression:
    '<path d="M1 2h14v12H1z" fill="#0078d4"/><path d="M6 6 4 8l2 2M10 6l2 2-2 2" stroke="#fff" stroke-width="1.300" fill="none"/>',
  Mapping:
    '<path d="M1 2h14v12H1z" fill="#5ea0ef"/><path d="M1 6h14M6 6v8M11 6v8M1 10h14" stroke="#fff"/><path d="M1 2h14v4H1z" fill="#ffb900"/>',
  Support: `${person('#32bedd', 0)}<path d="M3.500 5a4.500 4.500 0 0 1 9 0" stroke="#0078d4" stroke-width="1.500" fill="none"/>`,
  Entra:
    '<path d="M8 1 15 9l-7 5-7-5z" fill="#225086"/><path d="M8 1 15 9l-7 1z" fill="#32bedd"/><path d="M8 1 1 9l7 1z" fill="#6df"/>',
} as const;

export type IconName = keyof typeof line | keyof typeof coloured;

/** The icon as SVG text; never announced to assistive technology, as in the portal. */
export function icon(name: IconName): string {
  const head = '<svg viewBox="0 0 16 16" width="100%" height="100%" aria-hidden="true" focusable="false"';
  if (name in coloured) return `${head} role="presentation">${coloured[name as keyof typeof coloured]}</svg>`;
  const drawn = line[name as keyof typeof line];
  return `${head} role="presentation" fill="none" stroke="currentColor" stroke-width="1">${drawn}</svg>`;
}
