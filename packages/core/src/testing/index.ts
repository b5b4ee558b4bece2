/** What helps to test deciders: given/when/then, arbitrary values, and the laws every decider obeys. */
export * from './arbitraries.ts'
export { anyOfThe, arbitraryOf } from './arbitrary-of.ts'
export * from './laws.ts'
export { branded, type Plain } from './plain.ts'
export { p1, p2 } from './price-lists.ts'
export { specify } from './specify.ts'
