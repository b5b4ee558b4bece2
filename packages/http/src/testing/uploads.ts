/** A form that brings a file, as a program sends it. */
const boundary = 'a-boundary-of-the-tests'
const [crlf, inForm] = ['\r\n', 'content-disposition: form-data']
export const formType = `multipart/form-data; boundary=${boundary}`

export interface SentForm {
  readonly fields: Readonly<Record<string, string>>
  readonly file?: { readonly name: string; readonly bytes: Uint8Array }
}
export const formOf = ({ fields, file }: SentForm): Buffer => {
  const texts = Object.entries(fields).map(
    ([name, text]) => `--${boundary}${crlf}${inForm}; name="${name}"${crlf}${crlf}${text}${crlf}`
  )
  const head = `--${boundary}${crlf}${inForm}; name="file"; filename="${file?.name ?? ''}"${crlf}${crlf}`
  return Buffer.concat([
    Buffer.from(texts.join('')),
    ...(file === undefined ? [] : [Buffer.from(head), file.bytes, Buffer.from(crlf)]),
    Buffer.from(`--${boundary}--${crlf}`)
  ])
}
