import { type LatLngBoundsExpression, latLngBounds, type Map as LeafletMap } from 'leaflet';
import { useEffect, useEffectEvent, useRef, useSyncExternalStore } from 'react';
import type { PixelBox } from './label-room.ts';
import type { UnitBox } from './map-geometry.ts';
import { latOfUnitY, lonOfUnitX } from './mercator.ts';

/** The box in Leaflet's degrees. */
export function leafletBounds({ left, top, right, bottom }: UnitBox): LatLngBoundsExpression {
  return latLngBounds([latOfUnitY(bottom), lonOfUnitX(left)], [latOfUnitY(top), lonOfUnitX(right)]);
}

/** Shows the first view once, as soon as the map has a size, and keeps Leaflet's idea of the size true. */
export function useMapSize(map: LeafletMap | null, showFirst: (map: LeafletMap) => void): void {
  const isShown = useRef(false);
  const show = useEffectEvent(showFirst);
  useEffect(() => {
    if (map === null) return undefined;
    const observer = new ResizeObserver(() => {
      map.invalidateSize({ animate: false });
      if (isShown.current || map.getSize().x === 0) return;
      isShown.current = true;
      show(map);
    });
    observer.observe(map.getContainer());
    const hold = (): void => holdForPaper(map);
    const release = (): void => map.getContainer().parentElement?.removeAttribute('style');
    window.addEventListener('beforeprint', hold);
    window.addEventListener('afterprint', release);
    return () => {
      observer.disconnect();
      window.removeEventListener('beforeprint', hold);
      window.removeEventListener('afterprint', release);
    };
  }, [map]);
}

/**
 * Keeps the map as the screen shows it, scaled to the width of paper: what a canvas is painted while the page is being
 * printed does not reach the sheet.
 */
function holdForPaper(map: LeafletMap): void {
  const figure = map.getContainer().parentElement;
  const room = figure?.parentElement?.clientWidth ?? 0;
  const { x, y } = map.getSize();
  if (figure === null || room === 0 || x === 0) return;
  figure.style.width = `${x}px`;
  figure.style.height = `${y}px`;
  figure.style.minHeight = '0';
  figure.style.flex = 'none';
  figure.style.zoom = String(Math.min(1, room / x));
}

/** Zooms at the pointer when Ctrl or ⌘ is held (a pinch on a trackpad says so, too); else the page scrolls on. */
export function useWheelZoom(map: LeafletMap | null): void {
  useEffect(() => {
    if (map === null) return undefined;
    const container = map.getContainer();
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const steps = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY / 120 : event.deltaY / 3;
      const change = Math.max(-1, Math.min(1, -steps));
      map.setZoomAround(map.mouseEventToContainerPoint(event), map.getZoom() + change, { animate: false });
    };
    container.addEventListener('wheel', onWheel, { passive: false });
    return () => container.removeEventListener('wheel', onWheel);
  }, [map]);
}

/** The box of the map's buttons, and of what stands open beside them, with a gap around it, in pixels of the map. */
export function controlsBox(container: HTMLElement): PixelBox {
  const { left, top } = container.getBoundingClientRect();
  const places = [
    ...(container.parentElement?.querySelectorAll('.site-map-buttons, .site-map-panel') ?? []),
  ].map((each) => each.getBoundingClientRect());
  const [first] = places;
  if (first === undefined) return { left: 0, top: 0, right: 0, bottom: 0 };
  // On a phone the buttons stand at the foot, and the panel is closed.
  const beside = places.filter((place) => Math.abs(place.top - first.top) < 4);
  const gap = 4;
  return {
    left: Math.min(...beside.map((place) => place.left)) - left - gap,
    top: first.top - top - gap,
    right: Math.max(...beside.map((place) => place.right)) - left + gap,
    bottom: Math.max(...beside.map((place) => place.bottom)) - top + gap,
  };
}

/** Fits the box into the map, with a margin for names and clear of buttons along the lower edge. */
export function fitBox(map: LeafletMap, box: UnitBox, maxZoom = 13): void {
  const size = map.getSize();
  const margin = Math.min(48, size.x * 0.06, size.y * 0.08);
  const { top } = controlsBox(map.getContainer());
  const foot = top > size.y / 2 ? size.y - top : margin;
  map.fitBounds(leafletBounds(box), {
    paddingTopLeft: [margin, margin],
    paddingBottomRight: [margin, foot],
    maxZoom,
    animate: false,
  });
}

function watchTheme(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributes: true });
  return () => observer.disconnect();
}

/**
 * The attributes of the page's root that carry its theme: what is painted with its colours depends on them. While the
 * page is being printed they stay those of the screen.
 */
export function useThemeKey(): string {
  const last = useRef('');
  return useSyncExternalStore(watchTheme, () => {
    const { attributes } = document.documentElement;
    if (attributes.getNamedItem('data-printing') === null) {
      last.current = Array.from(attributes, ({ name, value }) => `${name}=${value}`).join(' ');
    }
    return last.current;
  });
}

export function wantsReducedMotion(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/**
 * How every map of ours behaves: its buttons, keys, wheel, credits and scale are our own, and it moves without a show
 * where the reader wants none.
 */
export function mapBehaviour() {
  return {
    minZoom: 7,
    zoomSnap: 0,
    zoomControl: false,
    attributionControl: false,
    keyboard: false,
    doubleClickZoom: false,
    scrollWheelZoom: false,
    boxZoom: false,
    zoomAnimation: false,
    fadeAnimation: false,
    inertia: !wantsReducedMotion(),
  };
}
