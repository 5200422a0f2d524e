const SCHEMES: Readonly<Record<string, string>> = { PROXY: 'http', HTTPS: 'https' }

/**
 * The address of the proxy in what a browser's settings answer (`PROXY host:port; DIRECT`, the form of proxy
 * auto-config files). Undefined without one, and for those of another kind.
 */
export function proxyOf(rules: string): string | undefined {
  const [kind = '', host] = rules.split(';')[0]?.trim().split(/\s+/) ?? []
  const scheme = SCHEMES[kind.toUpperCase()]
  return scheme && host ? `${scheme}://${host}` : undefined
}
