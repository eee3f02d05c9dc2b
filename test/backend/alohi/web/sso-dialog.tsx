import { useState } from 'react';
import type { ProvisioningView, SsoView } from '../dashboard-api.ts';
import { useKit } from './kit/kit.ts';
import { Late } from './late.tsx';
import { ProvisioningScreen } from './provisioning-screen.tsx';
import { SsoForm } from './sso-form.tsx';

export interface SsoDialogProps {
  readonly initial: SsoView;
  readonly onClose: () => void;
}

/**
 * Two screens: the configuration, saved by Next, and the provisioning values. A type without provisioning has only the
 * first one.
 */
export function SsoDialog({ initial, onClose }: SsoDialogProps) {
  const { Dialog } = useKit();
  const [provisioning, setProvisioning] = useState<ProvisioningView | null>(null);
  return (
    <Dialog title={provisioning ? 'User Provisioning (SCIM)' : 'Single Sign-On (SSO)'} onEscape={onClose}>
      <Late rows={6}>
        {provisioning ? (
          <ProvisioningScreen initial={provisioning} onClose={onClose} />
        ) : (
          <SsoForm
            initial={initial}
            onCancel={onClose}
            onSaved={(saved) => (saved ? setProvisioning(saved) : onClose())}
          />
        )}
      </Late>
    </Dialog>
  );
}
