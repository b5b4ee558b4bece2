/**
 * A finance clerk at work on one account beside others: each round charges, invoices, takes a payment, and then credits,
 * refunds, allocates, reverses or receipts. What a clerk does depends on the seed alone, and every command has its own
 * id, so whoever goes on in place of a clerk that was killed does the same from the start, and nothing happens twice.
 */
import { submit, uuidOf, type Dependencies, type SubmitFailure } from '@cofc/application'
import type { RecordedEvent } from '@cofc/event-store'
import fc from 'fast-check'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { Spoken } from '../network-in-memory.ts'
import { words } from '../told-commands.ts'

export interface Done {
  readonly command: Spoken
  readonly events: ReadonlyArray<RecordedEvent>
  readonly failure: SubmitFailure | null
}
export interface Work {
  readonly seed: number
  readonly clerk: number
  readonly rounds: number
}
export const community = 'TC-0001'

/** Clerks of even number work in one financial year and the others in the next, so that two series grow at once. */
const dayOf = (clerk: number): string => (clerk % 2 === 0 ? '2024-03-31' : '2024-04-01')

type Chance = readonly [net: number, paidInHundred: number, then: number]
const chances = fc.tuple(fc.integer({ min: 1, max: 100_000 }), fc.constantFrom(40, 100, 130), fc.nat({ max: 4 }))

type Asking = (step: string, command: object) => Promise<Done>
const asking =
  (dependencies: Dependencies, { seed, clerk }: Work, tell: (done: Done) => void): Asking =>
  async (step, fields) => {
    const command = { ...fields, community, on: dayOf(clerk) } as unknown as Spoken
    const id = uuidOf('4c5f4a19-9b7e-4a53-8d4c-3a1b9f2f6e07', `${String(seed)} ${String(clerk)} ${step}`)
    for (;;) {
      const done = await submit(dependencies)({ id, command, actor: { role: 'finance', subject: 'test' } })()
      // Whoever meets a conflict after the application has tried again does the same once more.
      if (isLeft(done) && done.left.type === 'VersionConflict') continue
      const told = isLeft(done)
        ? { command, events: [], failure: done.left }
        : { command, events: done.right.events, failure: null }
      tell(told)
      return told
    }
  }

/** What comes after a payment. Each may be refused: another clerk may have had the money that lies on account. */
const afterwards = (id: string, invoice: string, net: number): ReadonlyArray<object> => [
  {
    type: 'IssueCreditNote',
    credit: id,
    formerNumber: null,
    invoice,
    lines: [{ line: 1, net }],
    reason: words('Left.')
  },
  { type: 'RecordRefund', refund: id, amount: net },
  { type: 'AllocateCredit', allocation: id, invoice, amount: net },
  { type: 'ReversePayment', payment: id, reason: words('It bounced.') },
  { type: 'IssueReceipt', payment: id }
]

const worksARound = async (ask: Asking, id: string, [net, paid, then]: Chance): Promise<void> => {
  await ask(`${id} charge`, {
    ...{ type: 'AddCharge', charge: id, code: 'forum-place', net },
    ...{ supply: 'admission', heldIn: 'GB' }
  })
  const { events } = await ask(`${id} invoice`, { type: 'IssueInvoice', quotes: [], charges: [id], taxPoint: null })
  const issued = events[0]?.data as { readonly number: string; readonly gross: number } | undefined
  if (issued === undefined) return
  const amount = Math.ceil((issued.gross * paid) / 100)
  const to = [{ invoice: issued.number, amount: Math.min(amount, issued.gross) }]
  await ask(`${id} payment`, { type: 'RecordPayment', payment: id, amount, to })
  const next = afterwards(id, issued.number, Math.ceil(net / 3))[then]
  if (next !== undefined) await ask(`${id} afterwards`, next)
}

/** Tells all that one clerk is answered, in the order of asking. */
export const works = async (dependencies: Dependencies, work: Work, tell: (done: Done) => void): Promise<void> => {
  const ask = asking(dependencies, work, tell)
  const rounds = fc.sample(chances, { seed: work.seed + work.clerk, numRuns: work.rounds })
  for (const [round, chance] of rounds.entries())
    await worksARound(ask, `K${String(work.clerk)}-${String(round)}`, chance)
}
