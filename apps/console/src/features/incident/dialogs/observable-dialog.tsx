import { observableKind, routes, type ObservableKind } from '@watchfloor/api-contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Input, Pick } from '../../../ui/field.tsx';
import { missingOf } from '../../../ui/missing.ts';
import { useAct } from '../../../live/use-act.ts';
import type { DialogProps } from './dialog-props.ts';
import { ActForm } from './act-form.tsx';
import { kindOf } from '../observable-kind.ts';

export const ObservableDialog = ({ page, me, onClose }: DialogProps) => {
  const { t } = useTranslation();
  const [value, setValue] = useState('');
  const [chosen, setChosen] = useState<ObservableKind | null>(null);
  const kind = chosen ?? kindOf(value);
  const act = useAct(routes.incident.addObservable, page, onClose);
  return (
    <ActForm
      title={t('dialog.observable')}
      submit={t('act.observable')}
      page={page}
      me={me}
      busy={act.busy}
      problem={act.problem}
      missing={missingOf([t('dialog.observableValue'), value])}
      onClose={onClose}
      onSubmit={(byLead) => act.send({ observable: { kind, value: value.trim() }, ...byLead })}
    >
      <Input
        label={t('dialog.observableValue')}
        value={value}
        maxLength={2048}
        autoFocus
        data-autofocus
        onChange={(event) => setValue(event.target.value)}
      />
      <Pick
        label={t('dialog.observableKind')}
        value={kind}
        options={observableKind.options.map((key) => [key, t(`observable.${key}`)])}
        onChange={(event) => setChosen(observableKind.nullable().catch(null).parse(event.target.value))}
      />
    </ActForm>
  );
};
