/** What stands in for vitest: tests are collected as their files are loaded, and run as often as is wanted. */
import { expect as jestExpect } from 'expect'
import { format } from 'node:util'

type Run = (...given: ReadonlyArray<unknown>) => unknown
export interface CollectedTest {
  readonly name: string
  readonly run: () => unknown
}
export const collected: Array<CollectedTest> = []

const within: Array<string> = []
const collect = (name: string, run: () => unknown): void => {
  collected.push({ name: [...within, name].join(' > '), run })
}
const group = (name: string, run: () => unknown): void => {
  within.push(name)
  run()
  within.pop()
}
const listOf = (row: unknown): ReadonlyArray<unknown> => (Array.isArray(row) ? row : [row])
const eachOf =
  (one: typeof collect) =>
  (rows: ReadonlyArray<unknown>) =>
  (name: string, run: Run): void => {
    for (const row of rows) one(format(name, ...listOf(row)), () => run(...listOf(row)))
  }

export const test = Object.assign(collect, { each: eachOf(collect) })
export const describe = Object.assign(group, { each: eachOf(group) })

jestExpect.extend({
  toBeTypeOf: (value: unknown, type: string) => ({ pass: typeof value === type, message: () => `no ${type}` })
})
/** Which case it was, as a second argument says, is nobody's question here. */
export const expect = Object.assign((value: unknown) => jestExpect(value), jestExpect, {
  fail: (because: string) => {
    throw new Error(because)
  }
})
