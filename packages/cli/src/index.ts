/** The program as a function. */
export { main } from './main.ts'
export { startBuilders, type Builders } from './rebuilding/builders.ts'
