/** The job of a process that does nothing but tell its memory. */
import { answerWith } from './apart.ts'

answerWith(null)
