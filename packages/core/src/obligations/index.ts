/** What a community owed in a cycle, and whether it is met. */
export { obligationsIn, type Owed, type RecordsOfObligations, type SentToOthers } from './obligations-in.ts'
