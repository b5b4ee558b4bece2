/** Forms that bring a file, as a browser sends them; and files of each kind that is taken. */
import type { FastifyInstance } from 'fastify'

export interface Upload {
  readonly fields: Readonly<Record<string, string>>
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | null
}
const boundary = '----a-boundary-of-the-tests'
const crlf = '\r\n'
export const multipartType = `multipart/form-data; boundary=${boundary}`
export const multipartOf = ({ fields, file }: Upload): Buffer => {
  const texts = Object.entries(fields).map(
    ([name, text]) => `--${boundary}${crlf}content-disposition: form-data; name="${name}"${crlf}${crlf}${text}${crlf}`
  )
  const head = `--${boundary}${crlf}content-disposition: form-data; name="file"; filename="${file?.name ?? ''}"${crlf}content-type: text/html${crlf}${crlf}`
  return Buffer.concat([
    Buffer.from(texts.join('')),
    Buffer.from(head),
    file?.bytes ?? Buffer.alloc(0),
    Buffer.from(`${crlf}--${boundary}--${crlf}`)
  ])
}
export const sendUpload = async (app: FastifyInstance, url: string, upload: Upload) =>
  app.inject({
    ...{ method: 'POST', url, payload: multipartOf(upload) },
    headers: { host: 'localhost:4200', 'content-type': multipartType }
  })

/** Of the form that brings a file: its hidden fields. */
export const uploadFormIn = (html: string): Readonly<Record<string, string>> => {
  const [, inside = ''] = /<form class="upload-form"[^>]*>(.*?)<\/form>/s.exec(html) ?? []
  return Object.fromEntries(
    [...inside.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value
    ])
  )
}
export const pdf = (text: string): Buffer => Buffer.from(`%PDF-1.7\n${text}\n%%EOF\n`)
