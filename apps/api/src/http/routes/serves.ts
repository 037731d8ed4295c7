import { applyDecorators, HttpCode, RequestMapping, RequestMethod, SetMetadata } from '@nestjs/common';
import type { Method, Route } from '@watchfloor/api-contract';

export const SERVED = 'watchfloor:served';

const methods: Record<Method, RequestMethod> = {
  GET: RequestMethod.GET,
  POST: RequestMethod.POST,
  PUT: RequestMethod.PUT,
  DELETE: RequestMethod.DELETE,
};

/** This method answers that route of the contract: address, permission and schemas all come from there. */
export const Serves = (route: Route): MethodDecorator =>
  applyDecorators(
    RequestMapping({ method: methods[route.method], path: route.path }),
    HttpCode(200),
    SetMetadata(SERVED, route),
  );
