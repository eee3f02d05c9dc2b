import { type ReactNode, useEffect, useState } from 'react';

interface SaveLinkProps {
  readonly text: string;
  readonly type: string;
  readonly name: string;
  readonly className: string;
  readonly onSaved?: () => void;
  readonly children: ReactNode;
}

/**
 * A link that saves a text as a file. The text goes through a `blob:` address of this document, so it
 * needs no `downloads` permission and leaves the browser for nowhere but the disk.
 */
export function SaveLink({
  text,
  type,
  name,
  className,
  onSaved,
  children,
  ...marks
}: SaveLinkProps & Partial<Record<'data-save' | 'data-main', string | boolean>>) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([text], { type }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [text, type]);
  return (
    <a className={className} href={address} download={name} onClick={onSaved} {...marks}>
      {children}
    </a>
  );
}
