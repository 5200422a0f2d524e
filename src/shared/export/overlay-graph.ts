import type { FrameRate } from '../time/ticks.ts'
import type { PlannedOverlay } from './overlay-plan.ts'

export interface OverlayGraph {
  /** None where there is nothing to lay over. */
  readonly filters: readonly string[]
  /** Where the picture with everything over it comes out, such as `[laid2]`. */
  readonly label: string
}

/**
 * Lays drawn pictures over `[picture]`, exact to the frame. Overlay k is ffmpeg's input `firstInput + k`: one
 * picture of the export's own size, transparent where nothing is drawn.
 *
 * Time is counted in frames on both sides, so that no rounding moves an overlay by one. A picture is only
 * repeated for the frames it is seen in; the others pass as they are.
 */
export function overlayGraph(
  overlays: readonly PlannedOverlay[],
  { firstInput, rate }: { readonly firstInput: number; readonly rate: FrameRate },
): OverlayGraph {
  if (overlays.length === 0) {
    return { filters: [], label: '[picture]' }
  }
  const inFrames = `settb=${rate.denominator}/${rate.numerator}`
  const chains = overlays.flatMap((planned, index) => [
    `[${firstInput + index}:v:0]${drawnChain(planned)},${inFrames},setpts=N+${planned.firstFrame}[drawn${index}]`,
    `[laid${index}][drawn${index}]overlay=eof_action=pass[laid${index + 1}]`,
  ])
  return {
    filters: [`[picture]${inFrames},setpts=N[laid0]`, ...chains],
    label: `[laid${overlays.length}]`,
  }
}

/**
 * As many frames as the overlay is seen, with its fades. The first frame of ffmpeg's fade shows nothing: one more
 * is made and dropped, and over n + 1 frames it is the same as `overlayOpacity`.
 */
function drawnChain({ frames, fadeIn, fadeOut }: PlannedOverlay): string {
  return [
    // The export says that its colours are those of HD.
    'scale=out_color_matrix=bt709:out_range=tv,format=yuva420p',
    `loop=loop=-1:size=1:start=0,trim=end_frame=${frames + 1}`,
    ...(fadeIn > 0 ? [`fade=t=in:alpha=1:start_frame=0:nb_frames=${fadeIn + 1}`] : []),
    ...(fadeOut > 0
      ? [`fade=t=out:alpha=1:start_frame=${frames - fadeOut}:nb_frames=${fadeOut + 1}`]
      : []),
    'trim=start_frame=1',
  ].join(',')
}
