import { faxList } from '../dashboard-api.ts';
import { useKit } from './kit/kit.ts';
import { Late, Waiting } from './late.tsx';
import { useLoaded } from './loaded.ts';

const dateFormat = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

export function Inbox() {
  const { Heading, Table, Text } = useKit();
  const faxes = useLoaded(faxList, 'faxes');
  return (
    <>
      <Heading>Inbox</Heading>
      <Late rows={6}>
        {faxes.state === 'waiting' && <Waiting rows={6} />}
        {faxes.state === 'refused' && <Text>{faxes.refusal.message}</Text>}
        {faxes.state === 'here' &&
          (faxes.value.length > 0 ? (
            <Table
              head={['From', 'Received', 'Pages']}
              rows={faxes.value.map(({ from, receivedAt, pages }) => [
                from,
                dateFormat.format(new Date(receivedAt)),
                String(pages),
              ])}
            />
          ) : (
            <Text faint>You have not received any fax yet.</Text>
          ))}
      </Late>
    </>
  );
}
