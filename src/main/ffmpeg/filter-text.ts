/**
 * A value inside a filter graph, such as a path: escaped once for the filter's options and once for the
 * graph, as ffmpeg's "Notes on filtergraph escaping" asks.
 */
export function filterText(value: string): string {
  const forOption = value.replaceAll('\\', '/').replace(/[':]/g, '\\$&')
  return forOption.replace(/[\\'[\],;]/g, '\\$&')
}
