/** Connections that post one command after the other: where to, how many connections, the first command and how many. */
import { Agent, request } from 'node:http'
import { answerWith } from '../harness/apart.ts'

const [port = 0, connections = 0, commands = 0] = process.argv.slice(2).map(Number)
const agent = new Agent({ keepAlive: true, maxSockets: connections })

const post = (member: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const asked = request({ agent, port, host: '127.0.0.1', method: 'POST', path: `/${member}` }, answered => {
      answered.resume().on('end', () => {
        if (answered.statusCode === 200) resolve()
        else reject(new Error(`command ${member} was answered with ${String(answered.statusCode)}`))
      })
    })
    asked.on('error', reject).end('{}')
  })

let next = 0
const connection = async (): Promise<void> => {
  while (next < commands) await post(next++)
}
const began = performance.now()
await Promise.all(Array.from({ length: connections }, connection))
agent.destroy()
answerWith(performance.now() - began)
