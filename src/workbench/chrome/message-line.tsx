import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';

/** One thing to say, with what can be done about it. */
export interface Message {
  readonly intent: 'error' | 'success' | 'warning' | 'info';
  readonly text: string;
  readonly actions?: readonly { readonly label: string; readonly onClick: () => void }[];
}

export interface MessageLineProps {
  readonly message: Message;
  /** Without it the message stays until one of its actions is taken. */
  readonly onDismiss?: () => void;
}

/** A message over the sheet. */
export function MessageLine({ message: { intent, text, actions = [] }, onDismiss }: MessageLineProps) {
  return (
    <MessageBar intent={intent} layout="auto" className="message">
      <MessageBarBody>{text}</MessageBarBody>
      <MessageBarActions
        containerAction={
          onDismiss && (
            <Button
              appearance="transparent"
              aria-label="关闭提示"
              icon={<DismissRegular />}
              onClick={onDismiss}
            />
          )
        }
      >
        {actions.map(({ label, onClick }) => (
          <Button key={label} size="small" onClick={onClick}>
            {label}
          </Button>
        ))}
      </MessageBarActions>
    </MessageBar>
  );
}
