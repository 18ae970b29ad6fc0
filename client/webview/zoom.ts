/** Wheel, pinch and keys that spread the axis. */

/** Wider, and nothing comes to light any more. */
export const mostZoom = 32;
/** How much a key or a button zooms. */
export const zoomStep = 1.5;
/** A wheel's delta, in pixels, that zooms as much as doubles the width. */
const doublingDelta = 250;
/** What a line of a wheel that counts in lines is, in pixels. */
const lineHeight = 16;

export interface ZoomEvents {
  /** To be so many times wider around a place, in pixels from the left edge of the stage, else around the middle. */
  readonly scale: (factor: number, offset?: number) => void;
  readonly reset: () => void;
}

/** Ctrl and the wheel, which is also what a pinch on a touchpad is; and `+`, `-` and `0` wherever nothing is written. */
export function watchZoom(stage: HTMLElement, on: ZoomEvents): void {
  let waiting: { factor: number; offset: number } | undefined;

  const take = () => {
    const { factor, offset } = waiting!;
    waiting = undefined;
    on.scale(factor, offset);
  };
  const wheel = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const delta = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : lineHeight);
    // A wheel turns faster than a long timeline is drawn.
    if (!waiting) requestAnimationFrame(take);
    waiting = {
      factor: (waiting?.factor ?? 1) * 2 ** (-delta / doublingDelta),
      offset: event.clientX - stage.getBoundingClientRect().left,
    };
  };
  stage.addEventListener('wheel', wheel, { passive: false });
  addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || isWritten(event.target)) return;
    if (event.key === '+' || event.key === '=') on.scale(zoomStep);
    else if (event.key === '-') on.scale(1 / zoomStep);
    else if (event.key === '0') on.reset();
    else return;
    event.preventDefault();
  });
}

function isWritten(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
