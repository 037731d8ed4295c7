import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog, DialogForm } from '../../ui/dialog.tsx';
import { Input } from '../../ui/field.tsx';
import { missingOf } from '../../ui/missing.ts';
import type { QueueSearch } from './queue-search.ts';
import { saveView } from './saved-views.ts';

export const SaveView = ({ search, onClose }: { readonly search: QueueSearch; readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const save = () => {
    saveView(name.trim(), search);
    onClose();
  };
  return (
    <Dialog title={t('queue.saveView')} onClose={onClose}>
      <DialogForm
        submit={t('queue.saveView')}
        onSubmit={save}
        onCancel={onClose}
        missing={missingOf([t('queue.viewName'), name])}
      >
        <Input
          label={t('queue.viewName')}
          hint={t('queue.viewHint')}
          value={name}
          maxLength={60}
          autoFocus
          data-autofocus
          onChange={(event) => setName(event.target.value)}
        />
      </DialogForm>
    </Dialog>
  );
};
