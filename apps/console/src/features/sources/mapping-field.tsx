import { mappingExample } from '@watchfloor/api-contract';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Area } from '../../ui/field.tsx';
import text from '../../ui/text.module.css';
import styles from './mapping-field.module.css';
import { mappingText } from './mapping-text.ts';

const example = mappingText(mappingExample.mapping);

interface Props {
  readonly value: string;
  readonly wrong: boolean;
  readonly onType: (text: string) => void;
}

/** Which field of theirs is which of ours, with an example to begin from; it never takes the place of what was typed. */
export const MappingField = ({ value, wrong, onType }: Props) => {
  const { t } = useTranslation();
  const area = useRef<HTMLTextAreaElement>(null);
  const empty = value.trim() === '';
  /** The button goes with the emptiness: whoever pressed it stands in the text then, not nowhere. */
  const putIn = () => {
    area.current?.focus();
    onType(example);
  };
  return (
    <div className={styles.mapping}>
      <Area
        ref={area}
        label={t('sources.mapping')}
        hint={t('sources.mappingHint')}
        error={wrong ? t('sources.mappingWrong') : undefined}
        rows={empty ? 8 : 12}
        spellCheck={false}
        placeholder={example}
        value={value}
        onChange={({ target }) => onType(target.value)}
      />
      {empty && (
        <div className={styles.example}>
          <Button small onClick={putIn}>
            {t('sources.useExample')}
          </Button>
          <div className={text.meta}>
            {t('sources.exampleReads')} <code>{JSON.stringify(mappingExample.alert)}</code>
          </div>
        </div>
      )}
    </div>
  );
};
