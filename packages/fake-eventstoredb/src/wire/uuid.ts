/** Ids as text, or as two halves of 64 bits: a caller may ask for either. */
import shared from '@eventstore/db-client/generated/shared_pb.js'

const uuidPattern = /^[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}$/i

export const uuidText = (id: string) => {
  const message = new shared.UUID()
  message.setString(id)
  return message
}

const half = (hex: string) => String(BigInt.asIntN(64, BigInt(`0x${hex}`)))

export const uuidHalves = (id: string) => {
  const hex = id.replaceAll('-', '')
  const halves = new shared.UUID.Structured()
  halves.setMostSignificantBits(half(hex.slice(0, 16)))
  halves.setLeastSignificantBits(half(hex.slice(16)))
  const message = new shared.UUID()
  message.setStructured(halves)
  return message
}

const fromHalves = (most: string, least: string) => {
  const hex = [most, least].map(half => BigInt.asUintN(64, BigInt(half)).toString(16).padStart(16, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** In lower case, as the server gives it back; undefined when it is none. */
export const uuidIn = (uuid: shared.UUID | undefined): string | undefined => {
  const halves = uuid?.getStructured()
  if (halves !== undefined) return fromHalves(halves.getMostSignificantBits(), halves.getLeastSignificantBits())
  const text = uuid?.getString()
  return text !== undefined && uuidPattern.test(text) ? text.toLowerCase() : undefined
}
