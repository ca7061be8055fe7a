import { ROUTES } from '@leinwand/contract'
import { currentLanguage } from '../language/language.ts'
import type { Reply } from './call.ts'
import { refusalOf, unreachable } from './refusal.ts'

type Upload = { project: string; source: string; file: File }

/** Sends a file to a source. `fetch` does not tell how much has gone out, so this asks the older way. */
export const upload = (
  { project, source, file }: Upload,
  { onSent, signal }: { onSent: (bytes: number) => void; signal: AbortSignal },
): Promise<Reply<'uploadSource'>> =>
  new Promise((resolve, reject) => {
    const { method, path } = ROUTES.uploadSource
    const parts: Record<string, string> = { project, source }
    const place = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(parts[name] ?? ''))
    const request = new XMLHttpRequest()
    request.open(method, `/api${place}?name=${encodeURIComponent(file.name)}`)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.setRequestHeader('accept-language', currentLanguage())
    request.upload.onprogress = ({ loaded }) => onSent(loaded)
    request.onload = () => {
      const reply = new Response(request.responseText, { status: request.status })
      if (reply.ok) resolve(JSON.parse(request.responseText))
      else void refusalOf(reply).then(reject)
    }
    request.onerror = () => reject(unreachable())
    request.onabort = () => reject(new DOMException('aborted', 'AbortError'))
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(file)
  })
