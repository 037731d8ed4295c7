import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Themed } from '../ui/mantine-provider.tsx';
import { queryClient } from './query-client.ts';

export const Providers = ({ children }: { readonly children: ReactNode }) => (
  <QueryClientProvider client={queryClient}>
    <Themed>{children}</Themed>
  </QueryClientProvider>
);
