import type { Random } from '../shared/random.ts';

/** Ids as the portal's framework numbers them: other numbers on every load. */
export interface RenderIds {
  /** e.g. `form-label-id-95-for` */
  label(): string;
  /** e.g. `_weave_e_312` */
  element(): string;
  /** A class name such as `ext-sso-card-k3x9q`, the same for the whole load. */
  style(stem: string): string;
  /** Forty upper-case hexadecimal digits that mean nothing. */
  thumbprint(): string;
}

export function createRenderIds(random: Random): RenderIds {
  let next = 20 + Math.floor(random() * 900);
  const step = () => {
    next += 1 + Math.floor(random() * 3);
    return next;
  };
  const suffix = Math.floor(random() * 36 ** 5)
    .toString(36)
    .padStart(5, '0');
  return {
    label: () => `form-label-id-${step()}-for`,
    element: () => `_weave_e_${step()}`,
    style: (stem) => `ext-${stem}-${suffix}`,
    thumbprint: () =>
      Array.from({ length: 40 }, () =>
        Math.floor(random() * 16)
          .toString(16)
          .toUpperCase(),
      ).join(''),
  };
}
