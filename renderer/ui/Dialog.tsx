import type { ReactNode } from 'react';
import { Dialog as RacDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button, IconButton } from './Button.tsx';
import { X } from './icons.ts';
import './Dialog.css';

export type DialogProps = {
  readonly title: string;
  readonly isOpen: boolean;
  /** Called with false by Esc, the ✕, and (unless `isModalStrict`) a press outside. */
  readonly onOpenChange: (isOpen: boolean) => void;
  /** 400, 560, 800 or 1120 px; the widest is as high as the window, for what is browsed. */
  readonly size?: 'small' | 'medium' | 'large' | 'wide';
  /** `alertdialog` asks for a decision. */
  readonly role?: 'dialog' | 'alertdialog';
  /** A press outside does not close it: for what was typed and would be lost. */
  readonly isModalStrict?: boolean;
  /** Buttons at the foot, the primary act last. */
  readonly actions?: ReactNode;
  /** Without its header it is named by `title` for screen readers only, and stands near the top (the palette). */
  readonly isBare?: boolean;
  /** Nothing inside takes the focus: the text itself does, so that keys can scroll it. */
  readonly isOnlyText?: boolean;
  readonly children: ReactNode;
};

/** A modal dialog: Esc closes, Tab stays inside, focus returns to where it was. */
export function Dialog(props: DialogProps) {
  const { title, isOpen, onOpenChange, size = 'medium', role = 'dialog', actions, children } = props;
  const { isModalStrict = false, isBare = false, isOnlyText = false } = props;
  const scrolled = isOnlyText ? { role: 'region', 'aria-label': title, tabIndex: 0 } : {};
  return (
    <ModalOverlay
      className={`wf-scrim${isBare ? ' wf-scrim--high' : ''}`}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={!isModalStrict}
    >
      <Modal className={`wf-modal wf-modal--${size}`}>
        <RacDialog className="wf-dialog" role={role} {...(isBare ? { 'aria-label': title } : {})}>
          {!isBare && (
            <header className="wf-dialog-header">
              <Heading slot="title" level={2} className="wf-dialog-title">
                {title}
              </Heading>
              <IconButton label="Close" icon={X} onPress={() => onOpenChange(false)} />
            </header>
          )}
          <div className={isBare ? 'wf-dialog-bare' : 'wf-dialog-body'} {...scrolled}>
            {children}
          </div>
          {actions !== undefined && <footer className="wf-dialog-footer">{actions}</footer>}
        </RacDialog>
      </Modal>
    </ModalOverlay>
  );
}

export type ConfirmDialogProps = Pick<DialogProps, 'title' | 'isOpen' | 'onOpenChange' | 'children'> & {
  /** A verb with its object: "Delete 3 elements". */
  readonly confirmLabel: string;
  readonly cancelLabel?: string;
  readonly isDanger?: boolean;
  readonly onConfirm: () => void;
};

/** Asks before what cannot be taken back; Cancel has the focus. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { confirmLabel, cancelLabel = 'Cancel', isDanger = false, onConfirm, onOpenChange, ...rest } = props;
  const confirm = () => {
    onOpenChange(false);
    onConfirm();
  };
  return (
    <Dialog
      {...rest}
      onOpenChange={onOpenChange}
      role="alertdialog"
      size="small"
      actions={
        <>
          <Button autoFocus onPress={() => onOpenChange(false)}>
            {cancelLabel}
          </Button>
          <Button variant={isDanger ? 'danger' : 'primary'} onPress={confirm}>
            {confirmLabel}
          </Button>
        </>
      }
    />
  );
}
