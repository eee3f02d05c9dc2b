import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { Dialog, DialogFooter } from '@fluentui/react/lib/Dialog';
import { useFrame } from './frame-context.ts';

interface QuestionProps {
  readonly title: string;
  readonly text: string;
  readonly no: string;
  onAnswer(yes: boolean): void;
}

/** A prompt with `Yes` and another answer. */
export function Question({ title, text, no, onAnswer }: QuestionProps) {
  const { say } = useFrame();
  return (
    <Dialog
      hidden={false}
      onDismiss={() => onAnswer(false)}
      dialogContentProps={{ title: say(title), subText: text }}
      modalProps={{ isBlocking: true }}
    >
      <DialogFooter>
        <PrimaryButton text={say('Yes')} onClick={() => onAnswer(true)} />
        <DefaultButton text={say(no)} onClick={() => onAnswer(false)} />
      </DialogFooter>
    </Dialog>
  );
}
