/** The few pictures of the dashboards, drawn here on a 24 × 24 grid. */
import { createSvgIcon } from '@mui/material/utils';

const stroke = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.8,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;

export const InboxIcon = createSvgIcon(<path {...stroke} d="M4 14 6.5 5h11L20 14v5H4v-5h5l1 2.5h4L15 14h5" />, 'Inbox');

export const CopyIcon = createSvgIcon(<path {...stroke} d="M9 9h11v11H9zM15 9V4H4v11h5" />, 'Copy');

export const EyeIcon = createSvgIcon(
  <g {...stroke}>
    <path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Z" />
    <circle cx="12" cy="12" r="2.8" />
  </g>,
  'Eye',
);

export const EyeClosedIcon = createSvgIcon(
  <g {...stroke}>
    <path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Z" />
    <path d="m4 20 16-16" />
  </g>,
  'EyeClosed',
);
