import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualItem,
} from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { QueueItem } from './queue-items.ts';

/** In CSS pixels, as the row's and the lane's styles have them; the column names stick to the top and cover that much. */
const heights = { lane: 25, row: 36, head: 26 } as const;

interface Sight {
  /** The items to draw; each `start` counts from the top of the first. */
  readonly drawn: readonly Pick<VirtualItem, 'index' | 'start'>[];
  readonly height: number;
}

const nothing: Sight = { drawn: [], height: 0 };

/** Which of the items are in sight. Brings the selected one into sight when the reader selects another, not when it moves. */
export const useRowsInSight = (items: readonly QueueItem[], selected: string | null) => {
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const [sight, setSight] = useState(nothing);
  const rows = useRef<Virtualizer<HTMLDivElement, Element>>(null);
  const revealed = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (scroller === null) return undefined;
    rows.current = new Virtualizer<HTMLDivElement, Element>({
      count: 0,
      getScrollElement: () => scroller,
      estimateSize: () => heights.row,
      overscan: 12,
      scrollPaddingStart: heights.head,
      scrollMargin: heights.head,
      scrollToFn: elementScroll,
      observeElementRect,
      observeElementOffset,
      onChange: (now) =>
        setSight({
          drawn: now.getVirtualItems().map(({ index, start }) => ({ index, start: start - heights.head })),
          height: now.getTotalSize(),
        }),
    });
    return rows.current._didMount();
  }, [scroller]);
  useLayoutEffect(() => {
    const { current } = rows;
    if (current === null) return;
    const estimateSize = (index: number) => heights[items[index]?.kind ?? 'row'];
    current.setOptions({ ...current.options, count: items.length, estimateSize });
    current._willUpdate();
    current.measure();
  }, [items, scroller]);
  const place = items.findIndex((item) => item.kind === 'row' && item.row.id === selected);
  useEffect(() => {
    if (place < 0 || revealed.current === selected) return;
    revealed.current = selected;
    rows.current?.scrollToIndex(place, { align: 'auto' });
  }, [place, selected]);
  return { setScroller, sight };
};
