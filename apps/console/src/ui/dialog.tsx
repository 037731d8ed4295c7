import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { cx } from './cx.ts';
import styles from './dialog.module.css';
import { Form } from './form.tsx';
import { useQuietKeys, useSendingKeys } from './keys/use-keys.ts';
import type { Missing } from './missing.ts';
import { StillNeeded } from './still-needed.tsx';
import { useReturnFocus } from './use-return-focus.ts';

interface Props {
  readonly title: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly wide?: boolean;
  /** On the right, so that what is decided upon can be read meanwhile. */
  readonly beside?: boolean;
  /** Holds something that would be lost: a click next to it does not close it, and where it is for good, nothing but its own button. */
  readonly keeps?: boolean | 'for good';
}

/** Opens over the page; Esc closes, the focus stays inside and goes back where it was. */
export const Dialog = ({ title, onClose, children, wide = false, beside = false, keeps = false }: Props) => {
  const { t } = useTranslation();
  useQuietKeys(true);
  useReturnFocus();
  return (
    <Modal
      opened
      size={wide ? 'var(--w-read)' : 'var(--w-dialog)'}
      onClose={onClose}
      closeOnClickOutside={keeps === false}
      closeOnEscape={keeps !== 'for good'}
      withCloseButton={keeps !== 'for good'}
      title={title}
      closeButtonProps={{ 'aria-label': t('act.close') }}
      classNames={{
        content: styles.content ?? '',
        header: styles.header ?? '',
        title: styles.title ?? '',
        body: styles.body ?? '',
        overlay: cx(styles.overlay, beside && styles.thin),
        inner: cx(styles.inner, beside && styles.beside),
        close: styles.close ?? '',
      }}
    >
      {children}
    </Modal>
  );
};

interface FormProps {
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  readonly submit: string;
  readonly busy?: boolean;
  readonly missing: readonly Missing[];
  readonly danger?: boolean;
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

/** A dialog's form: one prominent act. */
export const DialogForm = ({ onSubmit, onCancel, submit, busy, missing, danger, foot, children }: FormProps) => {
  const { t } = useTranslation();
  useSendingKeys(busy === true);
  return (
    <Form className={styles.form} busy={busy} missing={missing} onSubmit={onSubmit}>
      {children}
      <div className={styles.foot}>
        <StillNeeded missing={missing} />
        <span className={styles.note}>{foot}</span>
        <Button look="quiet" onClick={onCancel} shortcut="Esc">
          {t('act.cancel')}
        </Button>
        <Button
          type="submit"
          look={danger ? 'danger' : 'go'}
          disabled={missing.length > 0 || busy === true}
          shortcut="Ctrl Enter"
        >
          {submit}
        </Button>
      </div>
    </Form>
  );
};
