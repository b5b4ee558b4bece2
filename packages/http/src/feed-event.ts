/** An event of the feed as one line of JSON, in which what is stored stands as it is. */
import type { UnparsedEvent } from '@cofc/event-store'

/** The data of an event as they may be told. */
export type Told = (event: UnparsedEvent) => string

/** JSON has line ends between its parts only, where a blank says the same. */
const onOneLine = (text: string): string =>
  text.includes('\n') || text.includes('\r') ? text.replaceAll(/[\r\n]+/g, ' ') : text

/** What another program stored may be no JSON, and is told as text. */
const asJson = (text: string): string =>
  (text.startsWith('{') && text.endsWith('}')) || text === 'null' ? onOneLine(text) : JSON.stringify(text)

/**
 * Put together from texts: parsing them and writing them again would take most of the time.
 */
export const eventLine =
  (told: Told) =>
  (event: UnparsedEvent): string => {
    const { position, stream, version, id, type, metadataText } = event
    const names = `"position":${JSON.stringify(position)},"stream":${JSON.stringify(stream)},"version":${version},"id":"${id}","type":${JSON.stringify(type)}`
    const metadata = metadataText === undefined ? '' : `,"metadata":${asJson(metadataText)}`
    return `{${names}${metadata},"data":${asJson(told(event))}}`
  }
