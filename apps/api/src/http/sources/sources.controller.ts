import { Controller, Inject } from '@nestjs/common';
import { routes, type SourceView } from '@watchfloor/api-contract';
import { adapterOf } from '@watchfloor/intake';
import { isClearedFor } from '@watchfloor/policy';
import { allSources, customersFor, sourceById, type Source } from '@watchfloor/read-models';
import { z } from 'zod';
import { newToken, tokenHash } from '../../platform/tokens.ts';
import { RUNTIME } from '../../platform/wiring.ts';
import type { Reader } from '../../runtime/ports/reader.ts';
import type { Runtime } from '../../runtime/ports/runtime.ts';
import { DispatchSource } from '../../write/source.ts';
import { Ask, type Asked } from '../routes/asked.ts';
import { By, type Asking } from '../access/asking.ts';
import { customerNames } from '../names.ts';
import { newId } from '../commands/new-id.ts';
import { ProblemError } from '../problems/problem.ts';
import { Serves } from '../routes/serves.ts';
import { Streams } from '../commands/streams.ts';
import { iso } from '../../runtime/iso.ts';

const { administration } = routes;
const streamOf = (source: string) => `source-${source}`;
const SHOWN_OF_A_KEY = 8;

const json = z.record(z.string(), z.json());

/** A mapping is read as it will be at intake: what could not be used is refused now, not with the first alert. */
const mappingFor = (format: SourceView['format'], mapping: unknown) => {
  const adapter = adapterOf(format, mapping);
  if (!adapter.ok) throw ProblemError.rejected(422, adapter.error.code, adapter.error.detail);
  return mapping === undefined ? {} : { mapping: json.parse(mapping) };
};

/** Detectors and their keys. A key is shown once; only its hash and the few letters people recognise it by are kept. */
@Controller()
export class SourcesController {
  constructor(
    private readonly streams: Streams,
    @Inject(RUNTIME) private readonly runtime: Runtime,
  ) {}

  @Serves(administration.sources)
  sources(@By() { person }: Asking) {
    const { db } = this.runtime.views;
    const customer = customerNames(this.runtime.directory);
    const viewOf = (source: Source): SourceView => ({
      ...source,
      customer: customer(source.customer),
      mapping: source.mapping && { ...source.mapping },
      lastAlertAt: source.lastAlertAt === null ? null : iso(source.lastAlertAt),
      keys: source.keys.map(({ id, prefix, issuedAt }) => ({ id, prefix, issuedAt: iso(issuedAt) })),
    });
    return {
      sources: allSources(db)
        .filter((one) => isClearedFor(person.clearance, one.customer))
        .map(viewOf),
    };
  }

  @Serves(administration.connect)
  async connect(@Ask() { body }: Asked<typeof administration.connect>, @By() by: Asking) {
    const { customer, name, format, mapping } = body;
    const cleared = customersFor(this.runtime.views.db, by.person.clearance).some(({ id }) => id === customer);
    if (!cleared) throw new ProblemError('not-found', { detail: 'No such customer.' });
    const context = by.context(customer);
    const id = newId('src', context);
    const mapped = mapping === undefined && format === 'generic' ? {} : mappingFor(format, mapping);
    const command = { kind: 'Connect', source: id, customer, name, format, ...mapped, at: context.at } as const;
    await this.streams.decide(new DispatchSource(streamOf(id), command, context));
    return this.#issue(id, customer, by);
  }

  @Serves(administration.changeSource)
  changeSource(@Ask() { params, body }: Asked<typeof administration.changeSource>, @By() by: Asking) {
    const { customer, format } = this.#cleared(by.person, params.id);
    const mapped = body.mapping === undefined ? {} : mappingFor(format, body.mapping);
    const context = by.context(customer);
    const command = { kind: 'Change', name: body.name, ...mapped, at: context.at } as const;
    return this.streams.settle(new DispatchSource(streamOf(params.id), command, context, by.ifMatch));
  }

  @Serves(administration.issueKey)
  issueKey(@Ask() { params }: Asked<typeof administration.issueKey>, @By() by: Asking) {
    const { customer } = this.#cleared(by.person, params.id);
    return this.#issue(params.id, customer, by);
  }

  @Serves(administration.revokeKey)
  revokeKey(@Ask() { params }: Asked<typeof administration.revokeKey>, @By() by: Asking) {
    const { customer } = this.#cleared(by.person, params.id);
    const context = by.context(customer);
    const command = { kind: 'RevokeKey', key: params.key, at: context.at } as const;
    return this.streams.settle(new DispatchSource(streamOf(params.id), command, context, by.ifMatch));
  }

  async #issue(source: string, customer: string, by: Asking) {
    const secret = `wf_${newToken()}`;
    const context = by.context(customer, 'key');
    const [hash, prefix] = [tokenHash(secret), secret.slice(0, SHOWN_OF_A_KEY)];
    const command = { kind: 'IssueKey', key: newId('key', context), hash, prefix, at: context.at } as const;
    const accepted = await this.streams.settleOnce(
      new DispatchSource(streamOf(source), command, context),
      'The key was shown once. Issue a further one.',
    );
    return { ...accepted, id: source, key: secret };
  }

  #cleared({ clearance }: Reader, id: string): Source {
    const source = sourceById(this.runtime.views.db, id);
    if (!source || !isClearedFor(clearance, source.customer)) throw new ProblemError('not-found');
    return source;
  }
}
