/** When an event was recorded, read off the text of its metadata. */

interface Recorded {
  readonly recordedAt?: unknown
}
const parsed = (text: string): Recorded | null => {
  try {
    return JSON.parse(text) as Recorded | null
  } catch {
    return null
  }
}

/** `null` where another program wrote something else. */
export const recordedAtOf = (metadataText: string): string | null => {
  const recordedAt = parsed(metadataText)?.recordedAt
  return typeof recordedAt === 'string' ? recordedAt : null
}
