/** Corrects, on its way out, what the SCIM library leaves open or gets wrong. */
import type { RequestHandler } from 'express';
import { z } from 'zod';

const listResponse = z.looseObject({
  schemas: z.array(z.literal('urn:ietf:params:scim:api:messages:2.0:ListResponse')),
  totalResults: z.number(),
  startIndex: z.number(),
  Resources: z.array(z.unknown()),
});
const created = z.looseObject({ meta: z.looseObject({ location: z.string() }) });

/**
 * `itemsPerPage` counts what is in the page, and a page behind the last one is empty (RFC 7644, 3.4.2.4). A created
 * resource is answered with its `Location` (3.3).
 */
export const answerShape: RequestHandler = (_request, response, next) => {
  const { send } = response;
  response.send = (body?: unknown) => {
    if (typeof body !== 'object' || body === null) return send.call(response, body);
    // The library's messages are objects of its own classes; what counts is what they look like as JSON.
    const plain: unknown = JSON.parse(JSON.stringify(body));
    const resource = created.safeParse(plain);
    if (response.statusCode === 201 && resource.success) response.location(resource.data.meta.location);
    const list = listResponse.safeParse(plain);
    return send.call(response, JSON.stringify(list.success ? page(list.data) : plain));
  };
  next();
};

function page(list: z.infer<typeof listResponse>) {
  const resources = list.startIndex > list.totalResults ? [] : list.Resources;
  return { ...list, itemsPerPage: resources.length, Resources: resources };
}
