/** How days, numbers and codes are said in sentences. */
export * from './capital.ts'
export * from './days.ts'
export * from './lists.ts'
export * from './money.ts'
export * from './names.ts'
export * from './prices.ts'
