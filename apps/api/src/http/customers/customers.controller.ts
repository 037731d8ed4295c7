import { Controller, Inject } from '@nestjs/common';
import { routes, type CustomerView } from '@watchfloor/api-contract';
import type { CustomerCommand } from '@watchfloor/domain-customer';
import { customersFor, type Customer } from '@watchfloor/read-models';
import { RUNTIME } from '../../platform/wiring.ts';
import type { Reader } from '../../runtime/ports/reader.ts';
import type { Runtime } from '../../runtime/ports/runtime.ts';
import { DispatchCustomer } from '../../write/customer.ts';
import { Ask, type Asked } from '../routes/asked.ts';
import { By, type Asking } from '../access/asking.ts';
import { newId } from '../commands/new-id.ts';
import { ProblemError } from '../problems/problem.ts';
import { Serves } from '../routes/serves.ts';
import { Streams } from '../commands/streams.ts';

const { administration } = routes;

const viewOf = ({ assets, ...customer }: Customer): CustomerView => ({
  ...customer,
  assets: assets.map((asset) => ({ ...asset, hosts: [...asset.hosts], ranges: [...asset.ranges] })),
});

/** Customers and the assets that weigh in their scores; those a reader is not cleared for are not there. */
@Controller()
export class CustomersController {
  constructor(
    private readonly streams: Streams,
    @Inject(RUNTIME) private readonly runtime: Runtime,
  ) {}

  @Serves(administration.customers)
  customers(@By() { person }: Asking) {
    return { customers: customersFor(this.runtime.views.db, person.clearance).map(viewOf) };
  }

  @Serves(administration.addCustomer)
  async addCustomer(@Ask() { body }: Asked<typeof administration.addCustomer>, @By() by: Asking) {
    const id = newId('cus', by.context());
    return { id, ...(await this.#decide(id, by, (at) => ({ kind: 'Register', customer: id, ...body, at }))) };
  }

  @Serves(administration.changeCustomer)
  changeCustomer(@Ask() { params, body }: Asked<typeof administration.changeCustomer>, @By() by: Asking) {
    this.#cleared(by.person, params.id);
    return this.#decide(params.id, by, (at) => ({ kind: 'Change', ...body, at }));
  }

  @Serves(administration.addAsset)
  async addAsset(@Ask() { params, body }: Asked<typeof administration.addAsset>, @By() by: Asking) {
    this.#cleared(by.person, params.id);
    const id = newId('as', by.context());
    return { id, ...(await this.#decide(params.id, by, (at) => ({ kind: 'RecordAsset', asset: id, ...body, at }))) };
  }

  @Serves(administration.changeAsset)
  changeAsset(@Ask() { params, body }: Asked<typeof administration.changeAsset>, @By() by: Asking) {
    const { assets } = this.#cleared(by.person, params.id);
    if (!assets.some(({ id }) => id === params.asset)) throw new ProblemError('not-found');
    return this.#decide(params.id, by, (at) => ({ kind: 'RecordAsset', asset: params.asset, ...body, at }));
  }

  @Serves(administration.removeAsset)
  removeAsset(@Ask() { params }: Asked<typeof administration.removeAsset>, @By() by: Asking) {
    this.#cleared(by.person, params.id);
    return this.#decide(params.id, by, (at) => ({ kind: 'RemoveAsset', asset: params.asset, at }));
  }

  #decide(customer: string, by: Asking, command: (at: number) => CustomerCommand) {
    const context = by.context(customer);
    return this.streams.settle(new DispatchCustomer(`customer-${customer}`, command(context.at), context, by.ifMatch));
  }

  #cleared({ clearance }: Reader, customer: string): Customer {
    const found = customersFor(this.runtime.views.db, clearance).find(({ id }) => id === customer);
    if (!found) throw new ProblemError('not-found');
    return found;
  }
}
