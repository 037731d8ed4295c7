import { MantineProvider, Modal, createTheme } from '@mantine/core';
import type { ReactNode } from 'react';
import { themeChoice } from './preference.ts';

const theme = createTheme({
  respectReducedMotion: true,
  components: {
    Modal: Modal.extend({ defaultProps: { transitionProps: { duration: 0 }, lockScroll: false } }),
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
