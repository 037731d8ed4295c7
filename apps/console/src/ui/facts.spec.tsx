// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { draw } from '../testing/draw.tsx';
import { Facts } from './facts.tsx';

afterEach(cleanup);

describe('A long name among the facts', () => {
  it.each([
    ['pay-ws_07.corp.example.com', ['pay-', 'ws_', '07.', 'corp.', 'example.', 'com']],
    ['C:\\ProgramData\\rdx.exe', ['C:\\', 'ProgramData\\', 'rdx.', 'exe']],
    ['Payment workstations', ['Payment workstations']],
  ])('%s breaks after its joints only, and is copied as it is', async (name, parts) => {
    await draw(<Facts of={[['Host', name]]} />);
    const value = screen.getByRole('definition');
    expect(value.textContent).toBe(name);
    expect(value.innerHTML.split('<wbr>')).toEqual(parts);
  });
});
