/** Follows an event stream with the client that others wrote: where, and the types. Tells the id of each event, one a line. */
import { EventSource } from 'eventsource'

const [url = '', ...types] = process.argv.slice(2)
const source = new EventSource(url)
for (const type of types)
  source.addEventListener(type, ({ lastEventId, data }) => {
    const { position } = JSON.parse(String(data)) as { readonly position: string }
    process.stdout.write(position === lastEventId ? `${position}\n` : `not at ${lastEventId}\n`)
  })
// The client itself keeps no process alive while it waits to come again.
setInterval(() => undefined, 2 ** 30)
