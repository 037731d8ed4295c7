import { Inject, Injectable } from '@nestjs/common';
import { maySee } from '@watchfloor/policy';
import { incidentIdOf, incidentRow, type IncidentRow } from '@watchfloor/read-models';
import { RUNTIME } from '../../platform/wiring.ts';
import type { Reader } from '../../runtime/ports/reader.ts';
import type { Runtime } from '../../runtime/ports/runtime.ts';
import { ProblemError } from '../problems/problem.ts';

/** The door to one incident: what somebody may not see is not there. */
@Injectable()
export class VisibleIncidents {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  /**
   * By id, by number or as WF-20417. Throws 404 alike for what does not exist and what the reader may not see; 503 while this
   * node has not `reached` what was asked for, because then it cannot say.
   */
  find(reader: Reader, name: string, reached = true): IncidentRow {
    const { db } = this.runtime.views;
    const id = incidentIdOf(db, name);
    const incident = id === undefined ? undefined : incidentRow(db, id);
    if (!incident || !maySee(reader, incident)) {
      if (reached) throw new ProblemError('not-found');
      throw new ProblemError('not-ready', { detail: 'This node is behind what was asked for.', retryAfterSeconds: 1 });
    }
    return incident;
  }
}
