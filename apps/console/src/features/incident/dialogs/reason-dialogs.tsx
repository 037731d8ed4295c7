import { routes } from '@watchfloor/api-contract';
import type { Problem } from '@watchfloor/api-contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Area } from '../../../ui/field.tsx';
import { missingOf } from '../../../ui/missing.ts';
import { useAct } from '../../../live/use-act.ts';
import type { DialogProps } from './dialog-props.ts';
import { ActForm, type ByLead } from './act-form.tsx';

interface OneText extends DialogProps {
  readonly name: 'wait' | 'resume' | 'release' | 'reopen';
  readonly optional?: boolean;
  readonly asLead?: boolean;
  /** What is written is why: of a lead no other reason is asked. */
  readonly isReason?: boolean;
  readonly act: { readonly busy: boolean; readonly problem: Problem | null };
  readonly onSend: (text: string, byLead: ByLead) => void;
}

/** An act that needs nothing but a few words. */
const OneTextDialog = ({ name, optional = false, act, onSend, page, me, onClose, ...rest }: OneText) => {
  const { t } = useTranslation();
  const { asLead = true, isReason = false } = rest;
  const [words, setWords] = useState('');
  return (
    <ActForm
      title={t(`dialog.${name}`)}
      submit={t(`act.${name}`)}
      page={page}
      me={me}
      busy={act.busy}
      problem={act.problem}
      missing={missingOf([t(`dialog.${name}Text`), optional || words])}
      foot={t(`dialog.${name}Foot`)}
      asLead={asLead}
      {...(isReason && { because: words })}
      onClose={onClose}
      onSubmit={(byLead) => onSend(words.trim(), byLead)}
    >
      <Area
        label={t(`dialog.${name}Text`)}
        rows={4}
        value={words}
        autoFocus
        data-autofocus
        onChange={(event) => setWords(event.target.value)}
      />
    </ActForm>
  );
};

export const WaitDialog = (props: DialogProps) => {
  const act = useAct(routes.incident.await, props.page, props.onClose);
  return (
    <OneTextDialog {...props} name="wait" act={act} onSend={(question, lead) => act.send({ question, ...lead })} />
  );
};

export const ResumeDialog = (props: DialogProps) => {
  const act = useAct(routes.incident.resume, props.page, props.onClose);
  return (
    <OneTextDialog {...props} name="resume" optional act={act} onSend={(reply, lead) => act.send({ reply, ...lead })} />
  );
};

export const ReleaseDialog = (props: DialogProps) => {
  const act = useAct(routes.incident.release, props.page, props.onClose);
  return (
    <OneTextDialog
      {...props}
      name="release"
      isReason
      act={act}
      onSend={(reason, lead) => act.send({ reason, ...lead })}
    />
  );
};

export const ReopenDialog = (props: DialogProps) => {
  const act = useAct(routes.incident.reopen, props.page, props.onClose);
  return <OneTextDialog {...props} name="reopen" asLead={false} act={act} onSend={(reason) => act.send({ reason })} />;
};
