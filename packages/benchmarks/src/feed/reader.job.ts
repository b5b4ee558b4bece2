/** Reads the feed to its end, from another process: where. Answers the milliseconds it took, and how many bytes there were. */
import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import { answerWith } from '../harness/apart.ts'

const [url = ''] = process.argv.slice(2)
const began = performance.now()
const asked = request(url, { headers: { accept: 'text/event-stream' } }).end()
const [answered] = (await once(asked, 'response')) as [IncomingMessage]
const end = Buffer.from('event: caught-up\n')
let bytes = 0
for await (const chunk of answered as AsyncIterable<Buffer>) {
  bytes += chunk.length
  // It is said in the last chunk, which is short.
  if (chunk.includes(end)) break
}
const took = performance.now() - began
asked.destroy()
answerWith({ took, bytes })
