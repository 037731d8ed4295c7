import { useQuery } from '@tanstack/react-query';
import { routes, type IncidentPage, type Me } from '@watchfloor/api-contract';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { namesQuery } from '../../live/queries.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemBanner } from '../../ui/problem-banner.tsx';
import text from '../../ui/text.module.css';
import { Time } from '../../ui/time.tsx';
import { meant, mentionAt, withMention } from './mentions.ts';
import styles from './note-editor.module.css';
import { useAct } from '../../live/use-act.ts';
import { useDraft, type DraftState } from './use-draft.ts';

const Kept = ({ state }: { readonly state: DraftState }) => {
  const { t } = useTranslation();
  if (state === null) return null;
  return (
    <span className={text.meta}>
      {state.kept === 'here' ? t('note.keptHere') : t('note.kept')} {state.kept === 'server' && <Time at={state.at} />}
    </span>
  );
};

/** Writes a note: kept while one types, sent with Ctrl+Enter, people called with @. */
export const NoteEditor = ({ page, me }: { readonly page: IncidentPage; readonly me: Me }) => {
  const { t } = useTranslation();
  const area = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(0);
  const [chosen, setChosen] = useState(0);
  const { text: draft, write, state } = useDraft(page.row.id);
  const sent = useRef('');
  // Whoever typed on while it was sent keeps that.
  const note = useAct(routes.incident.note, page, () => {
    const now = area.current?.value ?? '';
    write(now.startsWith(sent.current) ? now.slice(sent.current.length).trimStart() : now);
  });
  useEffect(() => {
    // A browser puts the caret before what stood there from the beginning; one writes on at its end.
    area.current?.setSelectionRange(area.current.value.length, area.current.value.length);
  }, []);
  const names = useQuery(namesQuery).data?.people ?? [];
  const asked = mentionAt(draft, caret);
  const others = names.filter(({ id }) => id !== me.id);
  const offered = asked === null ? [] : meant(others, asked);
  const picked = offered[Math.min(chosen, offered.length - 1)];
  const empty = draft.trim() === '';
  const send = () => {
    if (empty || note.busy) return;
    sent.current = draft;
    note.send({ text: draft });
  };
  const mention = (name: string) => {
    const next = withMention(draft, caret, name);
    write(next.text);
    setCaret(next.caret);
    setChosen(0);
    area.current?.focus();
  };
  return (
    <div className={styles.editor}>
      {note.problem && <ProblemBanner problem={note.problem} />}
      {offered.length > 0 && (
        <div className={styles.mentions} role="group" aria-label={t('note.mention')}>
          {offered.map(({ id, name }) => (
            <Button key={id} small aria-pressed={id === picked?.id} onClick={() => mention(name)}>
              {name}
            </Button>
          ))}
        </div>
      )}
      <textarea
        id="note"
        ref={area}
        className={styles.text}
        aria-label={t('note.label')}
        placeholder={t('note.placeholder')}
        value={draft}
        maxLength={50_000}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onChange={(event) => {
          write(event.target.value);
          note.clear();
          setCaret(event.target.selectionStart);
          setChosen(0);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
          else if ((event.key === 'Tab' || event.key === 'Enter') && picked && !event.shiftKey) {
            event.preventDefault();
            mention(picked.name);
          } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && picked) {
            event.preventDefault();
            const step = event.key === 'ArrowDown' ? 1 : -1;
            setChosen((offered.indexOf(picked) + step + offered.length) % offered.length);
          }
        }}
      />
      <div className={styles.foot}>
        <Kept state={state} />
        <span className={text.meta}>{t('note.how')}</span>
        <span className={text.grow} />
        <Button small shortcut="Ctrl Enter" disabled={empty || note.busy} onClick={send}>
          {t('note.add')}
        </Button>
      </div>
    </div>
  );
};
