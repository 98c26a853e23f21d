import {
  Bounds,
  DomUtil,
  Layer,
  type LeafletEventHandlerFn,
  type Map as LeafletMap,
  Point,
  Util,
} from 'leaflet';
import { canvasPen } from './canvas-pen.ts';
import type { MapPen } from './map-pen.ts';
import type { MapView } from './mercator.ts';

/** Share of the map's size by which the canvas reaches over each edge, so that a drag shows no blank at once. */
const MARGIN = 0.2;

/** What Leaflet shows now, in the map's own pixels. */
export function viewOf(map: LeafletMap): MapView {
  const size = map.getSize();
  const { x, y } = map.containerPointToLayerPoint([0, 0]).add(map.getPixelOrigin());
  const typeSize = Number.parseFloat(getComputedStyle(map.getContainer()).fontSize);
  return {
    widthPx: size.x,
    heightPx: size.y,
    worldPx: 256 * 2 ** map.getZoom(),
    leftPx: x,
    topPx: y,
    scale: Number.isFinite(typeSize) ? typeSize / 12 : 1,
  };
}

/** `visible` is what Leaflet shows; `view` is the canvas around it, larger by the margin. */
export type Paint = (pen: MapPen, view: MapView, visible: MapView) => void;

/**
 * A layer of one canvas that `paint` fills. It moves with the map while one drags and is painted again when the map
 * rests, or at once when the drag has shown its edge.
 */
export class PaintedLayer extends Layer {
  readonly #canvas = document.createElement('canvas');
  #paint: Paint;
  #covered = new Bounds([0, 0], [0, 0]);
  #map: LeafletMap | null = null;

  constructor(pane: string, paint: Paint) {
    super();
    Util.setOptions(this, { pane });
    this.#paint = paint;
    this.#canvas.className = 'site-map-canvas';
  }

  override onAdd(map: LeafletMap): this {
    this.#map = map;
    this.getPane()?.append(this.#canvas);
    this.#repaint(map);
    return this;
  }

  override onRemove(): this {
    this.#canvas.remove();
    this.#map = null;
    return this;
  }

  override getEvents(): Record<string, LeafletEventHandlerFn> {
    const repaint = (): void => this.repaint();
    return {
      viewreset: repaint,
      zoom: repaint,
      moveend: repaint,
      resize: repaint,
      move: () => this.#keepCovered(),
    };
  }

  /** Paints what `paint` draws from now on. */
  setPaint(paint: Paint): void {
    this.#paint = paint;
    this.repaint();
  }

  repaint(): void {
    if (this.#map !== null) this.#repaint(this.#map);
  }

  #keepCovered(): void {
    if (this.#map === null) return;
    const topLeft = this.#map.containerPointToLayerPoint([0, 0]);
    const seen = new Bounds(topLeft, topLeft.add(this.#map.getSize()));
    if (!this.#covered.contains(seen)) this.#repaint(this.#map);
  }

  #repaint(map: LeafletMap): void {
    const visible = viewOf(map);
    const margin = new Point(Math.ceil(visible.widthPx * MARGIN), Math.ceil(visible.heightPx * MARGIN));
    const topLeft = map.containerPointToLayerPoint([0, 0]).subtract(margin);
    const [width, height] = [visible.widthPx + 2 * margin.x, visible.heightPx + 2 * margin.y];
    this.#covered = new Bounds(topLeft, topLeft.add([width, height]));
    const context = sizedContext(this.#canvas, width, height);
    DomUtil.setPosition(this.#canvas, topLeft);
    if (context === null || width === 0 || height === 0) return;
    const view = {
      ...visible,
      widthPx: width,
      heightPx: height,
      leftPx: visible.leftPx - margin.x,
      topPx: visible.topPx - margin.y,
    };
    this.#paint(canvasPen(context), view, visible);
  }
}

/** Canvas pixels a CSS pixel at the most: a video wall enlarges the map, and memory grows with the square. */
const MAX_RATIO = 4;

/** Measured once for each width: asking the page in the middle of a repaint would lay it out again. */
const enlargements = new WeakMap<Element, { width: number; enlargement: number }>();

/** How much a transform above the canvas enlarges it, as the stage of a big screen does. */
function enlargementOf(canvas: HTMLCanvasElement, width: number): number {
  const known = enlargements.get(canvas);
  if (known?.width === width) return known.enlargement;
  const host = canvas.closest<HTMLElement>('.leaflet-container') ?? canvas.parentElement;
  if (host === null || host.offsetWidth === 0) return 1;
  const enlargement = Math.max(1, host.getBoundingClientRect().width / host.offsetWidth);
  enlargements.set(canvas, { width, enlargement });
  return enlargement;
}

/** The canvas's cleared context at the screen's resolution, in CSS pixels. */
export function sizedContext(
  canvas: HTMLCanvasElement,
  width: number,
  height: number,
): CanvasRenderingContext2D | null {
  const ratio = Math.min(MAX_RATIO, (window.devicePixelRatio || 1) * enlargementOf(canvas, width));
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  const context = canvas.getContext('2d');
  context?.setTransform(ratio, 0, 0, ratio, 0, 0);
  return context;
}
