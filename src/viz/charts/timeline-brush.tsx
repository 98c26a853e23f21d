import { type PointerEvent, type ReactNode, useContext, useEffect, useState } from 'react';
import { usePlotArea } from 'recharts';
import './chart.css';
import { TimelineSceneContext } from './timeline-scene.ts';

type Slots = { from: number; to: number };

const ordered = ({ from, to }: Slots): Slots => (from <= to ? { from, to } : { from: to, to: from });

/** A finger holds the column that it touched first; let go, it meets the others as a mouse does. */
function letGo({ currentTarget, pointerId }: PointerEvent<SVGRectElement>): void {
  if (currentTarget.hasPointerCapture?.(pointerId)) currentTarget.releasePointerCapture(pointerId);
}

/**
 * The ground that a reader points at: a click takes the year of a column, a drag the columns from one to another. The
 * stretch that is chosen, or about to be, is framed.
 */
export function TimelineBrush(): ReactNode {
  const scene = useContext(TimelineSceneContext);
  const plot = usePlotArea();
  const [drag, setDrag] = useState<Slots | null>(null);

  useEffect(() => {
    if (drag === null || scene === null) return undefined;
    const finish = (): void => {
      const { from, to } = ordered(drag);
      setDrag(null);
      // One column is a click, which comes by itself.
      if (from !== to) scene.onBrush(from, to);
    };
    const giveUp = (): void => setDrag(null);
    // Wherever the button is let go, over the chart or beside it.
    window.addEventListener('pointerup', finish);
    window.addEventListener('pointercancel', giveUp);
    return () => {
      window.removeEventListener('pointerup', finish);
      window.removeEventListener('pointercancel', giveUp);
    };
  }, [drag, scene]);

  if (scene === null || plot === undefined || scene.periods.length === 0) return null;
  const { periods, band, onToggle } = scene;
  const step = plot.width / periods.length;
  const framed = drag === null ? band : ordered(drag);
  return (
    <g>
      {framed !== null && (
        <rect
          className="timeline-band"
          x={plot.x + framed.from * step}
          y={plot.y}
          width={(framed.to - framed.from + 1) * step}
          height={plot.height}
        />
      )}
      {periods.map(({ key, year }, slot) => (
        <rect
          key={key}
          className="chart-hit timeline-ground"
          data-export="skip"
          data-period={key}
          x={plot.x + slot * step}
          y={plot.y}
          width={step}
          height={plot.height}
          onClick={() => onToggle(year)}
          onPointerDown={(event) => {
            if (event.button !== 0) return;
            letGo(event);
            setDrag({ from: slot, to: slot });
          }}
          onPointerEnter={() => {
            if (drag !== null) setDrag({ ...drag, to: slot });
          }}
        />
      ))}
    </g>
  );
}
