/** Drawn for this panel on a 16 × 16 grid, stroke 1.5. Shape tells what colour tells: each is legible without it. */
const drawings = {
  /** The coach mark in small. */
  mark: 'M8 2.25a5.75 5.75 0 1 0 0 11.5 5.75 5.75 0 0 0 0-11.5M8 6.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3',
  done: 'M3 8.5l3.25 3.25L13 5',
  error: 'M5.25 1.75h5.5l3.5 3.5v5.5l-3.5 3.5h-5.5l-3.5-3.5v-5.5zM8 4.75v4M8 11v.25',
  warning: 'M8 2 14.5 13.5h-13zM8 6.25v3.5M8 11.5v.25',
  info: 'M8 1.75a6.25 6.25 0 1 0 0 12.5 6.25 6.25 0 0 0 0-12.5M8 7.25v4M8 4.75V5',
  lock: 'M3.25 7.25h9.5v6.5h-9.5zM5.25 7V5a2.75 2.75 0 0 1 5.5 0v2M8 9.75v1.5',
  copy: 'M5.75 5.75h8v8h-8zM3.75 10.25h-1.5v-8h8v1.5',
  open: 'M4.5 6.25 8 9.75l3.5-3.5',
  end: 'M4 4l8 8M12 4l-8 8',
  more: 'M3.25 8h.01M8 8h.01M12.75 8h.01',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  elsewhere: 'M9.25 2.25h4.5v4.5M13.5 2.5 7.5 8.5M6.25 3.75h-4v10h10v-4',
  hand: 'M11.25 2.25l2.5 2.5-8 8-3.25.75.75-3.25zM9.5 4l2.5 2.5',
  reason: 'M3.5 14V2.25M3.5 3h8.75l-2 3 2 3H3.5',
  file: 'M8 10.5v-8M4.75 5.5 8 2.25l3.25 3.25M2.25 10.5v3.25h11.5V10.5',
  undo: 'M3.25 5.75h6.5a3.75 3.75 0 0 1 0 7.5h-4M6 2.75l-3 3 3 3',
  language: 'M8 1.75a6.25 6.25 0 1 0 0 12.5 6.25 6.25 0 0 0 0-12.5c-4 3.5-4 9 0 12.5 4-3.5 4-9 0-12.5M2 8h12',
  next: 'M6.25 4.5 9.75 8l-3.5 3.5',
} as const;

export type IconName = keyof typeof drawings;

/** A small picture beside words. Hidden from assistive technology unless it carries a label of its own. */
export function Icon({ name, label }: { name: IconName; label?: string }) {
  return (
    <svg
      className="icon"
      data-icon={name}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      role="img"
      aria-label={label}
      aria-hidden={label === undefined}
    >
      <path d={drawings[name]} />
    </svg>
  );
}
