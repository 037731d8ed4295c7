import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { QueueRow } from '@watchfloor/api-contract';
import { useEffect } from 'react';
import { incidentQuery } from '../../live/queries.ts';

/** The page behind a row of the queue, read again whenever the row says that more has happened on it. */
export const useFreshPage = ({ id, revision }: Pick<QueueRow, 'id' | 'revision'>) => {
  const client = useQueryClient();
  const { data: page, error } = useQuery(incidentQuery(id));
  const isOld = page !== undefined && page.row.id === id && page.revision < revision;
  useEffect(() => {
    if (isOld) void client.invalidateQueries({ queryKey: incidentQuery(id).queryKey });
  }, [client, id, isOld, revision]);
  return { page, error };
};
