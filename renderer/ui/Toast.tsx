import { useEffect } from 'react';
import { announce } from './announce.ts';
import { Button, IconButton } from './Button.tsx';
import { CircleAlert, CircleCheck, X } from './icons.ts';
import './Toast.css';

export type ToastProps = {
  readonly message: string;
  readonly tone?: 'info' | 'problem';
  /** One way on: "Undo", "Save a copy…". */
  readonly action?: { readonly label: string; readonly onPress: () => void };
  readonly onDismiss: () => void;
};

/** A sentence at the bottom of the window, read aloud once; it stays until dismissed (give time limits outside). */
export function Toast({ message, tone = 'info', action, onDismiss }: ToastProps) {
  useEffect(() => {
    announce(message, tone === 'problem' ? 'assertive' : 'polite');
  }, [message, tone]);
  const Glyph = tone === 'problem' ? CircleAlert : CircleCheck;
  return (
    <div className={`wf-toast wf-toast--${tone}`}>
      <Glyph className="wf-toast-icon" size={18} strokeWidth={1.75} aria-hidden />
      <span className="wf-toast-message">{message}</span>
      {action !== undefined && (
        <Button variant="quiet" onPress={action.onPress}>
          {action.label}
        </Button>
      )}
      <IconButton label="Dismiss" icon={X} tooltipPlacement="top" onPress={onDismiss} />
    </div>
  );
}

/** Where toasts stand: above the status bar, in the middle, over everything but dialogs. */
export function ToastRegion({ children }: { readonly children: React.ReactNode }) {
  return (
    <section className="wf-toasts" aria-label="Notices">
      {children}
    </section>
  );
}
