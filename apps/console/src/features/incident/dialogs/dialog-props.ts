import type { IncidentPage, Me } from '@watchfloor/api-contract';

/** What every dialog of an act is opened with: the incident as it was read, and who acts. */
export interface DialogProps {
  readonly page: IncidentPage;
  readonly me: Me;
  readonly onClose: () => void;
}
