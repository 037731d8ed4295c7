import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { problemOf } from '../../live/api-problem.ts';
import { useIncidentRoom } from '../../live/live-line.ts';
import { incidentQuery, meQuery } from '../../live/queries.ts';
import { ProblemBanner } from '../../ui/problem-banner.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { Incident } from './incident.tsx';

/** One incident, followed live while it is open. */
export const IncidentPage = () => {
  const { id } = useParams({ from: '/shell/incidents/$id' });
  useIncidentRoom(id);
  const { data: page, error } = useQuery(incidentQuery(id));
  const { data: me } = useQuery(meQuery);
  if (page && me) return <Incident key={id} page={page} me={me} />;
  return error ? <ProblemBanner problem={problemOf(error)} /> : <SkeletonRows rows={18} />;
};
