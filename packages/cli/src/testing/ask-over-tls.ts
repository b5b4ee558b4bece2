/** Asks a server that has the certificate of the tests, which nobody else trusts, by the name that stands in it. */
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { request } from 'node:https'
import { fileURLToPath } from 'node:url'

const fileOf = (name: string): string => fileURLToPath(new URL(`tls/${name}.pem`, import.meta.url))
export const tlsFiles = { key: fileOf('key'), certificate: fileOf('certificate') }
const certified = 'network.example.org'
const ca = readFileSync(tlsFiles.certificate)

export interface Answered {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}
export const askOverTls = async (
  port: string,
  path: string,
  headers: Record<string, string> = {}
): Promise<Answered> => {
  const asked = request({
    ...{ host: '127.0.0.1', port, path, servername: certified, ca, agent: false },
    headers: { host: certified, ...headers }
  }).end()
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]
  let body = ''
  for await (const chunk of answer as AsyncIterable<Buffer>) body += chunk.toString()
  return { status: answer.statusCode ?? 0, headers: answer.headers, body }
}
