import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import type { EventStore } from '@watchfloor/event-store-port';
import { AccessGuard } from './http/access/access-guard.ts';
import { CustomersController } from './http/customers/customers.controller.ts';
import { DeskController } from './http/desk/desk.controller.ts';
import { ShiftController } from './http/desk/shift.controller.ts';
import { IncidentActs } from './http/incident/incident-acts.ts';
import { IncidentController } from './http/incident/incident.controller.ts';
import { NotesController } from './http/incident/notes.controller.ts';
import { PassingOnController } from './http/incident/passing-on.controller.ts';
import { RegisterController } from './http/incident/register.controller.ts';
import { VisibleIncidents } from './http/incident/visible-incidents.ts';
import { IncidentWorkController } from './http/incident/work.controller.ts';
import { KnownKeys } from './http/commands/known-keys.ts';
import { PeopleController } from './http/people/people.controller.ts';
import { PoliciesController } from './http/policies/policies.controller.ts';
import { ProblemFilter } from './http/problems/problem-filter.ts';
import { QueueController } from './http/queue/queue.controller.ts';
import { Guessing } from './http/session/guessing.ts';
import { InvitationController } from './http/session/invitation.controller.ts';
import { SessionController } from './http/session/session.controller.ts';
import { SignIns } from './http/session/sign-ins.ts';
import { FirstRun } from './http/setup/first-run.ts';
import { SetupController } from './http/setup/setup.controller.ts';
import { QuarantineController } from './http/sources/quarantine.controller.ts';
import { RunAgain } from './http/sources/run-again.ts';
import { SourcesController } from './http/sources/sources.controller.ts';
import { Streams } from './http/commands/streams.ts';
import type { Config } from './platform/config.ts';
import { Sessions } from './platform/sessions.ts';
import { CONFIG, NOW, RUNTIME, SESSIONS, STORE } from './platform/wiring.ts';
import type { Runtime } from './runtime/ports/runtime.ts';
import { handlers } from './write/index.ts';

/** What is opened before Nest starts, and handed to it. */
export interface Opened {
  readonly config: Config;
  readonly store: EventStore;
  readonly runtime: Runtime;
  readonly now: () => number;
}

export interface Wired extends Opened {
  readonly keys: KnownKeys;
}

/** Everything behind Nest: the controllers, the guard before them, and the write edge behind them. */
@Module({})
export class AppModule {
  static with({ config, store, runtime, now, keys }: Wired): DynamicModule {
    return {
      module: AppModule,
      imports: [CqrsModule.forRoot()],
      controllers: [
        CustomersController,
        DeskController,
        IncidentController,
        IncidentWorkController,
        InvitationController,
        NotesController,
        PassingOnController,
        PeopleController,
        PoliciesController,
        QuarantineController,
        QueueController,
        RegisterController,
        SessionController,
        SetupController,
        ShiftController,
        SourcesController,
      ],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: STORE, useValue: store },
        { provide: RUNTIME, useValue: runtime },
        { provide: NOW, useValue: now },
        { provide: KnownKeys, useValue: keys },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: SESSIONS, useExisting: Sessions },
        FirstRun,
        Guessing,
        IncidentActs,
        RunAgain,
        Sessions,
        SignIns,
        Streams,
        VisibleIncidents,
        ...handlers,
      ],
    };
  }
}
