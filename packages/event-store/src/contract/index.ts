/**
 * What every event store promises, as tests: an adapter's whole contract test is one call of `describeEventStore`.
 *
 * The store opened need not be empty. Every test opens its own and writes to streams of its own names.
 */
import { describe } from 'vitest'
import type { Guarantee } from './guarantee.ts'
import { guarantees, type ContractOptions } from './guarantees.ts'
import { longStreams } from './long-streams.ts'
import type { OpenStore } from './opening.ts'
import { comparePage } from './page.ts'

export type { Guarantee } from './guarantee.ts'
export type { ContractOptions } from './guarantees.ts'
export type { HeldAppend, OpenedStore, OpenStore, Sleeping } from './opening.ts'
export type { GuaranteesPage } from './page.ts'
export { chance, faultsOfKilled, killedWriter, noFaults } from './killed-writer.ts'
export { faultsIn, type Call } from './model.ts'

export const describeEventStore = (name: string, open: OpenStore, options: ContractOptions = {}) =>
  describe(name, () => {
    const all: ReadonlyArray<Guarantee> = [...guarantees(open, options), ...(options.more ?? [])]
    for (const { title, tests } of all) describe(title, tests)
    if (options.page !== undefined) comparePage(all, options.page)
  })

/** The one promise that takes long to try in full: to be called where slow tests are. */
export const describeLongStreams = (name: string, open: OpenStore, length = 100_000) =>
  describe(name, () => {
    longStreams(open, length)
  })
