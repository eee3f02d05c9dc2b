import { TextField } from '@fluentui/react/lib/TextField';
import { Fragment, type ReactNode, useState } from 'react';
import { shuffled } from '../shared/shuffled.ts';
import { useFrame } from './frame-context.ts';

interface ArrangedProps {
  /** Field by name, in the order of the documentation. */
  readonly fields: Readonly<Record<string, ReactNode>>;
  /** Labels of fields that nobody looks for. */
  readonly decoys: readonly string[];
}

/** Fields as documented, or in any order, or that and with others among them. */
export function Arranged({ fields, decoys }: ArrangedProps) {
  const { random, variant } = useFrame();
  const [order] = useState(() => {
    const names = Object.keys(fields);
    if (variant.arrangement === 'in-order') return names;
    return shuffled(variant.arrangement === 'decoys' ? [...names, ...decoys] : names, random);
  });
  return order.map((name) => <Fragment key={name}>{fields[name] ?? <Decoy label={name} />}</Fragment>);
}

function Decoy({ label }: { readonly label: string }) {
  const { say } = useFrame();
  const [value, setValue] = useState('');
  return <TextField label={say(label)} value={value} onChange={(_event, typed) => setValue(typed ?? '')} />;
}
