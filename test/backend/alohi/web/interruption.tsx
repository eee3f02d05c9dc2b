import { useEffect, useState } from 'react';
import { useKit } from './kit/kit.ts';
import { usePageVariant } from './page-variant.tsx';

/** A dialog nobody asked for, some seconds after the page came. */
export function Interruption() {
  const { Button, Dialog, DialogActions, DialogBody, Text } = useKit();
  const { variant, random } = usePageVariant();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (variant.interruption !== 'interrupted') return;
    const timer = setTimeout(() => setOpen(true), 1_500 + random.integer(3_000));
    return () => clearTimeout(timer);
  }, [random, variant]);
  if (!open) return null;
  const close = () => setOpen(false);
  return (
    <Dialog title="What's new" onEscape={close}>
      <DialogBody>
        <Text>Send a fax to several people at once, and see who has received it.</Text>
      </DialogBody>
      <DialogActions>
        <Button onClick={close}>Not now</Button>
        <Button primary disabled>
          Take a tour
        </Button>
      </DialogActions>
    </Dialog>
  );
}
