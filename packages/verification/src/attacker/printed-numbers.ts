/**
 * The numbers of communities that were deferred, not accredited or withdrew, and rules by which they might be printed: the
 * one by which a national report says that it does, and two that one might take without thinking.
 */
export const numberNames = ['deferred', 'notAwarded', 'withdrawn'] as const
export type NumberName = (typeof numberNames)[number]
export type Numbers = Readonly<Record<NumberName, number>>
/** `null` is hidden. */
export type PrintedNumbers = Readonly<Record<NumberName, number | null>>
export type PrintingRule = (numbers: Numbers, withoutAward: number) => PrintedNumbers

const few = (number: number): boolean => number > 0 && number < 5
const hidden: PrintedNumbers = { deferred: null, notAwarded: null, withdrawn: null }

/** As the report says that it does. */
export const toldTogether: PrintingRule = (numbers, withoutAward) =>
  withoutAward < 5 || numberNames.some(name => few(numbers[name])) ? hidden : numbers
/** As one might do without thinking: each number for itself. */
export const eachForItself: PrintingRule = numbers => ({
  deferred: few(numbers.deferred) ? null : numbers.deferred,
  notAwarded: few(numbers.notAwarded) ? null : numbers.notAwarded,
  withdrawn: few(numbers.withdrawn) ? null : numbers.withdrawn
})
/** Together, but also of a handful of communities. */
export const togetherOfAnyNumber: PrintingRule = numbers => toldTogether(numbers, 5)
