import * as z from 'zod/mini';

/** Origin of the documents that hold React blades. */
export const frameOrigin = 'https://sandbox-1.reactblade.portal.azure.net';
export const shellOrigins: readonly string[] = ['https://portal.azure.com', 'https://entra.microsoft.com'];

/** Shell to frame: which blade to draw, and for what. A frame draws one blade in its life. */
export const openBlade = z.object({
  kind: z.literal('open-blade'),
  blade: z.enum([
    'ProvisioningGetStarted',
    'ProvisioningOverview',
    'ProvisioningManagement',
    'ProvisionOnDemand',
    'Connectivity',
    'SamlSignOn',
  ]),
  objectId: z.string(),
  applicationName: z.string(),
  /** For `Authorization: Bearer`: a cross-site frame has no session of its own. */
  bearer: z.string(),
  seed: z.number(),
  slowness: z.number(),
});
export type OpenBlade = z.infer<typeof openBlade>;

/** Frame to shell. Notifications are drawn by the shell, so that they outlive the blade. */
export const frameMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('frame-ready') }),
  z.object({ kind: z.literal('blade-rendered') }),
  /** The application changed: menus and titles are to be read again. */
  z.object({ kind: z.literal('application-changed') }),
  z.object({ kind: z.literal('signed-out') }),
  z.object({ kind: z.literal('go-to-item'), item: z.string() }),
  z.object({
    kind: z.literal('notify'),
    id: z.string(),
    status: z.enum(['inProgress', 'success', 'error']),
    title: z.string(),
    description: z.string(),
  }),
]);
export type FrameMessage = z.infer<typeof frameMessage>;
