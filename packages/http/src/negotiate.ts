/** Which of the media types that are had is sent, as `Accept` asks (RFC 9110 §12.5.1); `null` when none is acceptable. */
import type { IncomingHttpHeaders } from 'node:http'
import Negotiator from 'negotiator'

export const json = 'application/json'
export const csv = 'text/csv'
/** A workbook, as Excel and its like read it. */
export const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Each as it may be asked for: with what its `Content-Type` says besides, too. */
const spellings: ReadonlyMap<string, ReadonlyArray<string>> = new Map([
  [json, [json, `${json};charset=utf-8`]],
  [csv, [csv, `${csv};charset=utf-8`, `${csv};header=present`, `${csv};charset=utf-8;header=present`]]
])

export const mediaTypeFor = <T extends string>(headers: IncomingHttpHeaders, had: ReadonlyArray<T>): T | null => {
  if (headers.accept === undefined) return had[0] ?? null
  const all = had.flatMap(type => spellings.get(type) ?? [type])
  const best = new Negotiator({ headers }).mediaType(all)
  return had.find(type => best?.split(';')[0] === type) ?? null
}
