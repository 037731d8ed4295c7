import { Fragment } from 'react';

/** Host names, paths and addresses break after these, never inside a word; only a word longer than the line breaks anywhere. */
const joints = /(?<=[._/\\@:-])(?=[^._/\\@:-])/;

export const Breaks = ({ text }: { readonly text: string }) =>
  text.split(joints).map((part, place) => (
    <Fragment key={`${place} ${part}`}>
      {place > 0 && <wbr />}
      {part}
    </Fragment>
  ));
