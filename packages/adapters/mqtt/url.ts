/** An address as it may be shown and logged. */
export function withoutPassword(url: string): string {
  if (!URL.canParse(url)) return url.replace(/\/\/[^@/]*@/, '//')
  const shown = new URL(url)
  shown.username = ''
  shown.password = ''
  return shown.href
}
