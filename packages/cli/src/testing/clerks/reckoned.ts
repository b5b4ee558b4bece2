/** Whether all that clerks were told stands on their account, and no more: to the penny, by what they asked for. */
import { load, readAll, type Dependencies } from '@cofc/application'
import { account, streamOf } from '@cofc/core'
import { isLeft, type Either } from 'fp-ts/lib/Either.js'
import { wrongInAccount } from '../model/money.ts'
import { community, type Done } from './clerk.ts'

const right = <E, A>(result: Either<E, A>): A => {
  if (isLeft(result)) throw new Error(JSON.stringify(result.left))
  return result.right
}
const stream = streamOf(account, { community })

/** Another clerk was quicker with what lay on account, a refund took of the payment, or all is paid: nothing else stands in the way. */
const expected = new Set(['MoreThanOnAccount', 'MoreThanOutstanding', 'PaymentPartlyRefunded', 'InvoiceNotOpen'])

const sum = (amounts: ReadonlyArray<number>): number => amounts.reduce((all, one) => all + one, 0)
/** 20 per cent, half up to the penny, as whole numbers do it. */
const withVat = (net: number): number => net + Number((BigInt(net) * 20n + 50n) / 100n)

export interface Reckoned {
  /** A sentence for each thing that is not as it should be. */
  readonly wrong: ReadonlyArray<string>
  readonly invoices: number
}
export const reckoned = async (dependencies: Dependencies, told: ReadonlyArray<Done>): Promise<Reckoned> => {
  const events = right(await readAll(dependencies.events, stream)())
  const { state } = right(await load(dependencies.events)(account, stream)())
  const wrong: Array<string> = []
  const same = (what: string, is: unknown, asked: unknown): void => {
    if (is !== asked) wrong.push(`${what}: ${String(is)}, where ${String(asked)} was right`)
  }
  for (const { command, failure } of told)
    if (failure !== null && !(failure.type === 'Refused' && expected.has(failure.refusal.type)))
      wrong.push(`${command.type} failed: ${JSON.stringify(failure)}`)

  const acknowledged = new Map(told.flatMap(one => one.events.map(event => [event.id, event] as const)))
  for (const { id, version } of acknowledged.values()) same('an acknowledged event', events[version - 1]?.id, id)
  const byClerks = events.filter(({ type }) => type !== 'AccountOpened')
  same('events that nobody was told of', byClerks.filter(({ id }) => !acknowledged.has(id)).length, 0)

  const done = [...new Map(told.filter(one => one.events.length > 0).map(one => [one.events[0]?.id, one])).values()]
  const asked = (type: string, field: string): ReadonlyArray<number> =>
    done.flatMap(({ command }) => (command.type === type ? Number(command[field]) : []))
  const invoiced = sum(asked('AddCharge', 'net').map(withVat))
  same('invoices', state.invoices.length, asked('AddCharge', 'net').length)
  same('invoiced', sum(state.invoices.map(({ gross }) => gross)), invoiced)
  const reversed = done.flatMap(({ command }) => (command.type === 'ReversePayment' ? command['payment'] : []))
  const received = done.flatMap(({ command }) =>
    command.type === 'RecordPayment' && !reversed.includes(command['payment']) ? Number(command['amount']) : []
  )
  const settled = sum(state.invoices.flatMap(({ allocated }) => allocated.map(({ amount }) => amount)))
  const lying = sum(state.payments.map(({ onAccount }) => onAccount))
  same('what came in', settled + lying + sum(asked('RecordRefund', 'amount')), sum(received))
  const always = wrongInAccount(state)
  if (always !== null) wrong.push(always)
  return { wrong, invoices: state.invoices.length }
}
