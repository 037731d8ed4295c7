import { useNavigate } from '@tanstack/react-router';
import type { Me } from '@watchfloor/api-contract';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeskKeys } from '../../features/next/desk-keys.tsx';
import { openPalette } from '../../features/search/palette-state.ts';
import { Palette } from '../../features/search/palette.tsx';
import { askForm } from '../../live/asked-form.ts';
import { onKeyDown } from '../../ui/keys/key-registry.ts';
import { useKeys } from '../../ui/keys/use-keys.ts';
import { KeySheet } from './key-sheet.tsx';
import { formsFor, placesFor } from './places.ts';

/** The keys that work everywhere, and what they open. */
export const ShellKeys = ({ me }: { readonly me: Me }) => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [sheet, setSheet] = useState(false);
  const places = placesFor(me.permissions);
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  useKeys([
    { keys: '?', label: t('key.all'), everywhere: true, run: () => setSheet(true) },
    { keys: 'Ctrl+K', label: t('shell.find'), everywhere: true, run: openPalette, inFields: true },
    ...places.map(({ go, to, key }) => ({
      keys: `g ${go}`,
      label: t(`place.${key}`),
      everywhere: true,
      run: () => void navigate({ to }),
    })),
    ...(me.permissions.includes('incident.register')
      ? [{ keys: 'g r', label: t('place.register'), everywhere: true, run: () => void navigate({ to: '/register' }) }]
      : []),
  ]);
  return (
    <>
      {me.permissions.includes('desk.use') && <DeskKeys />}
      {sheet && <KeySheet onClose={() => setSheet(false)} />}
      <Palette
        forms={formsFor(me.permissions).map(({ form, on, name }) => ({
          name: t(name),
          open: () => {
            askForm(form);
            void navigate({ to: on });
          },
        }))}
        places={[
          ...places.map(({ key, to }) => ({ name: t(`place.${key}`), open: () => void navigate({ to }) })),
          ...(me.permissions.includes('incident.register')
            ? [{ name: t('place.register'), open: () => void navigate({ to: '/register' }) }]
            : []),
        ]}
      />
    </>
  );
};
