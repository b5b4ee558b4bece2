/** What a community owed in a cycle, and whether it is met. */
export { obligationsIn, type Owed, type RecordsOfObligations } from './obligations-in.ts'
