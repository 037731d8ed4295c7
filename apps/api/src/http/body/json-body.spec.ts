import { fastify } from 'fastify';
import { describe, expect, it } from 'vitest';
import { answerProblem } from '../problems/answer-problem.ts';
import { readJsonBodies } from './json-body.ts';

const post = async (body: string | Buffer, contentType = 'application/json') => {
  const server = fastify();
  readJsonBodies(server);
  server.setErrorHandler((error, request, reply) => answerProblem(error, request, reply));
  server.post('/', async ({ body: read }) => ({ read: read ?? null }));
  const answer = await server.inject({
    method: 'POST',
    url: '/',
    headers: { 'content-type': contentType },
    payload: body,
  });
  await server.close();
  return { status: answer.statusCode, ...answer.json<object>() };
};

describe('A command’s body', () => {
  it('is JSON in UTF-8, or nothing at all', async () => {
    expect(await post('{"reason":"später"}', 'application/json; charset=UTF-8')).toEqual({
      status: 200,
      read: { reason: 'später' },
    });
    expect(await post('')).toEqual({ status: 200, read: null });
  });

  it('is refused when it is no JSON or cut off', async () => {
    expect(await post('{"reason":')).toMatchObject({
      status: 400,
      code: 'bad-request',
      detail: 'The body is not JSON.',
    });
  });

  it('is refused instead of guessed at when its bytes are not UTF-8', async () => {
    const latin1 = Buffer.from('{"reason":"später"}', 'latin1');
    expect(await post(latin1)).toMatchObject({ status: 400, detail: 'The body is not UTF-8.' });
  });

  it('is refused in another charset and as a form', async () => {
    expect(await post('{}', 'application/json; charset=latin1')).toMatchObject({ status: 415 });
    expect(await post('a=1', 'application/x-www-form-urlencoded')).toMatchObject({ status: 415 });
  });
});
