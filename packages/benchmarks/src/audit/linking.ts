/** What it adds to a command that its event is linked to the one before it, and hashed for the next. */
import { canonicalForm, leafOf, leafOfBlock, type JsonObject } from '@cofc/event-store'
import type { Benchmark } from '../harness/benchmark.ts'
import { compare, excessOf } from '../harness/compare.ts'
import { scaled } from '../harness/spread.ts'
import { thirtyEach } from '../history/thirty-events.ts'

const inARound = 20_000
const id = '00000000-0000-4000-8000-000000000001'
const metadata: JsonObject = {
  by: { role: 'link-person', subject: id },
  causation: null,
  command: id,
  correlation: id,
  digest: 'yEV4uHn0CU56z5aIj2yQ-omz6qPktyT3RwrihDC2lAF',
  known: { policy: [{ stream: 'policy', version: 1 }] }
}
const previous = 'HO-9oh_8Lhzhdm5YNRNC5MJEEF_6BOQPpwcCl-Pe868'
const recordedAt = '2026-04-01T09:30:00.000Z'

const written = [...thirtyEach(50)].map(line => ({ ...line, id, data: JSON.parse(line.data) as JsonObject, metadata }))
const often = (work: (event: (typeof written)[number]) => unknown) => (): void => {
  for (let times = 0; times < inARound; times++) {
    const event = written[times % written.length]
    if (event !== undefined) work(event)
  }
}
/** What is written without links: the texts that a store keeps. */
const unlinked = ({ data }: (typeof written)[number]) => [
  JSON.stringify(data),
  JSON.stringify({ ...metadata, recordedAt })
]
const linked = ({ data: given, ...event }: (typeof written)[number]) => {
  const [data, beside] = [canonicalForm(given), canonicalForm({ ...metadata, previous, recordedAt })]
  return [JSON.stringify(data.value), beside.text, leafOfBlock({ ...event, data: data.text, metadata: beside.text })]
}

export const linking: Benchmark = {
  name: 'linking',
  asks: 'what the link between events adds to a command that writes one of them',
  run: async ({ quick }) => {
    const [plain, seen, first] = await compare(
      [
        { name: 'unlinked', run: often(unlinked) },
        { name: 'linked', run: often(linked) },
        { name: 'read and linked', run: often(event => [leafOf(event), linked(event)]) }
      ],
      { rounds: quick ? 6 : 20, warmUps: 2 }
    )
    if (plain === undefined || seen === undefined || first === undefined) return []
    const each = { unit: 'µs', goal: { atMost: 15 } }
    return [
      {
        says: 'on a stream seen before: the event is written as canonical text and hashed, processor time',
        measured: scaled(excessOf(seen, plain, 'cpu'), 1_000 / inARound),
        ...each
      },
      {
        says: 'on a stream that was just read: the last event read is hashed too, processor time',
        measured: scaled(excessOf(first, plain, 'cpu'), 1_000 / inARound),
        ...each
      }
    ]
  }
}
