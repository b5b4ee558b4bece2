/** How a content store that one machine keeps is asked by others: what both sides must agree upon, and nothing else. */
export { clockHeader, farthestClock, largestBody, wordsPath } from './agreed.ts'
export { receivedFile, sentFile } from './sent-file.ts'
export { operations, type Operation, type OperationName } from './operations.ts'
