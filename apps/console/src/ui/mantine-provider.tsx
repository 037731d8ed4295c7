import { MantineProvider, Modal, TagsInput, createTheme } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './mantine-provider.module.css';
import { themeChoice } from './preference.ts';

const parts = {
  classNames: {
    input: styles.input ?? '',
    label: styles.label ?? '',
    pill: styles.pill ?? '',
    dropdown: styles.dropdown ?? '',
    option: styles.option ?? '',
    description: styles.description ?? '',
  },
};

const theme = createTheme({
  respectReducedMotion: true,
  components: {
    Modal: Modal.extend({ defaultProps: { transitionProps: { duration: 0 }, lockScroll: false } }),
    TagsInput: TagsInput.extend(parts),
  },
});

/** Mantine with our tokens; its variables come from a style sheet, not from a style element written at run time. */
export const Themed = ({ children }: { readonly children: ReactNode }) => (
  <MantineProvider
    theme={theme}
    forceColorScheme={themeChoice.use()}
    withCssVariables={false}
    withGlobalClasses={false}
    deduplicateCssVariables={false}
  >
    {children}
  </MantineProvider>
);
