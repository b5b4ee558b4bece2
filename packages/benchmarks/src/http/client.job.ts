/** Sends requests one after the other over one connection, as its parent asks: its processor time is no server's. */
import { Agent, request } from 'node:http'

export interface ClientRequest {
  /** POST when left out. */
  readonly method?: 'GET' | 'POST'
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}
export interface ClientWork {
  readonly port: number
  readonly requests: ReadonlyArray<ClientRequest>
}
const agent = new Agent({ keepAlive: true, maxSockets: 1 })

const send = (port: number, { method = 'POST', path, headers, body }: ClientRequest): Promise<number> =>
  new Promise((resolve, reject) => {
    const length = method === 'GET' ? {} : { 'content-length': String(Buffer.byteLength(body)) }
    const sent = request(
      { host: '127.0.0.1', port, path, method, agent, headers: { ...headers, ...length } },
      answer => {
        answer.resume()
        answer.on('end', () => {
          resolve(answer.statusCode ?? 0)
        })
      }
    )
    sent.on('error', reject)
    sent.end(body)
  })

process.on('message', ({ port, requests }: ClientWork) => {
  void (async () => {
    const statuses = new Set<number>()
    for (const one of requests) statuses.add(await send(port, one))
    process.send?.([...statuses])
  })()
})
