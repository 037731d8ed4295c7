// @vitest-environment happy-dom
import { mappingExample } from '@watchfloor/api-contract';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { draw } from '../../testing/draw.tsx';
import { SourceForm } from './source-form.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const box = () => screen.getByLabelText<HTMLTextAreaElement>('Field mapping');

const refused = (problem: object) =>
  new Response(JSON.stringify({ type: 'about:blank', title: 'Rejected', status: 422, ...problem }), {
    status: 422,
    headers: { 'content-type': 'application/problem+json' },
  });

/** The form for a JSON or CSV source of the only customer; answers what it sends. */
const generic = async (refusal?: object) => {
  const sent: unknown[] = [];
  vi.stubGlobal('fetch', async (_: string, { method, body }: RequestInit) => {
    if (method === 'POST') sent.push(JSON.parse(body as string));
    if (method === 'POST' && refusal) return refused(refusal);
    return new Response(
      JSON.stringify({ customers: [{ id: 'cus-1', name: 'Aldermoor Bank', weight: 50, assets: [] }] }),
    );
  });
  await draw(<SourceForm source={null} onKey={() => undefined} onClose={() => undefined} />);
  fireEvent.change(screen.getByLabelText('Name'), { target: { value: 'siem-01' } });
  fireEvent.change(screen.getByLabelText('Format'), { target: { value: 'generic' } });
  await screen.findByText('Still needed: field mapping');
  return sent;
};

describe('Whoever connects a source of any shape', () => {
  it('reads which fields are needed, and sends the example after one click', async () => {
    const sent = await generic();
    expect(screen.getByText(/^Needed: time, title, scenario, severity, entity/)).toBeDefined();
    const button = screen.getByText('Put in the example');
    button.focus();
    fireEvent.click(button);
    expect(document.activeElement).toBe(box());
    const form = box().closest('form');
    if (form) fireEvent.submit(form);
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toEqual({ customer: 'cus-1', name: 'siem-01', format: 'generic', mapping: mappingExample.mapping });
  });

  it('is not offered the example over a mapping already begun', async () => {
    await generic();
    fireEvent.change(box(), { target: { value: '{' } });
    expect(screen.queryByText('Put in the example')).toBeNull();
    expect(screen.getByText('This is not a JSON object')).toBeDefined();
  });

  it.each([
    ['mapping-lacks', 'severity', 'The field mapping lacks something:'],
    ['mapping-unknown', 'time.zone', 'The field mapping has something that is no field of ours:'],
    ['mapping-invalid', 'time.format', 'In the field mapping this makes no sense:'],
  ])('reads in their own language what is wrong with a mapping, and where (%s)', async (code, detail, words) => {
    await generic({ code, detail });
    fireEvent.change(box(), { target: { value: '{}' } });
    const form = box().closest('form');
    if (form) fireEvent.submit(form);
    await screen.findByText(words);
    expect(screen.getByText(detail)).toBeDefined();
  });
});
