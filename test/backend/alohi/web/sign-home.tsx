import { useKit } from './kit/kit.ts';
import { Late } from './late.tsx';

export function SignHome() {
  const { Heading, Text } = useKit();
  return (
    <>
      <Heading>Home</Heading>
      <Late rows={4}>
        <Text>No documents are waiting for your signature.</Text>
      </Late>
    </>
  );
}
