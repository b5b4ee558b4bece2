/** What stood in the way, in words that hold nothing of what was sent or answered. */
import type { ContentStoreFailure, WhyNotReached } from '@cofc/content-store'

const says: Readonly<Record<WhyNotReached, string>> = {
  away: 'the machine that keeps the words cannot be reached',
  late: 'the machine that keeps the words did not answer in time',
  busy: 'the machine that keeps the words cannot do it just now',
  'key-refused':
    'the machine that keeps the words refuses the key: it takes one that was made there as that of a server',
  'certificate-refused': 'the certificate of the machine that keeps the words is not one that is trusted here',
  'clocks-apart': 'the clocks of this machine and of the one that keeps the words differ by more than ten minutes',
  'too-large': 'it is larger than what the machine that keeps the words takes',
  'not-understood': 'what answers there keeps no words, or is of another version'
}
export const failureOf = (because: WhyNotReached, code = ''): ContentStoreFailure => ({
  type: 'ContentStoreUnavailable',
  because,
  reason: code === '' ? says[because] : `${says[because]} (${code})`
})

/** What an answer without a result comes to. */
export const failureOfStatus = (status: number): ContentStoreFailure => {
  if (status === 401 || status === 403) return failureOf('key-refused')
  if (status === 409) return failureOf('clocks-apart')
  if (status === 413) return failureOf('too-large')
  return failureOf(status === 429 || status >= 500 ? 'busy' : 'not-understood')
}

const codeIn = (error: unknown): string => {
  for (let at = error; at instanceof Error; at = at.cause)
    if ('code' in at && typeof at.code === 'string') return at.code
  return ''
}
const ofCertificates = /CERT|SELF_SIGNED|VERIFY|ISSUER|_TLS_/
const isTimeout = (error: unknown): boolean => error instanceof Error && error.name === 'TimeoutError'

/** What a request that brought no answer comes to. */
export const failureOfRequest = (error: unknown): ContentStoreFailure => {
  if (isTimeout(error)) return failureOf('late')
  const code = codeIn(error)
  return failureOf(ofCertificates.test(code) ? 'certificate-refused' : 'away', code)
}
const unconnected = /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/
/** Whether nothing can have been done, for nothing arrived. */
export const neverArrived = (error: unknown): boolean => unconnected.test(codeIn(error))
